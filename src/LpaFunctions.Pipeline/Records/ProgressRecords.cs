using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>Progress records: "progress:3400102" in the container results, partition "2568-40".</summary>
public sealed class ProgressRecords(RecordStore records, TimeProvider clock)
{
    private const string Prefix = "progress:";

    /// <summary>The record as it stands; one that says nothing where there is none yet.</summary>
    public async Task<Stored<LgoProgress>> GetAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        var stored = await records.GetAsync<LgoProgress>(Key(year, lgo), cancellationToken);
        return stored.Value is null
            ? stored with
            {
                Value = new LgoProgress { Year = year, Lgo = lgo },
            }
            : stored;
    }

    /// <summary>Writes a record that says something else than it did when it was loaded.</summary>
    /// <exception cref="ConflictException">Somebody else wrote since: load, and count again what the change rests on.</exception>
    public Task SaveAsync(Stored<LgoProgress> before, LgoProgress now, CancellationToken cancellationToken) =>
        before.ETag.Length > 0 && now.Says(before.Value)
            ? Task.CompletedTask
            : records.PutAsync(Key(now.Year, now.Lgo), now with { ChangedAt = clock.GetUtcNow() }, before.ETag, cancellationToken);

    /// <summary>Of every LGO of a province that has one, by code: one question to one partition.</summary>
    public async Task<IReadOnlyDictionary<LgoCode, LgoProgress>> ListAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<LgoProgress>(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, province), Prefix, cancellationToken)
            .ToDictionaryAsync(p => p.Lgo, cancellationToken: cancellationToken);

    private static DocumentKey Key(AssessmentYear year, LgoCode lgo) =>
        new(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, lgo.Province), Prefix + lgo);
}
