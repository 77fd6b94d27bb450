using System.Text.Json;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes.Inside;

namespace LpaFunctions.Scans.Cuts;

/// <summary>In a reader process: a piece of a page as a JPEG. The answer is empty where there is none.</summary>
public sealed class CutWork : IReaderWork
{
    public const string Name = "cut";

    private readonly PageCutter _cutter = new();

    public string Kind => Name;

    public async Task<ReaderAnswer> RunAsync(ReaderTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var head = JsonSerializer.Deserialize(task.Head.Span, CutJson.Default.CutHead)!;

        try
        {
            return new ReaderAnswer(await _cutter.CutAsync(head.ToCut(task.Content), cancellationToken).ConfigureAwait(false));
        }
        catch (FileException)
        {
            // Its reading has said why.
            return new ReaderAnswer(default);
        }
        catch (PdfException fault)
        {
            // The thread that was given up may still run.
            return new ReaderAnswer(default, IsLast: fault.Fault == PdfFault.TooSlow);
        }
    }
}
