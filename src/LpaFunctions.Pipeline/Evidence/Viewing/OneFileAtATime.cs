using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Evidence.Viewing;

/// <summary>Takes a file of evidence for something that is made of it to be looked at. What is made holds memory until it is sent, so it is one after the other.</summary>
internal sealed class OneFileAtATime(IEvidenceStore evidence, PipelineOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <returns>What <paramref name="make"/> gives; default where there is no such file, or it cannot be read.</returns>
    public async Task<T?> UseAsync<T>(string path, Func<TakenFile, Task<T>> make, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await TakeAsync(path, make, cancellationToken);
        }
        catch (Exception e) when (e is FileException or PdfException or ReaderException or ReaderWorkException)
        {
            return default;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<T?> TakeAsync<T>(string path, Func<TakenFile, Task<T>> make, CancellationToken cancellationToken)
    {
        if (await evidence.OpenAsync(path, cancellationToken) is not { } content)
        {
            return default;
        }

        await using (content)
        {
            var (most, length) = (options.Limits.MaxBytes, content.File.Bytes);
            using var file = length > most ? null : await TakenFile.TakeAsync(content.Content, length, most, cancellationToken);
            return file is null ? default : await make(file);
        }
    }
}
