using System.Globalization;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.RuleBooks;

/// <summary>Who changed the rule book of a year, when: in the partition "rulebook-2569" of the results, one record a change.</summary>
public sealed class RuleBookChanges(RecordStore records)
{
    private const string Prefix = "change:";

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<RuleBookChange>> ListAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        await records
            .ListAsync<RuleBookChange>(AnnouncementRecords.Container, Partition(year), Prefix, cancellationToken)
            .Reverse()
            .ToListAsync(cancellationToken);

    public Task PutAsync(AssessmentYear year, RuleBookChange change, CancellationToken cancellationToken) =>
        records.PutAsync(Key(year, change), change, ifMatch: null, cancellationToken);

    /// <summary>Takes back what was written of a change that did not come about.</summary>
    public Task RemoveAsync(AssessmentYear year, RuleBookChange change, CancellationToken cancellationToken) =>
        records.DeleteAsync(Key(year, change), ifMatch: null, cancellationToken);

    private static DocumentKey Key(AssessmentYear year, RuleBookChange change) =>
        new(AnnouncementRecords.Container, Partition(year), $"{Prefix}{Moment(change.At)}-{change.Content}");

    // Ordered as text like the moments themselves.
    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);

    private static string Partition(AssessmentYear year) => $"rulebook-{year}";
}
