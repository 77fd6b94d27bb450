using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// Walks the evidence container for files that no event told of: those that lay there before events were subscribed to, and those whose
/// event was lost. 1. List the files, LGO by LGO. 2. An LGO whose digest is that of the last walk is done. 3. Of another one, compare the
/// versions with the receipts, and send what is not done to the queue of retries, what is gone to the queue of deletions. 4. Keep the
/// digest of an LGO where nothing was left. Where nothing is new it costs the list and one read a province.
/// </summary>
public sealed class CatchUpEvidence(
    IEvidenceStore evidence,
    LgoRecords lgos,
    RecordStore records,
    IWorkQueue queue,
    PipelineOptions options
)
{
    /// <summary>Most messages that one walk sends; the next one goes on. Thousands more would only wait.</summary>
    public const int MostAtOnce = 5_000;

    /// <returns>Files that were sent on their way.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // What the last walk found is not read yet: finding it again would only read it twice.
        if (await queue.CountAsync(options.RetryQueue, cancellationToken) > 0)
        {
            return 0;
        }

        var walk = new Walk();
        var group = new List<EvidenceFile>();
        await foreach (var file in evidence.ListAsync("", cancellationToken))
        {
            if (group.Count > 0 && Owner(group[0].Path) != Owner(file.Path))
            {
                await LookAsync(group, walk, cancellationToken);
                group.Clear();
            }

            group.Add(file);
            if (walk.Sent >= MostAtOnce)
            {
                break;
            }
        }

        if (group.Count > 0 && walk.Sent < MostAtOnce)
        {
            await LookAsync(group, walk, cancellationToken);
        }

        await SaveAsync(walk, cancellationToken);
        return walk.Sent;
    }

    /// <summary>"2568/3400102", or the whole of a path that is shorter.</summary>
    private static string Owner(string path) => string.Join('/', path.Split('/').Take(2));

    private async Task LookAsync(List<EvidenceFile> files, Walk walk, CancellationToken cancellationToken)
    {
        var wanted = files.Where(f => !DeskFiles.IsOne(f.Path)).ToList();
        var digest = Hashes.Sha256(string.Join('\n', wanted.Select(f => $"{f.Path}|{f.Version}")));
        if (!EvidencePath.TryParseOwner(files[0].Path, out var year, out var lgo))
        {
            await SendAsync(Left(wanted, await UnplacedAsync(walk, cancellationToken)), walk, cancellationToken);
            return;
        }

        var digests = await DigestsAsync(year, lgo, walk, cancellationToken);
        if (digests.GetValueOrDefault($"{lgo}") == digest)
        {
            return;
        }

        var receipts = new Dictionary<string, EvidenceOutcome>(StringComparer.Ordinal);
        await foreach (var outcome in lgos.ListOutcomesAsync(year, lgo, cancellationToken))
        {
            receipts[outcome.Path] = outcome;
        }

        var left = Left(wanted, receipts);
        var gone = receipts.Keys.Except(files.Select(f => f.Path), StringComparer.Ordinal).ToList();
        await SendAsync(left, walk, cancellationToken);
        foreach (var path in gone)
        {
            await queue.SendAsync(options.DeletedQueue, new EvidenceDeleted(path).Write(), TimeSpan.Zero, cancellationToken);
        }

        if (left.Count == 0 && gone.Count == 0)
        {
            digests[$"{lgo}"] = digest;
            walk.Changed.Add(Key(year, lgo));
        }
    }

    private static List<string> Left(IEnumerable<EvidenceFile> files, IReadOnlyDictionary<string, EvidenceOutcome> receipts) =>
        [.. files.Where(f => !IsDone(receipts.GetValueOrDefault(f.Path), f)).Select(f => f.Path)];

    // What was given up waits for a person: sent again every hour it would only be given up again.
    private static bool IsDone(EvidenceOutcome? outcome, EvidenceFile file) =>
        outcome is not null && (outcome.Version == file.Version || outcome.Rejection?.Reason == RejectionReason.Poison);

    private async Task SendAsync(IEnumerable<string> paths, Walk walk, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            await queue.SendAsync(options.RetryQueue, new EvidenceRetry(path).Write(), TimeSpan.Zero, cancellationToken);
            walk.Sent++;
        }
    }

    private async Task<IReadOnlyDictionary<string, EvidenceOutcome>> UnplacedAsync(Walk walk, CancellationToken cancellationToken)
    {
        if (walk.Unplaced is null)
        {
            walk.Unplaced = new Dictionary<string, EvidenceOutcome>(StringComparer.Ordinal);
            await foreach (var outcome in lgos.ListUnplacedAsync(cancellationToken))
            {
                walk.Unplaced[outcome.Path] = outcome;
            }
        }

        return walk.Unplaced;
    }

    private async Task<SortedDictionary<string, string>> DigestsAsync(
        AssessmentYear year,
        LgoCode lgo,
        Walk walk,
        CancellationToken cancellationToken
    )
    {
        var key = Key(year, lgo);
        if (!walk.Digests.TryGetValue(key, out var digests))
        {
            var stored = await records.GetAsync<EvidenceDigests>(key, cancellationToken);
            digests = stored.Value?.ByLgo ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
            walk.Digests.Add(key, digests);
        }

        return digests;
    }

    // Whoever walks at the same time found the same: the last one to write may win.
    private async Task SaveAsync(Walk walk, CancellationToken cancellationToken)
    {
        foreach (var key in walk.Changed)
        {
            await records.PutAsync(key, new EvidenceDigests { ByLgo = walk.Digests[key] }, ifMatch: null, cancellationToken);
        }
    }

    private static DocumentKey Key(AssessmentYear year, LgoCode lgo) =>
        new(LgoRecords.Scores, $"digests-{year}-{lgo.Province}", EvidenceDigests.Id);

    /// <summary>What one walk has loaded and done.</summary>
    private sealed class Walk
    {
        public Dictionary<DocumentKey, SortedDictionary<string, string>> Digests { get; } = [];
        public HashSet<DocumentKey> Changed { get; } = [];
        public Dictionary<string, EvidenceOutcome>? Unplaced { get; set; }
        public int Sent { get; set; }
    }
}
