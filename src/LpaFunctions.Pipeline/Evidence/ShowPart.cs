using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>One document of a file that no viewer of pages opens: an entry of a ZIP, or the PDF that is made of an office file, just as it was read.</summary>
public sealed class ShowPart(IEvidenceStore evidence, IPartReader parts, PipelineOptions options) : IDisposable
{
    // A part holds memory until it is sent, and LibreOffice a processor: one after the other.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="number">1-based, in the order of the reading's parts.</param>
    /// <returns>Null where there is no such file or part, or it cannot be shown.</returns>
    public async Task<FilePart?> RunAsync(string path, int number, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await FindAsync(path, number, cancellationToken);
        }
        catch (Exception e) when (e is FileException or ReaderException or ReaderWorkException)
        {
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<FilePart?> FindAsync(string path, int number, CancellationToken cancellationToken)
    {
        if (await evidence.OpenAsync(path, cancellationToken) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            var (most, length) = (options.Limits.MaxBytes, content.File.Bytes);
            using var file = length > most ? null : await TakenFile.TakeAsync(content.Content, length, most, cancellationToken);
            return file is null
                ? null
                : await parts.ReadAsync(new PartToRead(path, number) { Bytes = file.Bytes, File = file.File }, cancellationToken);
        }
    }
}
