using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.Scoring.ScoringFixture;

namespace LpaFunctions.Core.Tests.Scoring;

public sealed class DomainScorerTests
{
    [Fact]
    public void Score_ValuesRead_AwardsMarksAndExplainsThemWithTheirPlace()
    {
        var result = Score("1.1", [Plan(84, 100)]);

        Assert.Equal((IndicatorState.Awarded, 5m), (result.State, result.Marks));
        Assert.Contains(
            "84 โครงการ ÷ จำนวนโครงการในแผนพัฒนาท้องถิ่น 100 โครงการ × 100 = ร้อยละ 84.00",
            result.Formula,
            StringComparison.Ordinal
        );
        Assert.Contains(result.Sources, s => s is { FieldId: "projects_funded", Page: 2, ContentHash: "hash-แผน.pdf", Confidence: 0.95m });
        Assert.Empty(result.Reasons);
    }

    [Fact]
    public void Score_NoEvidence_IsNoDataAndNotZero()
    {
        var score = DomainScorer.Score(Book, AnLgo, DomainId.D1, [], [], LgoFacts.None);

        Assert.All(
            score.Indicators.Where(i => i.State != IndicatorState.Pilot),
            i => Assert.Equal((IndicatorState.NoData, (decimal?)null), (i.State, i.Marks))
        );
        Assert.Equal((25m, 0m), (score.FullMarks, score.Marks));
    }

    [Fact]
    public void Score_ZeroEarned_IsAwardedZero() =>
        Assert.Equal((IndicatorState.Awarded, 0m), (Score("1.1", [Plan(3, 100)]).State, Score("1.1", [Plan(3, 100)]).Marks));

    [Fact]
    public void Score_Pilot_ShowsMarksAndLeavesTheSumAlone()
    {
        var list = new ChecklistValue([.. Enumerable.Range(1, 5).Select(n => new ChecklistItem($"part{n}", true))]);
        var score = DomainScorer.Score(
            Book,
            AnLgo,
            DomainId.D1,
            [Doc("1.6", "แผนชุมชน.pdf", Field("community_plan", list))],
            [],
            LgoFacts.None,
            IllustrativeRules.Compute
        );

        var pilot = score.Indicators.Single(i => i.State == IndicatorState.Pilot);
        Assert.Equal(5m, pilot.Marks);
        Assert.Equal((25m, 0m), (score.FullMarks, score.Marks));
    }

