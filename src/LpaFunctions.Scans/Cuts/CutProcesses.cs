using System.Text.Json;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Scans.Cuts;

/// <summary>Cuts in reader processes: the host sees the file go and a picture of our own making come.</summary>
public sealed class CutProcesses(ReaderPool pool) : IPageCutter
{
    public Task<ReadOnlyMemory<byte>> CutAsync(PageCut cut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cut);
        var request = new ReaderRequest
        {
            Kind = CutWork.Name,
            Head = JsonSerializer.SerializeToUtf8Bytes(CutHead.From(cut), CutJson.Default.CutHead),
            Content = cut.Bytes,
            File = cut.File,
        };
        return pool.AskAsync(request, cancellationToken);
    }
}
