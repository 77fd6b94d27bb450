using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Rework;

/// <summary>Opens the rework round of a visit, and shows what it would hold. Records "rework:01" lie with the LGO in the container scores.</summary>
public sealed class ReworkRounds(LgoSnapshots snapshots, RecordStore records, TimeProvider clock)
{
    private const string Prefix = "rework:";

    /// <summary>Everything missing now, sent to nobody.</summary>
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<ReworkRound?> PreviewAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        var sent = await ListAsync(year, lgo, cancellationToken);
        return await snapshots.LoadAsync(year, lgo, cancellationToken) is { } now ? Compile(now, sent.Count + 1) : null;
    }

    /// <summary>The rounds that were opened, first visit first.</summary>
    public async Task<IReadOnlyList<ReworkRound>> ListAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        await records
            .ListAsync<ReworkRound>(LgoRecords.Scores, LgoRecords.Partition(year, lgo), Prefix, cancellationToken)
            .ToListAsync(cancellationToken);

    /// <summary>Opens the round of a visit. A second one for the same visit is a conflict and changes nothing.</summary>
    /// <exception cref="ConflictException">The visit has its round already.</exception>
    /// <exception cref="FormatException">No assessor is named, the visit is below 1 or above 99, or the announced marks came by a table.</exception>
    public async Task<ReworkRound?> OpenAsync(AssessmentYear year, LgoCode lgo, ReworkRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.By) || request.Visit is < 1 or > 99)
        {
            throw new FormatException("ต้องระบุผู้ประเมิน (by) และครั้งที่ตรวจเยี่ยม (visit) ตั้งแต่ 1 ถึง 99");
        }

        if (await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        if (now.Announced is { IsImported: true } announced)
        {
            throw new FormatException(announced.Sentence);
        }

        var round = Compile(now, request.Visit) with { By = request.By.Trim(), At = clock.GetUtcNow() };
        await records.PutAsync(
            new DocumentKey(LgoRecords.Scores, LgoRecords.Partition(year, lgo), $"{Prefix}{request.Visit:D2}"),
            round,
            ifMatch: "",
            cancellationToken
        );
        return round;
    }

    private static ReworkRound Compile(LgoSnapshot now, int visit) =>
        new()
        {
            Year = now.Book.Year,
            Lgo = now.Lgo.Code,
            Visit = visit,
            Announced = now.Announced,
            Items = now.Announced is { IsImported: true } ? [] : [.. Items(now)],
            Rejections = now.Rejections,
        };

    private static IEnumerable<ReworkItem> Items(LgoSnapshot now) =>
        from result in now.Scores.SelectMany(score => score.Indicators)
        where result.State is IndicatorState.Withheld or IndicatorState.NoData && result.Standing == ResultStanding.Provisional
        select ItemOf(now.Book.Find(result.Indicator)!, result);

    private static ReworkItem ItemOf(Indicator indicator, IndicatorResult result) =>
        new(indicator.Id, indicator.Domain, indicator.Name, result.State, [.. result.Reasons, .. result.Flags], indicator.Evidence);
}

/// <param name="By">The assessor who sends the list.</param>
public sealed record ReworkRequest(string By, int Visit = 1);
