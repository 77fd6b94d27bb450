using System.Diagnostics;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>Counts what one document costs while it is read, and stops it at the limit. Used by one thread.</summary>
internal sealed class ReadingBudget(ReadingLimits limits, CancellationToken cancellation)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private const int BytesOfAStep = 64;
    private int _lettersOfPage;
    private int _letters;
    private long _work;
    private long _expanded;

    public ReadingLimits Limits => limits;

    /// <summary>1-based page that is being read; 0 before the first.</summary>
    public int Page { get; private set; }

    public string Place => Page == 0 ? "document" : $"page {Page}";

    /// <summary>Set by the waiting caller when it gives up: the reading thread stops at its next step.</summary>
    public volatile bool Abandoned;

    public void BeginPage(int number)
    {
        Page = number;
        _lettersOfPage = 0;
        ReadingPulse.Beat();
        CheckTime();
    }

    public void CountLetter()
    {
        _lettersOfPage++;
        _letters++;
        if (_lettersOfPage > limits.MaxLettersPerPage)
        {
            throw new PdfException(PdfFault.TooComplex, Place, $"The page holds more than {limits.MaxLettersPerPage} letters.");
        }

        if (_letters > limits.MaxLetters)
        {
            throw new PdfException(PdfFault.TooComplex, Place, $"The document holds more than {limits.MaxLetters} letters.");
        }

        CountStep();
    }

    /// <summary>Any small piece of work; limit and clock are asked at every 512th.</summary>
    public void CountStep()
    {
        _work++;
        if ((_work & 511) == 0)
        {
            CheckTime();
        }
    }

    /// <summary>Bytes that a stream grew to; the whole document may unpack four times the limit of one stream.</summary>
    public void CountExpanded(long bytes)
    {
        _expanded += bytes;
        _work += bytes / BytesOfAStep;
        if (bytes > limits.MaxStreamBytes || _expanded > 4 * limits.MaxStreamBytes)
        {
            throw new PdfException(PdfFault.TooComplex, Place, $"A compressed stream grows to more than {limits.MaxStreamBytes} bytes.");
        }

        CheckTime();
    }

    public void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_work > limits.MaxWork)
        {
            throw new PdfException(PdfFault.TooComplex, Place, $"The document asks for more than {limits.MaxWork} steps of work.");
        }

        if (Abandoned || Stopwatch.GetElapsedTime(_started) > limits.MaxTime)
        {
            throw new PdfException(PdfFault.TooSlow, Place, $"Reading took longer than {limits.MaxTime.TotalSeconds:0} seconds.");
        }
    }
}
