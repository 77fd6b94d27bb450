using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Testing;
using static LpaFunctions.Core.Tests.Scoring.ScoringFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

/// <summary>Twenty-eight shapes of rules as a person writes them into one book: each is checked, computed from a document and explained with the numbers put in.</summary>
public sealed class FormShapesTests
{
    private static readonly string Json = File.ReadAllText(RepoFiles.Fixture("rulebooks/shapes.json"));
    private static readonly RuleBook Shapes = RuleBookJson.Parse(Json, "shapes.json");

    [Fact]
    public void Check_TwentyEightShapes_FindsNothingWrong()
    {
        var (book, problems) = RuleBookJson.Check(Json, "shapes.json");

        Assert.Empty(problems);
        Assert.Equal(28, book!.Indicators.Count);
        Assert.Equal(RuleBookJson.Write(book), RuleBookJson.Write(RuleBookJson.Parse(RuleBookJson.Write(book), "again.json")));
    }

    [Fact]
    public void Describe_EveryShape_SaysTheRuleInThai() =>
        Assert.All(
            Shapes.Indicators,
            i =>
            {
                var lines = i.Rubric!.Describe(i.ListFields());
                Assert.NotEmpty(lines);
                Assert.DoesNotContain(lines, line => i.Fields.Any(f => line.Contains(f.Id, StringComparison.Ordinal) && f.Id.Length > 2));
            }
        );

