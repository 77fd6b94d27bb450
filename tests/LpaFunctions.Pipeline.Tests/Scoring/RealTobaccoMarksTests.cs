using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Scoring;

/// <summary>
/// The 15,694 real results of indicators 44 and 45 of 2568, which are known as counts over the country, taken through the shipped book: who has which marks is
/// not known and is dealt out in the order of the codes; scale, types, cuts and sums are what is held.
/// </summary>
public sealed class RealTobaccoMarksTests
{
    private const int LgosOf2568 = 7847;
    private static readonly string Reference = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference");
    private static readonly IndicatorId Tobacco = IndicatorId.Parse("4.6", null);
    private static readonly IndicatorId Schools = IndicatorId.Parse("4.7", null);
    private static readonly RuleBook Whole = RuleBookJson.Parse(
        File.ReadAllText(Path.Combine(Reference, "rulebooks", "2568.json")),
        "2568.json"
    );

    /// <summary>The two indicators alone.</summary>
    private static readonly RuleBook Book = Whole with { Indicators = [Whole.Find(Tobacco)!, Whole.Find(Schools)!] };

    [Fact]
    public void Score_EveryRealMarkOfTheCountry_ComesOutAsPublished()
    {
        var lgos = Lgos();
        var of44 = Marks("44").ToArray();
        var of45 = Marks("45").ToArray();
        var cut = Result("45").GetProperty("cut").GetInt32();

        var scores = lgos.Select(
                (lgo, at) => Score(lgo, of44[at], of45.ElementAtOrDefault(at), at >= of45.Length && at < of45.Length + cut)
            )
            .ToArray();

        Assert.Equal((LgosOf2568, LgosOf2568), (of44.Length, of45.Length + cut + Result("45").GetProperty("noData").GetInt32()));
        Assert.Equal(Counts("44"), Given(scores, Tobacco));
        Assert.Equal(Counts("45"), Given(scores, Schools));
        Assert.Equal(cut, scores.Count(s => State(s, Schools) == IndicatorState.Cut));
        Assert.Equal(8, scores.Count(s => State(s, Schools) == IndicatorState.NoData));
        // A cut leaves both sums; what nobody handed in stays in the full marks.
        Assert.Equal((10m * LgosOf2568) - (5m * cut), scores.Sum(s => s.FullMarks));
        Assert.Equal(Total("44") + Total("45"), scores.Sum(s => s.Marks));
    }

    [Fact]
    public void Score_EveryProvincialOrganisation_IsMarkedOnTobacco()
    {
        var provincial = Lgos().Where(l => l.Type == LgoType.ProvincialAdministrativeOrganisation).ToArray();

        Assert.Equal(76, provincial.Length);
        Assert.All(provincial, lgo => Assert.Equal(IndicatorState.Awarded, State(Score(lgo, 3m, 5m, isCut: false), Tobacco)));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(2.5)]
    public void Refuse_MarkOffTheScaleOfTheRealData_SaysWhatMayStand(double marks)
    {
        var indicator = Book.Find(Tobacco)!;
        var result = Score(Lgos()[0], null, null, isCut: false).Indicators.First(i => i.Indicator == Tobacco);

        var refusal = DecisionRules.Refuse(Book, indicator, result, decided: false, Override((decimal)marks));

        Assert.Equal("คะแนนต้องเป็นค่าใดค่าหนึ่งใน 0, 1, 2, 3, 4, 5", refusal);
        Assert.All(Counts("44").Keys, m => Assert.Null(DecisionRules.Refuse(Book, indicator, result, false, Override(m))));
    }

    private static DecisionRequest Override(decimal marks) =>
        new()
        {
            Indicator = Tobacco,
            Kind = DecisionKind.Override,
            Marks = marks,
            Reason = "ผลจริง",
        };

    private static DomainScore Score(Lgo lgo, decimal? tobacco, decimal? schools, bool isCut)
    {
        AssessorDecision[] decisions = [.. Decision(lgo, Tobacco, tobacco), .. Decision(lgo, Schools, schools)];
        var facts = new Dictionary<string, bool> { ["has-school"] = !isCut && schools is not null, ["has-child-centre"] = !isCut };
        return DomainScorer.Score(Book, lgo, DomainId.D4, [], decisions, new LgoFacts(facts));
    }

    private static IEnumerable<AssessorDecision> Decision(Lgo lgo, IndicatorId indicator, decimal? marks) =>
        marks is null
            ? []
            :
            [
                new AssessorDecision
                {
                    Sequence = 1,
                    Year = Book.Year,
                    Lgo = lgo.Code,
                    Indicator = indicator,
                    Kind = DecisionKind.Override,
                    Marks = marks,
                    Reason = "ผลจริงปี 2568",
                    By = "กรมควบคุมโรค",
                    At = new DateTimeOffset(2025, 8, 25, 0, 0, 0, TimeSpan.FromHours(7)),
                },
            ];

    private static IndicatorState State(DomainScore score, IndicatorId id) => score.Indicators.Single(i => i.Indicator == id).State;

    private static Dictionary<decimal, int> Given(IEnumerable<DomainScore> scores, IndicatorId id) =>
        scores
            .Select(s => s.Indicators.Single(i => i.Indicator == id))
            .Where(i => i.State == IndicatorState.Awarded)
            .CountBy(i => i.Marks!.Value)
            .OrderBy(m => m.Key)
            .ToDictionary();

    private static IEnumerable<decimal?> Marks(string code) => Counts(code).SelectMany(c => Enumerable.Repeat((decimal?)c.Key, c.Value));

    private static decimal Total(string code) => Counts(code).Sum(c => c.Key * c.Value);

    private static Dictionary<decimal, int> Counts(string code) =>
        Result(code)
            .GetProperty("marks")
            .EnumerateObject()
            .ToDictionary(m => decimal.Parse(m.Name, System.Globalization.CultureInfo.InvariantCulture), m => m.Value.GetInt32());

    private static JsonElement Result(string code) =>
        JsonDocument
            .Parse(File.ReadAllText(RepoFiles.Fixture("results/found-indicators.json")))
            .RootElement.GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("year").GetInt32() == 2568 && i.GetProperty("code").GetString() == code)
            .GetProperty("results")
            .GetProperty("2568");

    // Two fewer than the registry of 2566 holds; which two is not known.
    private static Lgo[] Lgos()
    {
        using var csv = File.OpenText(Path.Combine(Reference, "lgo-registry.csv"));
        return [.. LgoRegistry.Parse(csv).All.SkipLast(2)];
    }
}
