using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>One document of a file that no viewer of pages opens: an entry of a ZIP, or the PDF that is made of an office file, just as it was read.</summary>
public sealed class ShowPart(IEvidenceStore evidence, PipelineOptions options) : IDisposable
{
    private static readonly FileLimits Limits = new();

    // Unpacking holds a whole file in memory, and LibreOffice a processor: one after the other.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="number">1-based, in the order of the reading's parts.</param>
    /// <returns>Null where there is no such file or part, or it cannot be shown.</returns>
    public async Task<FilePart?> RunAsync(string path, int number, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await LoadAsync(path, cancellationToken) is { } bytes ? await FindAsync(path, bytes, number, cancellationToken) : null;
        }
        catch (FileException)
        {
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static async Task<FilePart?> FindAsync(string path, byte[] bytes, int number, CancellationToken cancellationToken)
    {
        var parts = await Task.Run(() => FileParts.Of(path, bytes, Limits, cancellationToken), cancellationToken);
        return parts.ElementAtOrDefault(number - 1) is { Problem: null } part ? part : null;
    }

    private async Task<byte[]?> LoadAsync(string path, CancellationToken cancellationToken)
    {
        if (await evidence.OpenAsync(path, cancellationToken) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            if (content.File.Bytes > options.Limits.MaxBytes)
            {
                return null;
            }

            using var whole = new MemoryStream();
            await content.Content.CopyToAsync(whole, cancellationToken);
            return whole.ToArray();
        }
    }
}
