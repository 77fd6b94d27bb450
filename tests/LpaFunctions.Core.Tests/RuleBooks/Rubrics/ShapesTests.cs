using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

/// <summary>Shapes of rules that forms have, each as a person writes it, with what it gives and what it says.</summary>
public sealed class ShapesTests
{
    [Theory]
    [InlineData(LgoType.ProvincialAdministrativeOrganisation, 3)]
    [InlineData(LgoType.SubdistrictMunicipality, 5)]
    public void ByType_TheTypesRubric_GivesTheMarks(LgoType type, int marks)
    {
        var rubric = Read<ByTypeRubric>(
            """
            { "kind": "by-type", "cases": [
              { "types": ["pao"], "rubric": { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 10, "marks": 5 }, { "atLeast": 5, "marks": 3 }, { "marks": 0 }] } },
              { "types": ["city", "town", "subdistrict", "sao", "pattaya"], "rubric": { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 5, "marks": 5 }, { "marks": 0 }] } } ] }
            """
        );

        Assert.Equal(marks, rubric.Apply(Input(("part", Number(6))) with { Type = type }).Marks);
        Assert.Contains("อบจ.:", rubric.Describe(Fields));
    }

    [Fact]
    public void ByType_TypeWithoutACase_IsReported()
    {
        var json = Books.SmallJson.Replace(
            "\"kind\": \"checklist-count\",\n        \"field\": \"work\",\n        \"bands\": [{ \"atLeast\": 5, \"marks\": 5 }, { \"atLeast\": 3, \"marks\": 3 }, { \"atLeast\": 1, \"marks\": 1 }, { \"marks\": 0 }]",
            "\"kind\": \"by-type\", \"cases\": [{ \"types\": [\"pao\"], \"rubric\": { \"kind\": \"checklist-count\", \"field\": \"work\", \"bands\": [{ \"atLeast\": 5, \"marks\": 5 }, { \"marks\": 0 }] } }]",
            StringComparison.Ordinal
        );

        var (_, problems) = RuleBookJson.Check(json, "2560.json");

        Assert.Contains(problems, p => p.Rule == "types-covered" && p.Thai.StartsWith("อบต.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5", 5, false)]
    [InlineData("\"cut\"", null, true)]
    public void NoCase_NothingCameUp_GivesWhatTheFormSays(string gives, int? marks, bool isCut)
    {
        var rubric = Read<NoCaseRubric>(
            $$"""
            { "kind": "no-case", "field": "whole", "gives": {{gives}},
              "rubric": { "kind": "share-bands", "part": "part", "whole": "whole", "bands": [{ "atLeast": 80, "marks": 5 }, { "marks": 0 }] } }
            """
        );

        var none = rubric.Apply(Input(("whole", Number(0)), ("part", Number(0))));
        var some = rubric.Apply(Input(("whole", Number(10)), ("part", Number(9))));

        Assert.Equal((marks, isCut), ((int?)none.Marks, none.IsCut));
        Assert.StartsWith("ไม่มีกรณีของ “ทั้งหมด”", none.Formula, StringComparison.Ordinal);
        Assert.Equal(5m, some.Marks);
    }

    [Fact]
    public void ShareBands_WholeOfZero_CanBeCut()
    {
        var rubric = Read<ShareBandsRubric>(
            """{ "kind": "share-bands", "part": "part", "whole": "whole", "marksWhenWholeIsZero": "cut", "bands": [{ "atLeast": 80, "marks": 5 }, { "marks": 0 }] }"""
        );

        Assert.True(rubric.Apply(Input(("part", Number(0)), ("whole", Number(0)))).IsCut);
    }

    [Fact]
    public void ShareBands_AllowedOver100_TakesMoreThanTheTarget()
    {
        var rubric = Read<ShareBandsRubric>(
            """{ "kind": "share-bands", "part": "part", "whole": "whole", "allowOver100": true, "bands": [{ "atLeast": 110, "marks": 5 }, { "atLeast": 100, "marks": 3 }, { "marks": 0 }] }"""
        );

        var outcome = rubric.Apply(Input(("part", Number(105)), ("whole", Number(100))));

        Assert.Empty(rubric.Check(Fields));
        Assert.Equal(3m, outcome.Marks);
        Assert.Equal(["หากได้ตั้งแต่ร้อยละ 110 ขึ้นไป จะได้ 5 คะแนน (ต้องมีทำแล้วเพิ่มอีก 5 โครงการ)"], outcome.MoreMarks);
    }

    // The inspected fiscal year of the fixture's year ends on 30 September; 90 days later is 29 December.
    [Theory]
    [InlineData("2024-12-29", 5)]
    [InlineData("2024-12-30", 0)]
    [InlineData("2024-09-01", 5)]
    public void DaysBetween_FiscalYearsEnd_CountsDaysFromIt(string on, int marks)
    {
        var rubric = Read<DaysBetweenRubric>(
            """{ "kind": "days-between", "fromFiscalYear": "end", "to": "on", "bands": [{ "atMost": 90, "marks": 5 }, { "marks": 0 }] }"""
        );

        var outcome = rubric.Apply(Input(("on", Date(on))) with { Year = new(2568) });

        Assert.Equal(marks, outcome.Marks);
        Assert.Contains("นับจากวันสิ้นปีงบประมาณที่ตรวจ 30 กันยายน 2567", outcome.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void DaysBetween_DatesTheWrongWayRound_AreADoubt()
    {
        var rubric = Read<DaysBetweenRubric>(
            """{ "kind": "days-between", "from": "on", "to": "later", "bands": [{ "atMost": 15, "marks": 5 }, { "marks": 0 }] }"""
        );

        Assert.NotNull(rubric.Apply(Input(("on", Date("2024-05-02")), ("later", Date("2024-05-01")))).Doubt);
        Assert.Equal(5m, rubric.Apply(Input(("on", Date("2024-05-02")), ("later", Date("2024-05-17")))).Marks);
        Assert.Equal(0m, rubric.Apply(Input(("on", Date("2024-05-02")), ("later", Date("2024-05-18")))).Marks);
    }

    [Theory]
    [InlineData("", "one-start")]
    [InlineData("\"from\": \"later\", \"fromFiscalYear\": \"end\", ", "one-start")]
    [InlineData("\"fromDay\": \"2024-06-14\", \"fromFiscalYear\": \"end\", ", "one-start")]
    [InlineData("\"fromDay\": \"2567-06-14\", ", "ce-dates")]
    public void DaysBetween_NoStartOrTwoOrAYearOfTheBuddhistEra_IsReported(string start, string rule) =>
        Assert.Contains(
            Read<DaysBetweenRubric>(
                    $$"""{ "kind": "days-between", {{start}}"to": "on", "bands": [{ "atMost": 15, "marks": 5 }, { "marks": 0 }] }"""
                )
                .Check(Fields),
            p => p.Rule == rule
        );

    [Fact]
    public void DaysBetween_DayOfTheForm_IsNamedInTheRuleAndTheFormula()
    {
        var rubric = Read<DaysBetweenRubric>(
            """{ "kind": "days-between", "fromDay": "2024-06-14", "to": "on", "bands": [{ "atMost": 15, "marks": 5 }, { "marks": 0 }] }"""
        );

        var late = rubric.Apply(Input(("on", Date("2024-06-30"))));

        Assert.Empty(rubric.Check(Fields));
        Assert.Equal("จำนวนวันจากวันที่ 14 มิถุนายน 2567 ถึง วันที่อนุมัติ", rubric.Describe(Fields)[0]);
        Assert.Equal(0m, late.Marks);
        Assert.Contains("นับจากวันที่ 14 มิถุนายน 2567 = 16 วัน", late.Formula, StringComparison.Ordinal);
        Assert.Equal(["หากแล้วเสร็จไม่เกิน 15 วัน จะได้ 5 คะแนน"], late.MoreMarks.Select(m => m.Split(" (")[0]));
    }

    [Theory]
    [InlineData(8, false, 80, 5)]
    [InlineData(8, true, 80, 1)]
    [InlineData(12, false, 80, 0)]
    [InlineData(8, false, 79, 3)]
    public void Steps_UpperBoundIsNoAndAShareInside_HoldTogether(int days, bool yes, int part, int marks)
    {
        var rubric = Read<StepsRubric>(
            """
            { "kind": "steps", "steps": [
              { "text": "ภายใน 10 วัน", "field": "days", "atMost": 10, "marks": 1 },
              { "text": "ไม่มีเรื่องร้องเรียนซ้ำ", "field": "yes", "is": false, "marks": 3 },
              { "text": "แก้ไขได้ร้อยละ 80", "field": "part", "whole": "whole", "atLeast": 80, "marks": 5 } ] }
            """
        );

        var outcome = rubric.Apply(
            Input(("days", Number(days)), ("yes", new YesNoValue(yes)), ("part", Number(part)), ("whole", Number(100)))
        );

        Assert.Empty(rubric.Check(Fields));
        Assert.Equal(marks, outcome.Marks);
    }

    [Fact]
    public void Steps_RubricInsideAStep_HoldsWhereItGivesItsHighest()
    {
        var rubric = Read<StepsRubric>(
            """
            { "kind": "steps", "steps": [
              { "text": "มีการเผยแพร่", "field": "yes", "marks": 3 },
              { "text": "ทำครบร้อยละ 80", "rubric": { "kind": "share-bands", "part": "part", "whole": "whole", "bands": [{ "atLeast": 80, "marks": 5 }, { "marks": 0 }] }, "marks": 5 } ] }
            """
        );

        var full = rubric.Apply(Input(("yes", new YesNoValue(true)), ("part", Number(80)), ("whole", Number(100))));
        var less = rubric.Apply(Input(("yes", new YesNoValue(true)), ("part", Number(79)), ("whole", Number(100))));

        Assert.Equal((5m, 3m), (full.Marks, less.Marks));
        Assert.Contains("ร้อยละ 79.00", less.Formula, StringComparison.Ordinal);
        Assert.Equal(5m, less.Next!.Marks);
    }

    [Fact]
    public void Checklist_MustHaveItemMissing_GivesWhatTheFormSaysAndNamesIt()
    {
        var rubric = Checklist("\"mustHave\": [\"b\"], ");

        var without = rubric.Apply(Input(("list", List("ac-b"))));
        var with = rubric.Apply(Input(("list", List("abc"))));

        Assert.Equal((0m, 5m), (without.Marks, with.Marks));
        Assert.Contains("ขาดรายการที่ต้องมี", without.Formula, StringComparison.Ordinal);
        Assert.Equal((5m, 1), (without.Next!.Marks, without.Next.Things));
    }

    [Fact]
    public void Checklist_Weights_AreAddedUpAndTheHeaviestIsTheNextThing()
    {
        var rubric = Checklist("\"weights\": { \"a\": 2 }, ");

        var outcome = rubric.Apply(Input(("list", List("b-ac"))));

        Assert.Empty(rubric.Check(Fields));
        Assert.Equal(0m, outcome.Marks);
        Assert.Contains("ทำแล้ว 1 จาก", outcome.Formula, StringComparison.Ordinal);
        Assert.Equal((5m, 1), (outcome.Next!.Marks, outcome.Next.Things));
    }

    [Fact]
    public void Checklist_WeightOfAnItemThatIsNotThere_IsReported() =>
        Assert.Contains(Checklist("\"weights\": { \"x\": 2 }, ").Check(Fields), p => p.Rule == "known-item");

    [Fact]
    public void SumOf_Parts_AreAddedUpToItsBound()
    {
        var rubric = Read<SumOfRubric>(Parts("sum-of", "\"atMost\": 5, "));

        var outcome = rubric.Apply(Input(("part", Number(10)), ("yes", new YesNoValue(true))));

        Assert.Equal(5m, outcome.Marks);
        Assert.Contains("รวม 3 + 3", outcome.Formula, StringComparison.Ordinal);
        Assert.Equal([0m, 3m, 5m], rubric.PossibleMarks().Order());
    }

    [Theory]
    [InlineData("none", 1.5)]
    [InlineData("down", 1)]
    [InlineData("half-up", 2)]
    public void AverageOf_Parts_IsRoundedAsTheFormSays(string rounding, double marks)
    {
        var rubric = Read<AverageOfRubric>(Parts("average-of", $"\"rounding\": \"{rounding}\", "));

        Assert.Equal((decimal)marks, rubric.Apply(Input(("part", Number(10)), ("yes", new YesNoValue(false)))).Marks);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    [InlineData(null, 3)]
    public void Deduct_WhatWentWrong_IsTakenOffAndWhatNobodySaysIsNot(bool? late, int marks)
    {
        var rubric = Read<DeductRubric>(
            """
            { "kind": "deduct", "from": { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 5, "marks": 3 }, { "marks": 0 }] },
              "deductions": [{ "text": "ส่งรายงานช้า", "field": "yes", "marks": 1 }] }
            """
        );
        var input = late is { } l ? Input(("part", Number(6)), ("yes", new YesNoValue(l))) : Input(("part", Number(6)));

        Assert.Equal(marks, rubric.Apply(input).Marks);
        Assert.Equal([0m, 2m, 3m], rubric.PossibleMarks().Order());
    }

    [Fact]
    public void GrowthBands_AgainstTheYearBefore_SaysTheFormula()
    {
        var rubric = Read<GrowthBandsRubric>(
            """{ "kind": "growth-bands", "now": "spent", "before": "budget", "bands": [{ "atLeast": 10, "marks": 5 }, { "atLeast": 0, "marks": 3 }, { "marks": 0 }] }"""
        );

        var outcome = rubric.Apply(Input(("spent", Number(105)), ("budget", Number(100))));

        Assert.Equal(3m, outcome.Marks);
        Assert.Contains("÷ 100 × 100 = ร้อยละ 5.00", outcome.Formula, StringComparison.Ordinal);
        Assert.True(rubric.Apply(Input(("spent", Number(105)), ("budget", Number(0)))).IsForPerson);
    }

    [Fact]
    public void AllOf_PartOfWhichThereWasNoCase_LeavesTheOthers()
    {
        var rubric = Read<AllOfRubric>(
            """
            { "kind": "all-of", "parts": [
              { "kind": "no-case", "field": "whole", "gives": "cut", "rubric": { "kind": "number-bands", "field": "whole", "bands": [{ "atLeast": 5, "marks": 5 }, { "marks": 0 }] } },
              { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 5, "marks": 5 }, { "marks": 0 }] } ] }
            """
        );

        Assert.Equal(5m, rubric.Apply(Input(("whole", Number(0)), ("part", Number(9)))).Marks);
    }

    private static string Parts(string kind, string more) =>
        $$"""
            { "kind": "{{kind}}", {{more}}"parts": [
              { "kind": "number-bands", "field": "part", "bands": [{ "atLeast": 5, "marks": 3 }, { "marks": 0 }] },
              { "kind": "steps", "steps": [{ "text": "เผยแพร่", "field": "yes", "marks": 3 }] } ] }
            """;

    private static ChecklistCountRubric Checklist(string more) =>
        Read<ChecklistCountRubric>(
            $$"""{ "kind": "checklist-count", "field": "list", {{more}}"bands": [{ "atLeast": 3, "marks": 5 }, { "marks": 0 }] }"""
        );

    private static DateValue Date(string text) => new(DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
