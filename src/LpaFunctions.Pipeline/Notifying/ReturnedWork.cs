using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Notifying;

/// <summary>What was sent back to the LGOs of a province, and whether they were told.</summary>
public sealed class ReturnedWork(
    ProgressRecords progress,
    ToldRecords told,
    LgoHistoryLibrary lgos,
    PeopleRecords people,
    TellByWebhook webhook,
    TellByMail mail,
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
            select Returned(lgo, items, Officers(officers, lgo.Code), before.GetValueOrDefault(lgo.Code)),
        ];
    }

    /// <summary>Tells LGOs by the webhook or the mail server of the settings, or keeps that the office told them by its own list.</summary>
    /// <param name="way"><see cref="ToldLgo.List"/>, <see cref="ToldLgo.Webhook"/> or <see cref="ToldLgo.Mail"/>.</param>
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
        if (!IsWay(way))
        {
            throw new ArgumentException($"'{way}' is no way to tell.", nameof(way));
        }

        var results = new Dictionary<ReturnedLgo, string?>();
        var returned = await ListAsync(place.Year, place.Province, cancellationToken);
        foreach (var lgo in returned.Where(r => wanted.Contains(r.Lgo.Code)))
        {
            var at = clock.GetUtcNow();
            var problem = await SendAsync(place.Year, lgo, way, cancellationToken);
            if (problem is null)
            {
                await told.PutAsync(place.Year, new ToldLgo(lgo.Lgo.Code, at, by, way), cancellationToken);
            }

            results[lgo] = problem;
        }

        return results;
    }

    public static bool IsWay(string way) => way is ToldLgo.List or ToldLgo.Webhook or ToldLgo.Mail;

    private Task<string?> SendAsync(AssessmentYear year, ReturnedLgo lgo, string way, CancellationToken cancellationToken) =>
        way switch
        {
            ToldLgo.Webhook => webhook.SendAsync(year, lgo, cancellationToken),
            ToldLgo.Mail => mail.SendAsync(year, lgo, cancellationToken),
            _ => Task.FromResult<string?>(null),
        };

    private static ReturnedLgo Returned(Lgo lgo, IndicatorStage[] items, Person[] officers, ToldLgo? told) =>
        new(lgo, items, [.. officers.Select(o => o.Name)], told)
        {
            Mails = [.. officers.Select(o => o.Mail).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        };

    private static IndicatorStage[] Items(LgoProgress? record) =>
        record is null ? [] : [.. record.Domains.Values.SelectMany(d => d.Stages).Where(s => s.SentBack is not null)];

    private static Person[] Officers(IEnumerable<Person> people, LgoCode lgo) =>
        [.. people.Where(p => p.Appointments.Any(a => a.Role == Role.Officer && a.Covers(lgo)))];
}

/// <summary>A province in a year.</summary>
public sealed record ProvinceProgressPlace(AssessmentYear Year, ProvinceCode Province);
