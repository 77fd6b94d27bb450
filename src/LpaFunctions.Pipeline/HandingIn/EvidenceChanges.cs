using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>The history of files: "file:{indicator}:{sequence}" with the LGO in the container scores.</summary>
public sealed class EvidenceChanges(RecordStore records, Closing closing, TimeProvider clock)
{
    private const int Tries = 12;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<EvidenceChange>> ListAsync(
        AssessmentYear year,
        LgoCode lgo,
        IndicatorId indicator,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<EvidenceChange>(LgoRecords.Scores, LgoRecords.Partition(year, lgo), Prefix(indicator), cancellationToken)
            .ToListAsync(cancellationToken);

    /// <summary>Appends what was done to a file; of two at once, both are written.</summary>
    public async Task AppendAsync(EvidencePath path, EvidenceChangeKind kind, FileDeed deed, CancellationToken cancellationToken)
    {
        var change = await DescribeAsync(path, kind, deed, cancellationToken);

        for (var attempt = 1; ; attempt++)
        {
            var before = await ListAsync(path.Year, path.Lgo, path.Indicator, cancellationToken);
            var last = before is [.., var newest] ? newest.Sequence : 0;
            try
            {
                var next = change with { Sequence = last + 1 };
                await records.PutAsync(Key(next), next, ifMatch: "", cancellationToken);
                return;
            }
            catch (ConflictException) when (attempt < Tries)
            {
                // Somebody wrote at the same time: the next number.
            }
        }
    }

    private async Task<EvidenceChange> DescribeAsync(
        EvidencePath path,
        EvidenceChangeKind kind,
        FileDeed deed,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var closes = await closing.FindAsync(path.Year, path.Lgo.Province, cancellationToken);
        var change = new EvidenceChange
        {
            Sequence = 1,
            Year = path.Year,
            Lgo = path.Lgo,
            Indicator = path.Indicator,
            Kind = kind,
            File = path.FileName,
            By = deed.By,
            At = now,
        };

        return change with
        {
            Bytes = deed.Bytes,
            HashBefore = deed.HashBefore,
            Reason = deed.Reason,
            Late = closes?.IsOver(now) == true,
        };
    }

    private static string Prefix(IndicatorId indicator) => $"file:{indicator}:";

    private static DocumentKey Key(EvidenceChange change) =>
        new(LgoRecords.Scores, LgoRecords.Partition(change.Year, change.Lgo), $"{Prefix(change.Indicator)}{change.Sequence:D6}");
}

/// <summary>What somebody did with a file.</summary>
public sealed record FileDeed(string By)
{
    public long? Bytes { get; init; }
    public string? HashBefore { get; init; }
    public string? Reason { get; init; }
}
