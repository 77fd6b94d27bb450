using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reports.Status;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Scoring;

public sealed class ShowStatusTests
{
    [Fact]
    public async Task RunAsync_NothingHandedIn_ShowsEveryIndicatorWithWhatItWants()
    {
        await using var pipeline = new PipelineUnderTest();

        var status = (await pipeline.Get<ShowStatus>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, PipelineUnderTest.Stop))!;

        Assert.Equal(6, status.Domains.Count);

        var first = status.Domains[0].Indicators.Single(i => i.Result.Indicator == IndicatorId.Parse("1.1", null));

        Assert.Equal(IndicatorState.NoData, first.Result.State);
        Assert.Contains("จำนวนโครงการในแผนพัฒนาท้องถิ่น", first.Missing);

        // What to do next: which documents, and which folder they go into.
        var reasons = string.Join('\n', first.Result.Reasons);

        Assert.Contains("evidence/2568/3400102/1.1/", reasons, StringComparison.Ordinal);
        Assert.NotEmpty(first.Evidence);
        Assert.All(first.Evidence, e => Assert.Contains(e, reasons, StringComparison.Ordinal));
        Assert.Contains("evidence/2568/3400102/1.1/", StatusPage.Render(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_EvidenceAndRejection_ShowsBoth()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 90));
        await pipeline.DropAsync(PipelineUnderTest.Path("9.9", "หลง.pdf"), "x");
        await pipeline.DrainAsync();
        var status = (await pipeline.Get<ShowStatus>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, PipelineUnderTest.Stop))!;

        var first = status.Domains[0].Indicators.Single(i => i.Result.Indicator == IndicatorId.Parse("1.1", null));

        Assert.Equal(IndicatorState.Awarded, first.Result.State);
        Assert.Single(first.Readings);
        Assert.DoesNotContain("จำนวนโครงการในแผนพัฒนาท้องถิ่น", first.Missing);
        Assert.Equal(PipelineUnderTest.Path("9.9", "หลง.pdf"), Assert.Single(status.Rejections).Path);
    }

    [Fact]
    public async Task RunAsync_FileBesideTheIndicatorFolders_IsToldToTheLgo()
    {
        await using var pipeline = new PipelineUnderTest();
        var wrong = $"{PipelineUnderTest.Year}/{PipelineUnderTest.Lgo}/แผน.pdf";
        await pipeline.DropAsync(wrong, PipelineUnderTest.Projects(100, 90));
        await pipeline.DropAsync($"{PipelineUnderTest.Year}/3400199/แผน.pdf", PipelineUnderTest.Projects(100, 90));

        var status = (await pipeline.Get<ShowStatus>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, PipelineUnderTest.Stop))!;

        Assert.Equal(wrong, Assert.Single(status.Rejections).Path);
        Assert.Equal(0m, status.TotalMarks);
    }

    [Theory]
    [InlineData(2600, "3400102")]
    [InlineData(2568, "3409999")]
    public async Task RunAsync_UnknownYearOrLgo_IsNull(int year, string lgo)
    {
        await using var pipeline = new PipelineUnderTest();
        Assert.Null(await pipeline.Get<ShowStatus>().RunAsync(new AssessmentYear(year), LgoCode.Parse(lgo, null), PipelineUnderTest.Stop));
    }
}
