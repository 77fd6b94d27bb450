using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Blobs;

/// <summary>
/// Compares what lies in the evidence store with the receipts and puts a message into the queue for each version that a function has
/// not seen, and for each file that is gone. The message goes first and the receipt second: a crash between them sends it twice and
/// the receipt of the first makes the second do nothing.
/// </summary>
/// <param name="deleted">Told the path of a file that is gone; told twice after a crash.</param>
/// <param name="settle">How long a file must stay as it is before it counts as whole; zero for stores that show only whole files.</param>
public sealed class BlobScanner(
    BlobFunction function,
    IEvidenceStore evidence,
    IWorkQueue queue,
    Func<string, CancellationToken, Task> deleted,
    HostState state,
    TimeProvider clock,
    TimeSpan settle
)
{
    /// <summary>The host's own queue of blobs that wait for their function.</summary>
    public const string Queue = "webjobs-blobtrigger";

    /// <summary>Where a blob goes whose function failed too often: the name that the Functions host uses.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>Messages that are put into the queue side by side: one commit of the state file for all of them, and the first are read while the rest is listed.</summary>
    private const int Batch = 64;

    private readonly Dictionary<string, (string Version, DateTimeOffset Since)> _unsettled = new(StringComparer.Ordinal);

    public TimeSpan Settle => settle;

    /// <summary>Where files lie that may still be growing: look there again after <see cref="Settle"/>.</summary>
    public IReadOnlyCollection<string> Unsettled => [.. _unsettled.Keys.Select(EvidenceWatcher.PrefixOf).Distinct(StringComparer.Ordinal)];

    /// <param name="prefix">Looks only at paths that begin so; "" for all.</param>
    public async Task ScanAsync(string prefix, CancellationToken cancellationToken)
    {
        var receipts = state.Receipts(function.Name, prefix);
        var present = new HashSet<string>(StringComparer.Ordinal);
        var whole = new List<EvidenceFile>(Batch);
        await foreach (var file in evidence.ListAsync(prefix, cancellationToken))
        {
            if (function.Pattern.Match(file.Path) is null)
            {
                continue;
            }

            present.Add(file.Path);
            var seen = receipts.GetValueOrDefault(file.Path);
            if (seen?.Version == file.Version)
            {
                _unsettled.Remove(file.Path);
            }
            else if (IsWhole(file))
            {
                whole.Add(file);
                if (whole.Count == Batch)
                {
                    await SendAsync(whole, cancellationToken);
                }
            }
        }

        await SendAsync(whole, cancellationToken);
        foreach (var path in receipts.Keys.Where(p => !present.Contains(p)))
        {
            await deleted(path, cancellationToken);
            await state.RemoveReceiptAsync(function.Name, path, cancellationToken);
        }

        foreach (var gone in _unsettled.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && !present.Contains(p)).ToList())
        {
            _unsettled.Remove(gone);
        }
    }

    private async Task SendAsync(List<EvidenceFile> files, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            files.Select(f =>
                queue.SendAsync(
                    Queue,
                    new BlobMessage(function.Name, function.Pattern.Container, f.Path, f.Version).ToJson(),
                    TimeSpan.Zero,
                    cancellationToken
                )
            )
        );
        if (files.Count > 0)
        {
            await state.QueuedAsync(function.Name, files, cancellationToken);
        }

        files.Clear();
    }

    private bool IsWhole(EvidenceFile file)
    {
        var now = clock.GetUtcNow();
        if (settle == TimeSpan.Zero)
        {
            return true;
        }

        if (!_unsettled.TryGetValue(file.Path, out var first) || first.Version != file.Version)
        {
            _unsettled[file.Path] = (file.Version, now);
            return false;
        }

        return now - first.Since >= settle && _unsettled.Remove(file.Path);
    }
}
