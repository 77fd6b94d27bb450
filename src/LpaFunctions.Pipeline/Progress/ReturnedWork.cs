using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Progress;

/// <summary>What was sent back to the LGOs of a province, and whether they were told.</summary>
public sealed class ReturnedWork(
    ProgressRecords progress,
    ToldRecords told,
    LgoHistoryLibrary lgos,
    PeopleRecords people,
    TellByWebhook webhook,
    TimeProvider clock
)
{
    /// <summary>The LGOs with something to mend, by code.</summary>
    public async Task<IReadOnlyList<ReturnedLgo>> ListAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        var records = await progress.ListAsync(year, province, cancellationToken);
        var before = await told.ListAsync(year, province, cancellationToken);
        var officers = (await people.LoadAsync(cancellationToken)).People.In(province).ToArray();
        return
        [
            .. from lgo in lgos.InProvince(province, year)
            let items = Items(records.GetValueOrDefault(lgo.Code))
            where items.Length > 0
            select new ReturnedLgo(lgo, items, Officers(officers, lgo.Code), before.GetValueOrDefault(lgo.Code)),
        ];
    }

    /// <summary>Tells LGOs by the webhook of the settings, or keeps that the office told them by its own list.</summary>
    /// <param name="way"><see cref="ToldLgo.List"/> or <see cref="ToldLgo.Webhook"/>.</param>
    /// <returns>Of each LGO that was asked for and has something to mend, why it was not told; null where it was.</returns>
    /// <exception cref="ArgumentException">The way is none.</exception>
    public async Task<IReadOnlyDictionary<ReturnedLgo, string?>> TellAsync(
        ProvinceProgressPlace place,
        IReadOnlySet<LgoCode> wanted,
        string way,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (way is not (ToldLgo.List or ToldLgo.Webhook))
        {
            throw new ArgumentException($"'{way}' is no way to tell.", nameof(way));
        }

        var results = new Dictionary<ReturnedLgo, string?>();
        var returned = await ListAsync(place.Year, place.Province, cancellationToken);
        foreach (var lgo in returned.Where(r => wanted.Contains(r.Lgo.Code)))
        {
            var at = clock.GetUtcNow();
            var problem = way == ToldLgo.Webhook ? await webhook.SendAsync(place.Year, lgo, cancellationToken) : null;
            if (problem is null)
            {
                await told.PutAsync(place.Year, new ToldLgo(lgo.Lgo.Code, at, by, way), cancellationToken);
            }

            results[lgo] = problem;
        }

        return results;
    }

    private static IndicatorStage[] Items(LgoProgress? record) =>
        record is null ? [] : [.. record.Domains.Values.SelectMany(d => d.Stages).Where(s => s.SentBack is not null)];

    private static string[] Officers(IEnumerable<Person> people, LgoCode lgo) =>
        [.. people.Where(p => p.Appointments.Any(a => a.Role == Role.Officer && a.Covers(lgo))).Select(p => p.Name)];
}

/// <summary>A province in a year.</summary>
public sealed record ProvinceProgressPlace(AssessmentYear Year, ProvinceCode Province);