    [Fact]
    public void Score_RequiredFieldMissing_WithholdsAndNamesIt()
    {
        var result = Score("1.1", [Doc("1.1", "แผน.pdf", Number("projects_funded", 10))]);

        Assert.Equal((IndicatorState.Withheld, (decimal?)null), (result.State, result.Marks));
        Assert.Contains(result.Reasons, r => r.Contains("ไม่พบ “จำนวนโครงการในแผนพัฒนาท้องถิ่น”", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_TwoDocumentsAgree_TakesTheSurerOne()
    {
        var result = Score("1.1", [Doc("1.1", "a.pdf", Number("projects_funded", 84, 0.5m)), Plan(84, 100, "b.pdf")]);

        Assert.Equal(5m, result.Marks);
        Assert.EndsWith("b.pdf", result.Sources.Single(s => s.FieldId == "projects_funded").Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_TwoDocumentsContradict_WithholdsAndShowsBothPlaces()
    {
        var result = Score("1.1", [Plan(84, 100, "a.pdf"), Plan(48, 100, "b.pdf")]);

        Assert.Equal(IndicatorState.Withheld, result.State);
        Assert.Contains(result.Reasons, r => r.Contains("48 (b.pdf หน้า 2) กับ 84 (a.pdf หน้า 2)", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_ChecklistOverTwoDocuments_PutsTheItemsTogether()
    {
        static FieldReading Part(params string[] done) =>
            Field("nacc", new ChecklistValue([.. done.Select(d => new ChecklistItem(d, true))]));

        var result = Score("5.1", [Doc("5.1", "a.pdf", Part("plan", "announced")), Doc("5.1", "b.pdf", Part("announced", "half", "full"))]);

        Assert.Equal(5m, result.Marks);
        Assert.Equal(2, result.Sources.Count);
    }

    [Theory]
    [InlineData(EvidenceFindingKind.OtherLgo)]
    [InlineData(EvidenceFindingKind.OtherYear)]
    [InlineData(EvidenceFindingKind.OtherIndicator)]
    public void Score_MisplacedDocument_IsNotUsedAndSaysSo(EvidenceFindingKind kind)
    {
        var misplaced = Plan(84, 100) with { Findings = [new EvidenceFinding(kind, "เอกสารนี้อยู่ผิดที่")] };

        var result = Score("1.1", [misplaced]);

        Assert.Equal((IndicatorState.NoData, (decimal?)null), (result.State, result.ComputedMarks));
        Assert.Equal(["เอกสารนี้อยู่ผิดที่"], result.Flags);
    }

    [Fact]
    public void Score_LowConfidence_WithholdsButShowsWhatItWouldBe()
    {
        var result = Score("1.1", [Doc("1.1", "a.pdf", Number("projects_funded", 84, 0.4m), Number("projects_planned", 100))]);

        Assert.Equal((IndicatorState.Withheld, (decimal?)null, 5m), (result.State, result.Marks, result.ComputedMarks));
        Assert.Contains(result.Reasons, r => r.Contains("ความเชื่อมั่น 40.00%", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_StatedShareIsWrong_WithholdsAndShowsTheRightOne()
    {
        var result = Score(
            "1.1",
            [Doc("1.1", "a.pdf", Number("projects_funded", 84), Number("projects_planned", 100), Number("share_stated", 48.00m))]
        );

        Assert.Equal(IndicatorState.Withheld, result.State);
        Assert.Contains(result.Reasons, r => r.Contains("คือ 84.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_OwnClaim_StandsBesideTheMarkAndNeverChangesIt()
    {
        var result = Score("1.1", [Plan(55, 100), Doc("1.1", "self.pdf", Number("self_marks", 5))]);

        Assert.Equal((2m, 5m), (result.Marks, result.ClaimedMarks));
    }

    [Fact]
    public void Score_FactDenied_CutsTheIndicatorOutOfBothSums()
    {
        var facts = new LgoFacts(new Dictionary<string, bool> { ["has-school"] = false });
        var score = DomainScorer.Score(Book, AnLgo, DomainId.D4, [], [], facts);

        var cut = score.Indicators.Where(i => i.State == IndicatorState.Cut).ToArray();
        Assert.Single(cut);
        Assert.Equal(225m - 5m, score.FullMarks);
        Assert.All(cut, c => Assert.Contains("มีโรงเรียนในสังกัด", c.Reasons[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Score_ProvincialOrganisation_HasOnlyItsOwnIndicators()
    {
        var score = DomainScorer.Score(Book, Books.Lgo(LgoType.ProvincialAdministrativeOrganisation), DomainId.D4, [], [], LgoFacts.None);

        Assert.Equal((16, 80m), (score.Indicators.Count, score.FullMarks));
    }

    [Fact]
    public void Score_OptionalWithoutEvidence_IsCut()
    {
        var book = Book with
        {
            Indicators = [.. Book.Indicators.Select(i => i.Id == Id("1.1") ? i with { Phase = IndicatorPhase.Optional } : i)],
        };

        Assert.Equal(IndicatorState.Cut, Score("1.1", [], book: book).State);
        Assert.Equal(IndicatorState.Awarded, Score("1.1", [Plan(84, 100)], book: book).State);
    }

    [Fact]
    public void Score_EntryWithoutRubric_WaitsForAPerson()
    {
        var book = Book with { Indicators = [.. Book.Indicators.Select(i => i.Id == Id("1.1") ? i with { Rubric = null } : i)] };

        Assert.Equal(IndicatorState.Withheld, Score("1.1", [Plan(84, 100)], book: book).State);
    }

    [Fact]
    public void Score_IllustrativeBand_GoesToAPersonWhoSeesWhatWasRead()
    {
        var result = Score("1.1", [Plan(72, 100)], illustrative: IllustrativeRules.AskPerson);

        Assert.Equal((IndicatorState.Withheld, (decimal?)null, (decimal?)null), (result.State, result.Marks, result.ComputedMarks));
        Assert.EndsWith("= ร้อยละ 72.00", result.Formula, StringComparison.Ordinal);
        Assert.Contains(result.Reasons, r => r.Contains("ให้ผู้ประเมินให้คะแนนเอง", StringComparison.Ordinal));
        // What is promised for more is the one bound that is real.
        Assert.Equal(
            ["หากได้ตั้งแต่ร้อยละ 80 ขึ้นไป จะได้ 5 คะแนน (ต้องมีจำนวนโครงการที่นำไปจัดทำงบประมาณเพิ่มอีก 8 โครงการ)"],
            result.MoreMarks
        );
    }

    [Fact]
    public void Score_RealBand_IsAwardedWithoutAWordOfDoubt()
    {
        var result = Score("1.1", [Plan(84, 100)], illustrative: IllustrativeRules.AskPerson);

        Assert.Equal((IndicatorState.Awarded, 5m, false), (result.State, result.Marks, result.IsIllustrative));
        Assert.DoesNotContain(MarkedBand.IllustrativeWord, result.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_IllustrativeBandInARehearsal_IsComputedAndMarkedAsSuch()
    {
        var result = Score("1.1", [Plan(72, 100)]);

        Assert.Equal((IndicatorState.Awarded, 4m, true), (result.State, result.Marks, result.IsIllustrative));
        Assert.EndsWith("ได้ 4 คะแนน (เกณฑ์ตัวอย่าง)", result.Formula, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionKind.Confirm, 4, true)]
    [InlineData(DecisionKind.Override, 3, false)]
    public void Score_DecisionOnAnIllustrativeMark_StaysIllustrativeOnlyWhereItWasTakenOver(
        DecisionKind kind,
        int marks,
        bool isIllustrative
    )
    {
        var result = Score("1.1", [Plan(72, 100)], [Decision(kind, "1.1", marks: marks, reason: "ตรวจแล้ว")]);

        Assert.Equal((marks, isIllustrative), ((int)result.Marks!, result.IsIllustrative));
    }

    [Theory]
    [InlineData(IllustrativeRules.AskPerson)]
    [InlineData(IllustrativeRules.Compute)]
    public void Score_BandForAPerson_IsWithheldHoweverIllustrativeRulesAreTaken(IllustrativeRules illustrative)
    {
        var list = new ChecklistValue([new ChecklistItem("officials", true), new ChecklistItem("plan", false)]);

        var result = Score("1.2", [Doc("1.2", "a.pdf", Field("enforcement", list))], illustrative: illustrative);

        Assert.Equal((IndicatorState.Withheld, (decimal?)null), (result.State, result.ComputedMarks));
        Assert.Contains(
            "ทำแล้ว 1 จาก 3 รายการ: เกณฑ์ช่วงนี้ให้ผู้ประเมินพิจารณา",
            string.Join('\n', result.Reasons),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Score_NothingMarkedInTheDomain_HasNoPercent()
    {
        var score = DomainScorer.Score(Book, AnLgo, DomainId.D1, [], [], LgoFacts.None);

        Assert.Null(score.Percent);
        Assert.True(score.ToMarks().IsUnmarked);
    }

    [Fact]
    public void Score_ScannedPages_AreNamedWhereSomethingIsMissing()
    {
        var result = Score("1.1", [Doc("1.1", "scan.pdf") with { ScannedPages = [1, 2] }]);

        Assert.Contains(result.Reasons, r => r.Contains("scan.pdf หน้า 1, 2", StringComparison.Ordinal));
    }
}
