using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Tests.Announcing;

public sealed class AnnounceResultsTests
{
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);

    [Fact]
    public async Task RunAsync_OnlyFilesThatCouldNotBeUsed_HasNothingToAnnounce()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "เสีย.pdf"), "fault Damaged");
        await pipeline.DrainAsync();

        await Assert.ThrowsAsync<AnnouncementException>(() => pipeline.Get<AnnounceResults>().RunAsync(Request(), PipelineUnderTest.Stop));
    }

    [Fact]
    public async Task RunAsync_IllustrativeMarksCount_WantsAReasonOfItsOwnAndKeepsIt()
    {
        await using var pipeline = await WithAnIllustrativeMarkAsync();
        var announce = pipeline.Get<AnnounceResults>();

        var refused = await Assert.ThrowsAsync<AnnouncementException>(() => announce.RunAsync(Request(), PipelineUnderTest.Stop));
        var announced = await announce.RunAsync(Request() with { IllustrativeReason = "การสาธิต" }, PipelineUnderTest.Stop);
        var again = await announce.RunAsync(Request(), PipelineUnderTest.Stop);

        Assert.Contains("คะแนน 1 รายการตัวชี้วัดในผลนี้คิดจากเกณฑ์ตัวอย่าง", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("(เหตุผลที่ประกาศ: การสาธิต)", announced.Announcement.Illustrative!.Sentence, StringComparison.Ordinal);
        Assert.False(again.Changed);
    }

    [Fact]
    public async Task RunAsync_APersonGaveTheMark_IsAnnouncedWithoutASentence()
    {
        await using var pipeline = await WithAnIllustrativeMarkAsync();
        var decision = new DecisionRequest
        {
            Indicator = IndicatorId.Parse("1.1", null),
            Kind = DecisionKind.Override,
            Marks = 3m,
            Reason = "ตรวจเอกสารแล้ว",
            IfMatch = "*",
        };
        await pipeline
            .Get<DecideIndicators>()
            .RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, new DecisionList("ผู้ประเมิน", [decision]), PipelineUnderTest.Stop);
        await pipeline.DrainAsync();

        var outcome = await pipeline.Get<AnnounceResults>().RunAsync(Request(), PipelineUnderTest.Stop);

        Assert.True(outcome.Changed);
        Assert.Null(outcome.Announcement.Illustrative);
    }

    [Fact]
    public async Task RunAsync_DryRun_ShowsWhatIsUnfinishedAndWritesNothing()
    {
        await using var pipeline = await WithAnIllustrativeMarkAsync();

        var outcome = await pipeline.Get<AnnounceResults>().RunAsync(Request() with { DryRun = true }, PipelineUnderTest.Stop);

        Assert.Contains(
            outcome.Preview!,
            l => l.StartsWith("ยังไม่เสร็จ: ", StringComparison.Ordinal) && l.Contains("ไม่มีหลักฐาน", StringComparison.Ordinal)
        );
        Assert.Contains("--illustrative-reason", outcome.Notices[0], StringComparison.Ordinal);
        Assert.Null(await pipeline.Get<AnnouncementRecords>().LatestAsync(PipelineUnderTest.Year, KhonKaen, PipelineUnderTest.Stop));
    }

    [Fact]
    public async Task RunAsync_Correction_KeepsNumberAndDateThatItDoesNotName()
    {
        await using var pipeline = await WithAnIllustrativeMarkAsync();
        var announce = pipeline.Get<AnnounceResults>();
        var first = Request() with { LetterNumber = "ขก 0023.3/ว 1", Date = new DateOnly(2025, 8, 25), IllustrativeReason = "การสาธิต" };
        await announce.RunAsync(first, PipelineUnderTest.Stop);
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "ใหม่.pdf"), PipelineUnderTest.Projects(100, 90));
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 90));
        await pipeline.DrainAsync();

        var corrected = await announce.RunAsync(Request() with { CorrectionReason = "เอกสารใหม่" }, PipelineUnderTest.Stop);
        var nothingNew = await announce.RunAsync(Request() with { CorrectionReason = "กดซ้ำ" }, PipelineUnderTest.Stop);

        Assert.Equal(
            (2, "ขก 0023.3/ว 1", new DateOnly(2025, 8, 25)),
            (corrected.Announcement.Version, corrected.Announcement.LetterNumber, corrected.Announcement.Date)
        );
        Assert.Equal((2, false), (nothingNew.Announcement.Version, nothingNew.Changed));
    }

    // 72 of 100 projects: of 1.1 only the bound of the full marks is known.
    private static async Task<PipelineUnderTest> WithAnIllustrativeMarkAsync()
    {
        var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 72));
        await pipeline.DrainAsync();
        return pipeline;
    }

    private static AnnounceRequest Request() => new() { Year = PipelineUnderTest.Year, Province = KhonKaen };
}
