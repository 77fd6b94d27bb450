namespace LpaFunctions.LocalHost.Blobs;

/// <summary>Keeps looking for new versions: at once where the watcher saw a change, everywhere from time to time.</summary>
/// <param name="rescan">Longest time between two looks over the whole store; finds what the watcher missed.</param>
public sealed class BlobTriggerListener(BlobScanner scanner, EvidenceWatcher? watcher, TimeSpan rescan, TimeProvider clock, ILogger logger)
{
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var nextFull = clock.GetUtcNow();
            while (true)
            {
                if (clock.GetUtcNow() >= nextFull)
                {
                    watcher?.Take();
                    await ScanAsync([""], stop);
                    nextFull = clock.GetUtcNow() + rescan;
                }

                await WaitAsync(nextFull, stop);
                await ScanAsync([.. scanner.Unsettled, .. watcher?.Take() ?? []], stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task WaitAsync(DateTimeOffset nextFull, CancellationToken stop)
    {
        var left = nextFull - clock.GetUtcNow();
        if (scanner.Unsettled.Count > 0)
        {
            await Task.Delay(scanner.Settle, clock, stop);
        }
        else if (left > TimeSpan.Zero && watcher is not null)
        {
            await watcher.WaitAsync(left, stop);
        }
        else if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, stop);
        }
    }

    private async Task ScanAsync(IReadOnlyCollection<string> prefixes, CancellationToken stop)
    {
        var apart = prefixes.Contains("") ? [""] : prefixes.Distinct(StringComparer.Ordinal);

        try
        {
            foreach (var prefix in apart)
            {
                await scanner.ScanAsync(prefix, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The store may be away for a while; the next look finds everything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "The evidence store could not be listed; it is tried again.");
        }
    }
}
