using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Parts;

namespace LpaFunctions.Pipeline.Evidence.Viewing;

/// <summary>One document of a file that no viewer of pages opens: an entry of a ZIP, or the PDF that is made of an office file, just as it was read.</summary>
public sealed class ShowPart(IEvidenceStore evidence, IPartReader parts, PipelineOptions options) : IDisposable
{
    private readonly OneFileAtATime _files = new(evidence, options);

    /// <param name="number">1-based, in the order of the reading's parts.</param>
    /// <returns>Null where there is no such file or part, or it cannot be shown.</returns>
    public Task<FilePart?> RunAsync(string path, int number, CancellationToken cancellationToken) =>
        _files.UseAsync(
            path,
            file => parts.ReadAsync(new PartToRead(path, number) { Bytes = file.Bytes, File = file.File }, cancellationToken),
            cancellationToken
        );

    public void Dispose() => _files.Dispose();
}