    [Theory]
    [InlineData("s.1", "done=84 all=100", 5, "โครงการที่ทำแล้ว 84 โครงการ ÷ โครงการทั้งหมด 100 โครงการ × 100 = ร้อยละ 84.00")]
    [InlineData("s.2", "community=2", 1, "โครงการจากแผนชุมชน 2 โครงการ (ตั้งแต่ 1 โครงการขึ้นไป) ได้ 1 คะแนน")]
    [InlineData("s.3", "work=+a+b-c", 2, "ทำแล้ว 2 จาก 3 รายการ (ตั้งแต่ 1 รายการขึ้นไป) ได้ 2 คะแนน")]
    [InlineData("s.4", "clean=91.5", 5, "91.5")]
    [InlineData("s.5", "settled=9 received=12", 3, "9 เรื่อง ÷ ข้อร้องเรียนที่ได้รับ 12 เรื่อง × 100 = ร้อยละ 75.00")]
    [InlineData("s.6", "debtors=0", 5, "ลูกหนี้ค้างชำระ เป็น 0 ได้ 5 คะแนนตามเกณฑ์")]
    [InlineData("s.6", "followed=6 debtors=10", 2, "ร้อยละ 60.00")]
    [InlineData("s.7", "requests=0", 5, "ไม่มีกรณีของ “คำขออนุญาต” ได้ 5 คะแนน")]
    [InlineData("s.7", "requests=3 longest=31", 3, "จำนวนวันที่นานที่สุด 31 วัน (ไม่เกิน 45 วัน) ได้ 3 คะแนน")]
    [InlineData("s.8", "projects=4", 10, "โครงการร่วมกับจังหวัด 4 โครงการ (ตั้งแต่ 4 โครงการขึ้นไป) ได้ 10 คะแนน")]
    [InlineData("s.9", "kinds=2", 2.5, "ได้ 2.5 คะแนน")]
    [InlineData(
        "s.10",
        "received_on=2024-05-02 answered_on=2024-05-17",
        5,
        "17 พฤษภาคม 2567 นับจากวันที่รับเรื่อง 2 พฤษภาคม 2567 = 15 วัน"
    )]
    [InlineData("s.10", "received_on=2024-05-02 answered_on=2024-05-18", 3, "= 16 วัน (ไม่เกิน 30 วัน) ได้ 3 คะแนน")]
    [InlineData("s.11", "sent_on=2024-12-29", 5, "นับจากวันสิ้นปีงบประมาณที่ตรวจ 30 กันยายน 2567 = 90 วัน")]
    [InlineData("s.11", "sent_on=2024-12-30", 0, "= 91 วัน")]
    [InlineData("s.12", "tabled_on=2024-08-15 members=yes", 5, "15 สิงหาคม 2567")]
    [InlineData("s.12", "tabled_on=2024-08-20 told_chair=yes members=yes", 5, "20 สิงหาคม 2567")]
    [InlineData("s.12", "tabled_on=2024-08-20 told_chair=no members=yes", 0, "20 สิงหาคม 2567")]
    [InlineData("s.13", "days=5 reported=no", 3, "ผ่าน: เบิกจ่ายภายใน 5 วัน (พบ 5)")]
    [InlineData("s.13", "days=6 reported=yes", 0, "ยังไม่ผ่าน: เบิกจ่ายภายใน 5 วัน (พบ 6)")]
    [InlineData("s.14", "register=yes collected=790000 due=1000000", 2, "พบ 790,000 จาก 1,000,000 = ร้อยละ 79.00")]
    [InlineData("s.15", "objection=no", 5, "ผ่าน: ไม่มีข้อทักท้วง")]
    [InlineData("s.15", "objection=yes", 0, "ยังไม่ผ่าน: ไม่มีข้อทักท้วง")]
    [InlineData("s.16", "plan=yes acts=+a+b+c-d", 1, "ทำแล้ว 3 จาก 5")]
    [InlineData("s.17", "list=-order+plan+report+photo", 0, "ขาดรายการที่ต้องมี: คำสั่งแต่งตั้ง")]
    [InlineData("s.17", "list=+order+plan+report+photo", 5, "ทำแล้ว 4 จาก 4")]
    [InlineData("s.18", "list=+a-b-c", 3, "ทำแล้ว 3 จาก 5 หน่วยน้ำหนัก")]
    [InlineData("s.19", "a=yes b=no", 2.5, "รวม 2.5 + 0 ได้ 2.5 คะแนน")]
    [InlineData("s.20", "land=95 sign=70", 4, "เฉลี่ย (5 + 2) ÷ 2 ปัดเป็นจำนวนเต็มแบบครึ่งขึ้น ได้ 4 คะแนน")]
    [InlineData("s.21", "reports=12 late=yes", 4, "หัก 1 คะแนน: ส่งช้ากว่ากำหนด; ได้ 4 คะแนน")]
    [InlineData("s.21", "reports=12", 5, "ได้ 5 คะแนน")]
    [InlineData("s.22", "now=1050000 before=1000000", 5, "÷ 1,000,000 × 100 = ร้อยละ 5.00")]
    [InlineData("s.23", "got=1020000 planned=1000000", 4, "= ร้อยละ 102.00")]
    [InlineData("s.24", "program=yes", 5, "ใช้โปรแกรมครบทุกขั้น")]
    [InlineData("s.24", "hand=+a+b+c+d+e+f", 5, "ทำแล้ว 6 จาก 6")]
    [InlineData("s.25", "forms=+pk4+pk5+pk6 sent_on=2024-12-01", 5, "ต้องผ่านทุกข้อ ใช้คะแนนต่ำสุด ได้ 5 คะแนน")]
    [InlineData("s.26", "links=4", 5, "ตั้งแต่ 4 ด้าน แต่ไม่เกิน 6 ด้าน")]
    [InlineData("s.28", "approved_on=2024-06-29", 5, "นับจากวันที่ 14 มิถุนายน 2567 = 15 วัน")]
    [InlineData("s.28", "approved_on=2024-07-01", 3, "= 17 วัน (ไม่เกิน 30 วัน) ได้ 3 คะแนน")]
    public void Score_DocumentOfTheShape_GivesTheMarksAndSaysTheNumbers(string indicator, string values, double marks, string says)
    {
        var result = Of(indicator, values);

        Assert.Equal((IndicatorState.Awarded, (decimal?)marks), (result.State, result.Marks));
        Assert.Contains(says, result.Formula, StringComparison.Ordinal);
        Assert.False(result.IsIllustrative);
    }

