using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.Scoring.ScoringFixture;

namespace LpaFunctions.Core.Tests.Scoring;

/// <summary>What must hold whatever the evidence is.</summary>
public sealed class ScoringProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    // Any evidence for any indicators of domain 1 and 3, with small numbers so that contradictions, zeros and shares on the bounds are common.
    private static readonly Gen<EvidenceReading> AnyReading =
        from indicator in Gen.Elements(Book.Indicators.Where(i => i.Domain is DomainId.D1 or DomainId.D3).ToArray())
        from file in Gen.Choose(1, 6)
        from fields in Gen.CollectToList(indicator.Fields, AnyField)
        select Doc(indicator.Id.ToString(), $"{file}.pdf", [.. fields.OfType<FieldReading>()]);

    private static readonly Arbitrary<EvidenceReading[]> Evidence = AnyReading
        .ArrayOf()
        .Select(readings => readings.DistinctBy(r => r.Id).ToArray())
        .ToArbitrary();

    [Fact]
    public void Score_AnyEvidence_NeverGivesMoreThanFullMarksNorLessThanZero() =>
        Prop.ForAll(
                Evidence,
                readings =>
                    Domains(readings)
                        .All(d =>
                            d.Marks >= 0m
                            && d.Marks <= d.FullMarks
                            && d.Indicators.All(i =>
                                (i.Marks is null || (i.Marks >= 0m && i.Marks <= i.FullMarks && Book.Scale.Contains(i.Marks.Value)))
                            )
                        )
            )
            .Check(Runs);

    [Fact]
    public void Score_AnyIndicatorCut_RemovesExactlyItsFullMark() =>
        Prop.ForAll(
                Evidence,
                Gen.Elements(Book.InDomain(DomainId.D1).Where(i => i.Phase == IndicatorPhase.Core).ToArray()).ToArbitrary(),
                (readings, indicator) =>
                {
                    var before = DomainScorer.Score(Book, AnLgo, DomainId.D1, readings, [], LgoFacts.None, IllustrativeRules.Compute);
                    var after = DomainScorer.Score(
                        Book,
                        AnLgo,
                        DomainId.D1,
                        readings,
                        [Decision(DecisionKind.Cut, indicator.Id.ToString(), reason: "ทดสอบ")],
                        LgoFacts.None,
                        IllustrativeRules.Compute
                    );
                    var marks = before.Indicators.Single(i => i.Indicator == indicator.Id).Marks ?? 0m;
                    return before.FullMarks - after.FullMarks == indicator.MaxMarks && before.Marks - after.Marks == marks;
                }
            )
            .Check(Runs);

    [Fact]
    public void Score_EvidenceShuffledAndRepeated_IsTheSame() =>
        Prop.ForAll(
                Evidence,
                Gen.Choose(0, 9999).ToArbitrary(),
                (readings, seed) =>
                {
                    var mixed = readings.Concat(readings).OrderBy(r => Mix(r.Id, seed)).ToArray();
                    return Text(Domains(readings)) == Text(Domains(mixed));
                }
            )
            .Check(Runs);

    [Fact]
    public void Score_EvidenceAdded_NeverLowersAMarkUnlessItContradicts() =>
        Prop.ForAll(
                Evidence,
                AnyReading.ToArbitrary(),
                (readings, added) =>
                {
                    if (readings.Any(r => r.Id == added.Id))
                    {
                        return true;
                    }

                    var before = Score(added.Indicator.ToString(), readings);
                    var after = Score(added.Indicator.ToString(), [.. readings, added]);
                    return before.Marks is null
                        || after.Marks >= before.Marks
                        || (
                            after.State is IndicatorState.Withheld or IndicatorState.Pilot && after.Marks is null && after.Reasons.Count > 0
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Round2_AnyShare_IsHalfUpAsARationalReferenceSays() =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).ToArbitrary(),
                Gen.Choose(1, 100_000).ToArbitrary(),
                (a, b) =>
                {
                    var (marks, full) = (Math.Min(a, b), Math.Max(a, b));
                    // floor(10000 m / f + 1/2) / 100 in whole numbers.
                    var hundredths = ((new BigInteger(marks) * 20_000) + full) / (2 * new BigInteger(full));
                    return Percentages.Share(marks, full) == (decimal)hundredths / 100m;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<FieldReading?> AnyField(FieldSpec spec) =>
        from kind in Gen.Choose(0, 9)
        from value in AnyValue(spec)
        from confidence in Gen.Elements(0.3m, 0.9m, 0.95m)
        select kind switch
        {
            0 => new FieldReading { FieldId = spec.Id, State = FieldState.Unreadable },
            1 => new FieldReading { FieldId = spec.Id, State = FieldState.Missing },
            2 => null,
            _ => Field(spec.Id, value, kind == 3 ? confidence : 0.95m),
        };

    private static Gen<FieldValue> AnyValue(FieldSpec spec) =>
        spec.Kind switch
        {
            FieldKind.YesNo => Gen.Elements(true, false).Select(b => (FieldValue)new YesNoValue(b)),
            FieldKind.Date => Gen.Choose(-60, 60).Select(d => (FieldValue)new DateValue(new DateOnly(2023, 9, 30).AddDays(d / 10))),
            FieldKind.Checklist => Gen.CollectToList(spec.Items, item => Gen.Choose(0, 8).Select(n => (item.Id, n)))
                .Select(items =>
                    (FieldValue)new ChecklistValue([.. items.Where(i => i.n > 2).Select(i => new ChecklistItem(i.Id, i.n > 3))])
                ),
            _ => Gen.Elements(0m, 4m, 5m, 8m, 10m).Select(n => (FieldValue)new NumberValue(n)),
        };

    private static DomainScore[] Domains(IReadOnlyCollection<EvidenceReading> readings) =>
        [
            DomainScorer.Score(Book, AnLgo, DomainId.D1, readings, [], LgoFacts.None, IllustrativeRules.Compute),
            DomainScorer.Score(Book, AnLgo, DomainId.D3, readings, [], LgoFacts.None, IllustrativeRules.Compute),
        ];

    private static string Text(DomainScore[] scores) => System.Text.Json.JsonSerializer.Serialize(scores);

    private static int Mix(string id, int seed) => id.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c));
}
