using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Parts;

namespace LpaFunctions.Pipeline.Evidence.Viewing;

/// <summary>The picture of a value that was read on an image, cut out of the page it stands on.</summary>
public sealed class ShowCut(IEvidenceStore evidence, IPageCutter cutter, PipelineOptions options) : IDisposable
{
    private readonly OneFileAtATime _files = new(evidence, options);

    /// <param name="cut">Its name is the path of the file; without bytes.</param>
    /// <returns>A JPEG; empty where there is no such file or page, or nothing can be cut out of it.</returns>
    public Task<ReadOnlyMemory<byte>> RunAsync(PageCut cut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cut);
        return _files.UseAsync(
            cut.Name,
            file => cutter.CutAsync(cut with { Bytes = file.Bytes, File = file.File }, cancellationToken),
            cancellationToken
        );
    }

    public void Dispose() => _files.Dispose();
}
