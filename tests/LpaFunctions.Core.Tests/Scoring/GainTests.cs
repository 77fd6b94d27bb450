using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using static LpaFunctions.Core.Tests.Scoring.ScoringFixture;

namespace LpaFunctions.Core.Tests.Scoring;

public sealed class GainTests
{
    [Fact]
    public void Cheapest_DoubtfulEvidence_ComesBeforeMissingDocuments()
    {
        var scores = Scores(Doc("1.1", "a.pdf", Number("projects_funded", 84, 0.4m), Number("projects_planned", 100)));

        var gains = Gain.Cheapest(Book, scores, 5);

        Assert.Equal(5, gains.Count);
        Assert.Equal((Id("1.1"), 5m, 1), (gains[0].Indicator, gains[0].Marks, gains[0].Things));
        Assert.Equal(gains.Select(g => g.Marks / g.Things).OrderDescending(), gains.Select(g => g.Marks / g.Things));
    }

    [Fact]
    public void Cheapest_MarksBelowFull_OffersTheNextBandOnly()
    {
        var gain = Gain.Cheapest(Book, Scores(Plan(77, 100)), 100).Single(g => g.Indicator == Id("1.1"));

        Assert.Equal((1m, 3), (gain.Marks, gain.Things));
        Assert.Contains("เพิ่มอีก 3 โครงการ", gain.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Cheapest_FullMarksPilotAndConfirmed_AreLeftOut()
    {
        var scores = new[]
        {
            DomainScorer.Score(
                Book,
                AnLgo,
                DomainId.D1,
                [Plan(90, 100)],
                [Decision(DecisionKind.Override, "1.2", 1m, "ตรวจแล้ว")],
                LgoFacts.None,
                IllustrativeRules.Compute
            ),
        };

        Assert.Equal(
            ["1.3", "1.4", "1.5"],
            Gain.Cheapest(Book, scores, 100).Select(g => g.Indicator.ToString()).Order(StringComparer.Ordinal)
        );
    }

    private static DomainScore[] Scores(params Core.Evidence.EvidenceReading[] readings) =>
        [DomainScorer.Score(Book, AnLgo, DomainId.D1, readings, [], LgoFacts.None, IllustrativeRules.Compute)];
}
