using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Text.Words;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts.SystemFonts;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Reads a PDF into the document model: text layer, tables, check boxes, form fields, images.</summary>
public static class PdfDocumentReader
{
    /// <summary>Part of the id of every reading: raise it when the same file would be read otherwise.</summary>
    public const string Version = "lpa-pdf/8";

    // A reading thread looks at its budget itself; who waits for it ends a little later, for code of the parser that does not ask.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Loads side by side, without waiting, what the first document would load one after the other: the metrics and names of fonts that PdfPig keeps
    /// (some 85 ms of a cold start) and the words of the dictionary (some 25 ms). For programs that read at once when they start.
    /// </summary>
    public static void Prepare()
    {
        ReadingThreads.Run(() => _ = SystemFontFinder.Instance);
        ReadingThreads.Run(() => _ = ThaiDictionary.Trie);
    }

    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) =>
        Read(bytes, limits, keepInvisibleText: false, cancellationToken);

    /// <param name="keepInvisibleText">Also reads text that the page does not show (text rendering mode 3), as OCR programs put behind a scan.</param>
    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document Read(
        ReadOnlyMemory<byte> bytes,
        ReadingLimits limits,
        bool keepInvisibleText,
        CancellationToken cancellationToken
    )
    {
        var (done, budget) = Start(bytes, limits, keepInvisibleText, cancellationToken);
        return Task.WaitAny([done], limits.MaxTime + Grace) == 0 ? done.GetAwaiter().GetResult() : throw GiveUp(budget);
    }

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, ReadingLimits, CancellationToken)"/>, without a thread that waits.</summary>
    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static async Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var (done, budget) = Start(bytes, limits, keepInvisibleText: false, cancellationToken);
        try
        {
            return await done.WaitAsync(limits.MaxTime + Grace, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw GiveUp(budget);
        }
    }

    /// <summary>
    /// As <see cref="Read(ReadOnlyMemory{byte}, ReadingLimits, CancellationToken)"/>, on the thread that calls, whose stack must be deep. A parser that does not
    /// look at its deadline holds that thread: for processes that somebody else ends.
    /// </summary>
    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document ReadHere(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var budget = Budget(bytes, limits, cancellationToken);
        try
        {
            return DocumentAssembly.Read(bytes, new BoundedParsingOptions(budget, keepInvisibleText: false));
        }
        catch (Exception fault)
        {
            throw Explain(fault, budget);
        }
    }

    private static (Task<Document> Done, ReadingBudget Budget) Start(
        ReadOnlyMemory<byte> bytes,
        ReadingLimits limits,
        bool keepInvisibleText,
        CancellationToken cancellationToken
    )
    {
        var budget = Budget(bytes, limits, cancellationToken);
        var done = new TaskCompletionSource<Document>(TaskCreationOptions.RunContinuationsAsynchronously);
        ReadingThreads.Run(() =>
        {
            try
            {
                done.SetResult(DocumentAssembly.Read(bytes, new BoundedParsingOptions(budget, keepInvisibleText)));
            }
            catch (Exception fault)
            {
                done.SetException(Explain(fault, budget));
            }
        });
        return (done.Task, budget);
    }

    /// <exception cref="PdfException">The file is too large, or no PDF.</exception>
    private static ReadingBudget Budget(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        if (bytes.Length > limits.MaxBytes)
        {
            throw new PdfException(PdfFault.TooLarge, "document", $"{bytes.Length} bytes, more than {limits.MaxBytes}.");
        }
        // ISO 32000-2, 7.5.2, note: readers accept the header within the first 1,024 bytes.
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            throw new PdfException(PdfFault.NotAPdf, "document", "The file does not begin with %PDF-.");
        }

        return new ReadingBudget(limits, cancellationToken);
    }

    private static PdfException GiveUp(ReadingBudget budget)
    {
        budget.Abandoned = true;
        return new PdfException(
            PdfFault.TooSlow,
            budget.Place,
            $"Reading took longer than {budget.Limits.MaxTime.TotalSeconds:0} seconds."
        );
    }

    private static Exception Explain(Exception fault, ReadingBudget budget)
    {
        PdfException As(PdfFault kind, string place, string message) => new(kind, place, message, fault);

        return fault switch
        {
            PdfException or OperationCanceledException => fault,
            PdfDocumentEncryptedException => As(PdfFault.Encrypted, "document", "The file wants a password."),
            OutOfMemoryException or InsufficientExecutionStackException => As(
                PdfFault.TooComplex,
                budget.Place,
                "The file wants more memory than there is."
            ),
            _ => As(PdfFault.Damaged, budget.Place, $"The file cannot be read: {fault.Message}"),
        };
    }
}
