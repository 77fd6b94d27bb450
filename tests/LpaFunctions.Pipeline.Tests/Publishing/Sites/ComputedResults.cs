using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>Scores as the pipeline keeps them, with every state that an indicator can have.</summary>
internal static class ComputedResults
{
    private static readonly string EvidenceHash = new('a', 64);

    /// <param name="lgos">How many LGOs of the province have results; the rest have none.</param>
    public static async Task PutAsync(
        PublishingHost host,
        ProvinceCode province,
        int lgos,
        ResultStanding standing = ResultStanding.Confirmed
    )
    {
        var book = host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        foreach (var (number, lgo) in host.Lgos(province).Take(lgos).Index())
        {
            foreach (var domain in Enum.GetValues<DomainId>())
            {
                await host.Get<LgoRecords>()
                    .PutScoreAsync(Score(book, lgo, domain, number, standing), null, TestContext.Current.CancellationToken);
            }
        }
    }

    private static DomainScore Score(RuleBook book, Lgo lgo, DomainId domain, int number, ResultStanding standing)
    {
        var indicators = book.InDomain(domain)
            .Where(i => i.AppliesToType(lgo.Type))
            .Select((i, at) => Result(i, at + number) with { Standing = standing })
            .ToArray();
        var summed = indicators.Where(i => i.State is not IndicatorState.Cut and not IndicatorState.Pilot).ToArray();
        var (full, marks) = (summed.Sum(i => i.FullMarks), summed.Sum(i => i.Marks ?? 0m));
        return new DomainScore
        {
            Year = book.Year,
            Lgo = lgo.Code,
            Domain = domain,
            RuleBookVersion = book.Version,
            FullMarks = full,
            Marks = marks,
            Percent = Percentages.Share(marks, full),
            Indicators = indicators,
        };
    }

    private static IndicatorResult Result(Indicator indicator, int at)
    {
        var state = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : StateAt(at);
        var marks = at % 7 == 0 ? 1m : indicator.MaxMarks;
        return new IndicatorResult
        {
            Indicator = indicator.Id,
            State = state,
            Marks = state == IndicatorState.Awarded ? marks : null,
            ComputedMarks = marks,
            FullMarks = indicator.MaxMarks,
            Standing = ResultStanding.Confirmed,
            Sources =
            [
                new ResultSource
                {
                    FieldId = "f",
                    ReadingId = "r",
                    Path = $"2568/3830101/{indicator.Id}/plan.pdf",
                    ContentHash = EvidenceHash,
                    Page = 1,
                    Quote = "",
                },
                .. indicator.Fields.Select(f => PublicValue.From(f, Value(f.Kind))).OfType<PublicValue>().Select(ValueSource),
            ],
        };
    }

    private static ResultSource ValueSource(PublicValue value) =>
        new()
        {
            FieldId = value.FieldId,
            ReadingId = "r",
            Path = "2568/3830101/plan.pdf",
            ContentHash = EvidenceHash,
            Quote = "นายทดสอบ 1-1037-02071-81-1",
            Value = value,
        };

    private static FieldValue Value(FieldKind kind) =>
        kind switch
        {
            FieldKind.Date => new DateValue(new DateOnly(2024, 10, 14)),
            FieldKind.YesNo => new YesNoValue(true),
            _ => new NumberValue(6817m),
        };

    private static IndicatorState StateAt(int at) =>
        (at % 8) switch
        {
            1 => IndicatorState.Cut,
            2 => IndicatorState.Withheld,
            5 => IndicatorState.NoData,
            _ => IndicatorState.Awarded,
        };
}
