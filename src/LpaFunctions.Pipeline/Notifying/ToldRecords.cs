using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>Which LGOs were told: "told:3400102" beside the results of the province; the last time counts.</summary>
public sealed class ToldRecords(RecordStore records)
{
    private const string Prefix = "told:";

    public async Task<IReadOnlyDictionary<LgoCode, ToldLgo>> ListAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<ToldLgo>(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, province), Prefix, cancellationToken)
            .ToDictionaryAsync(t => t.Lgo, cancellationToken: cancellationToken);

    public Task PutAsync(AssessmentYear year, ToldLgo told, CancellationToken cancellationToken) =>
        records.PutAsync(
            new DocumentKey(AnnouncementRecords.Container, AnnouncementRecords.Partition(year, told.Lgo.Province), Prefix + told.Lgo),
            told,
            ifMatch: null,
            cancellationToken
        );
}
