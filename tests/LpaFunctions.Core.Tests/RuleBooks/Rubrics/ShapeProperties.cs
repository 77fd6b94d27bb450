using FsCheck;
using FsCheck.Fluent;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

/// <summary>Whatever the shape of the rule: where one thing of the evidence gets better and nothing else changes, the marks never fall.</summary>
public sealed class ShapeProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Every shape over the same evidence. More of part, spent and items is better; fewer days and an earlier date are; "yes" is, but for the deduction.</summary>
    private static readonly (string Name, Rubric Rubric)[] Shapes =
    [
        (
            "share",
            Of(
                """{ "kind": "share-bands", "part": "part", "whole": "whole", "bands": [{ "atLeast": 80, "marks": 5 }, { "above": 40, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "share over 100",
            Of(
                """{ "kind": "share-bands", "part": "spent", "whole": "whole", "allowOver100": true, "bands": [{ "atLeast": 120, "marks": 5 }, { "atLeast": 100, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "growth",
            Of(
                """{ "kind": "growth-bands", "now": "spent", "before": "budget", "bands": [{ "atLeast": 10, "marks": 5 }, { "atLeast": -5, "marks": 2 }, { "marks": 0 }] }"""
            )
        ),
        (
            "days",
            Of(
                """{ "kind": "days-between", "fromFiscalYear": "end", "to": "on", "bands": [{ "atMost": 30, "marks": 5 }, { "atMost": 90, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "days from a date of the evidence",
            Of(
                """{ "kind": "days-between", "from": "later", "to": "on", "bands": [{ "atMost": 15, "marks": 5 }, { "atMost": 60, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "days from a day of the form",
            Of(
                """{ "kind": "days-between", "fromDay": "2024-09-20", "to": "on", "bands": [{ "atMost": 15, "marks": 5 }, { "atMost": 45, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "must have",
            Of(
                """{ "kind": "checklist-count", "field": "list", "mustHave": ["a", "c"], "bands": [{ "atLeast": 4, "marks": 5 }, { "atLeast": 2, "marks": 2 }, { "marks": 1 }] }"""
            )
        ),
        (
            "weights",
            Of(
                """{ "kind": "checklist-count", "field": "list", "weights": { "a": 3, "b": 0.5 }, "bands": [{ "atLeast": 5, "marks": 5 }, { "atLeast": 3, "marks": 3 }, { "marks": 0 }] }"""
            )
        ),
        (
            "steps",
            Of(
                """{ "kind": "steps", "steps": [{ "text": "ก", "field": "days", "atMost": 20, "marks": 1 }, { "text": "ข", "field": "part", "whole": "whole", "above": 50, "marks": 3 }, { "text": "ค", "rubric": { "kind": "deadline", "field": "on", "deadlines": [{ "onOrBefore": "2024-12-01", "marks": 5 }] }, "marks": 5 }] }"""
            )
        ),
        (
            "sum",
            Of(
                """{ "kind": "sum-of", "atMost": 5, "parts": [{ "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 30, "marks": 3 }, { "marks": 0 }] }, { "kind": "number-bands", "field": "days", "bands": [{ "atMost": 10, "marks": 3 }, { "atMost": 20, "marks": 1 }, { "marks": 0 }] }] }"""
            )
        ),
        (
            "average",
            Of(
                """{ "kind": "average-of", "rounding": "half-up", "parts": [{ "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 30, "marks": 5 }, { "marks": 0 }] }, { "kind": "checklist-count", "field": "list", "bands": [{ "atLeast": 3, "marks": 5 }, { "atLeast": 1, "marks": 2 }, { "marks": 0 }] }] }"""
            )
        ),
        (
            "deduction",
            Of(
                """{ "kind": "deduct", "from": { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 30, "marks": 5 }, { "marks": 2 }] }, "deductions": [{ "text": "ช้า", "field": "days", "above": 20, "marks": 1 }] }"""
            )
        ),
        (
            "no case",
            Of(
                """{ "kind": "no-case", "field": "whole", "gives": 5, "rubric": { "kind": "share-bands", "part": "part", "whole": "whole", "bands": [{ "atLeast": 50, "marks": 5 }, { "marks": 1 }] } }"""
            )
        ),
        (
            "by type",
            Of(
                """{ "kind": "by-type", "cases": [{ "types": ["pao", "city", "town", "subdistrict", "sao", "pattaya"], "rubric": { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 20, "marks": 5 }, { "marks": 0 }] } }] }"""
            )
        ),
        (
            "any of",
            Of(
                """{ "kind": "any-of", "parts": [{ "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 30, "marks": 5 }, { "marks": 2 }] }, { "kind": "number-bands", "field": "days", "bands": [{ "atMost": 10, "marks": 5 }, { "marks": 1 }] }] }"""
            )
        ),
        (
            "all of",
            Of(
                """{ "kind": "all-of", "parts": [{ "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 30, "marks": 5 }, { "marks": 2 }] }, { "kind": "number-bands", "field": "days", "bands": [{ "atMost": 10, "marks": 5 }, { "marks": 1 }] }] }"""
            )
        ),
    ];

    private static readonly Gen<Evidence> AnyEvidence =
        from whole in Gen.Choose(1, 60)
        from part in Gen.Choose(0, whole)
        from days in Gen.Choose(0, 40)
        from spent in Gen.Choose(0, 150)
        from budget in Gen.Choose(1, 150)
        from day in Gen.Choose(0, 120)
        from items in Gen.Choose(0, 31)
        select new Evidence(whole, part, days, spent, budget, day, items);

    [Fact]
    public void Apply_EvidenceGetsBetter_MarksNeverFall() =>
        Prop.ForAll(
                AnyEvidence.ToArbitrary(),
                Gen.Choose(0, 8).ToArbitrary(),
                (before, what) =>
                {
                    var after = before.Better(what);
                    return Shapes.All(s => s.Rubric.Apply(after.Values()).Marks >= s.Rubric.Apply(before.Values()).Marks);
                }
            )
            .Check(Runs);

    [Fact]
    public void Apply_AnyEvidence_GivesOneOfThePossibleMarksAndPromisesNoLess() =>
        Prop.ForAll(
                AnyEvidence.ToArbitrary(),
                evidence =>
                    Shapes.All(s =>
                    {
                        var outcome = s.Rubric.Apply(evidence.Values());
                        var next = outcome.Next;
                        return s.Rubric.PossibleMarks().Contains(outcome.Marks!.Value)
                            && (next is null || next.Marks > outcome.Marks && next.Things >= 1);
                    })
            )
            .Check(Runs);

    [Fact]
    public void Check_Shapes_AreRight() => Assert.All(Shapes, s => Assert.Empty(s.Rubric.Check(Fields)));

    private static Rubric Of(string json) => System.Text.Json.JsonSerializer.Deserialize<Rubric>(json, RuleBookJson.Options)!;

    /// <param name="On">Days after 1 September 2567.</param>
    /// <param name="Items">One bit for each of the five items.</param>
    private sealed record Evidence(int Whole, int Part, int Days, int Spent, int Budget, int On, int Items)
    {
        public Evidence Better(int what) =>
            what switch
            {
                0 => this with { Part = Math.Min(Whole, Part + 7) },
                1 => this with { Days = Math.Max(0, Days - 9) },
                2 => this with { Spent = Spent + 25 },
                3 => this with { On = Math.Max(0, On - 40) },
                _ => this with { Items = Items | (1 << (what - 4)) },
            };

        public RubricInput Values() =>
            Input(
                ("whole", Number(Whole)),
                ("part", Number(Part)),
                ("days", Number(Days)),
                ("spent", Number(Spent)),
                ("budget", Number(Budget)),
                ("on", new DateValue(new DateOnly(2024, 9, 1).AddDays(On))),
                ("later", new DateValue(new DateOnly(2024, 8, 20))),
                ("list", new ChecklistValue([.. "abcde".Select((c, i) => new ChecklistItem(c.ToString(), (Items & (1 << i)) != 0))]))
            ) with
            {
                Type = LgoType.SubdistrictMunicipality,
            };
    }
}
