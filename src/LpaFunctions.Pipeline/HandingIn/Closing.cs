using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>The closing date of a province: "closing" beside its results. Evidence that comes later is taken, and marked as late.</summary>
public sealed class Closing(RecordStore records, TimeProvider clock)
{
    public async Task<ClosingDate?> FindAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken) =>
        (await records.GetAsync<ClosingDate>(Key(year, province), cancellationToken)).Value;

    public Task SetAsync(AssessmentYear year, ProvinceCode province, DateOnly date, string by, CancellationToken cancellationToken) =>
        records.PutAsync(
            Key(year, province),
            new ClosingDate
            {
                LastDay = date,
                By = by,
                At = clock.GetUtcNow(),
            },
            ifMatch: null,
            cancellationToken
        );

    private static DocumentKey Key(AssessmentYear year, ProvinceCode province) =>
        new(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, province), "closing");
}

/// <summary>Until when evidence is in time.</summary>
public sealed record ClosingDate
{
    private static readonly TimeSpan Thailand = TimeSpan.FromHours(7);

    /// <summary>The whole day counts, in Thailand.</summary>
    public required DateOnly LastDay { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool IsOver(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Thailand).DateTime) > LastDay;
}