    [Theory]
    [InlineData("s.5", "received=0", "ข้อร้องเรียนที่ได้รับ เป็น 0")]
    [InlineData("s.5", "settled=0 received=0", "ข้อร้องเรียนที่ได้รับ เป็น 0")]
    public void Score_NothingToJudge_CutsByTheRule(string indicator, string values, string says)
    {
        var result = Of(indicator, values);

        Assert.Equal(IndicatorState.Cut, result.State);
        Assert.Contains(result.Reasons, r => r.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("s.3", "has-school has-child-centre", "มีโรงเรียนในสังกัด” และไม่ได้ “มีศูนย์พัฒนาเด็กเล็ก")]
    [InlineData("s.4", "has-market", "มีตลาดของตนเอง")]
    public void Score_FactsDenied_CutWithTheFactNamed(string indicator, string denied, string says)
    {
        var facts = new LgoFacts(denied.Split(' ').ToDictionary(f => f, _ => false));

        var result = Score(indicator, [], facts: facts, book: Shapes);

        Assert.Equal(IndicatorState.Cut, result.State);
        Assert.Contains(result.Reasons, r => r.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Score_OneOfTwoFacts_IsEnough()
    {
        var facts = new LgoFacts(new Dictionary<string, bool> { ["has-school"] = false, ["has-child-centre"] = true });

        Assert.Equal(IndicatorState.NoData, Score("s.3", [], facts: facts, book: Shapes).State);
    }

    [Fact]
    public void Score_BandLeftToAPerson_ShowsWhatWasReadAndGivesNothing()
    {
        var result = Of("s.1", "done=79 all=100");

        Assert.Equal((IndicatorState.Withheld, (decimal?)null), (result.State, result.Marks));
        Assert.Contains(result.Reasons, r => r.Contains("ร้อยละ 79.00: เกณฑ์ช่วงนี้ให้ผู้ประเมินพิจารณา", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LgoType.ProvincialAdministrativeOrganisation, "projects=6", 3)]
    [InlineData(LgoType.SubdistrictMunicipality, "community=3", 5)]
    public void Score_RubricOfTheType_AsksForNothingOfAnotherType(LgoType type, string values, int marks)
    {
        var lgo = Books.Lgo(type);

        var domain = DomainScorer.Score(Shapes, lgo, DomainId.D1, [Reading("s.2", values)], [], LgoFacts.None);

        Assert.Equal(marks, domain.Indicators.Single(i => i.Indicator == Id("s.2")).Marks);
    }

    [Fact]
    public void Score_Pilot_IsShownAndNotSummed()
    {
        var result = Of("s.27", "parts=5");

        Assert.Equal((IndicatorState.Pilot, (decimal?)5m), (result.State, result.Marks));
        Assert.Equal(10m, Shapes.FullMarks(Shapes.Domains[5].Id, LgoType.SubdistrictMunicipality));
    }

    [Theory]
    [InlineData("s.7", "requests=3")]
    [InlineData("s.10", "received_on=2024-05-02")]
    [InlineData("s.24", "hand=+a+b+c")]
    public void Score_WhatTheRuleNeedsIsMissing_GivesNothing(string indicator, string values) =>
        Assert.Equal(IndicatorState.Withheld, Of(indicator, values).State);

    private static IndicatorResult Of(string indicator, string values) =>
        Score(indicator, [Reading(indicator, values)], book: Shapes, illustrative: IllustrativeRules.AskPerson);

    private static EvidenceReading Reading(string indicator, string values)
    {
        var fields = Shapes.Find(Id(indicator))!.ListFields();
        return Doc(
            indicator,
            "เอกสาร.pdf",
            [.. values.Split(' ').Select(v => v.Split('=', 2)).Select(v => Field(v[0], Value(fields.Find(v[0])!, v[1])))]
        );
    }

    private static FieldValue Value(FieldSpec field, string text) =>
        field.Kind switch
        {
            FieldKind.YesNo => new YesNoValue(text == "yes"),
            FieldKind.Date => new DateValue(DateOnly.Parse(text, CultureInfo.InvariantCulture)),
            FieldKind.Checklist => new ChecklistValue([
                .. System
                    .Text.RegularExpressions.Regex.Matches(text, "([+-])([a-z0-9]+)")
                    .Select(m => new ChecklistItem(m.Groups[2].Value, m.Groups[1].Value == "+")),
            ]),
            _ => new NumberValue(decimal.Parse(text, CultureInfo.InvariantCulture)),
        };
}
