using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Publishing;
using LpaFunctions.Embedded.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

/// <summary>Long reports: asked for, made from a queue, failed, given up. Each test has a queue and a reports folder of its own.</summary>
public sealed class RequestReportTests : IClassFixture<AnnouncedProvinces>, IDisposable
{
    private static readonly ReportRequest Long = new()
    {
        Year = PipelineUnderTest.Year,
        Province = AnnouncedProvinces.Large,
        Kind = ReportKind.Letter,
    };
    private readonly EmbeddedData _state = new();
    private readonly TemporaryFolder _folder = new();
    private readonly CountingPrinter _printer = new();
    private readonly SqliteWorkQueue _queue;
    private readonly RequestReport _step;

    public RequestReportTests(AnnouncedProvinces announced)
    {
        var pipeline = announced.Pipeline;
        _queue = new SqliteWorkQueue(_state.State, TimeProvider.System);
        var make = new MakeReport(pipeline.Get<ReportSource>(), pipeline.Get<LgoRecords>(), pipeline.Get<AnnouncementRecords>(), _printer);
        _step = new RequestReport(
            make,
            _queue,
            new PipelineOptions(),
            new FolderBundleStore(new SafeFolder(_folder.FullPath, TimeProvider.System))
        );
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _state.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task RunAsync_SmallReport_IsMadeAtOnce()
    {
        var answer = await _step.RunAsync(Long with { Format = ReportFormat.Html }, Stop);
        Assert.Null(answer.Id);
        Assert.Equal("lpa-2568-42-letter.html", answer.File!.Name);
        Assert.Equal(0, await _queue.CountAsync("make-report", Stop));
    }

    /// <summary>Our own printer makes it in less time than a caller notices.</summary>
    [Fact]
    public async Task RunAsync_PdfOfALargeProvince_IsMadeAtOnce()
    {
        var answer = await _step.RunAsync(Long with { Kind = ReportKind.Province }, Stop);

        Assert.Equal("lpa-2568-42-province.pdf", answer.File!.Name);
        Assert.Equal(0, await _queue.CountAsync("make-report", Stop));
    }

    [Fact]
    public async Task KeepAsync_SmallAndLongReport_AreListedWithTheirState()
    {
        var small = await _step.KeepAsync(Long with { Format = ReportFormat.Csv }, Stop);
        await _step.KeepAsync(Long with { Format = ReportFormat.Csv }, Stop);
        var queued = await _step.KeepAsync(Long, Stop);

        var kept = await _step.ListAsync(PipelineUnderTest.Year, AnnouncedProvinces.Large, Stop);
        var file = await FindAsync(small.Id!);

        Assert.Equal(2, kept.Count);
        Assert.Equal("lpa-2568-42-letter.csv", kept.Single(k => k.Id == small.Id).FileName);
        Assert.Equal(small.File!.Content.ToArray(), file!.File!.Content.ToArray());
        Assert.True(kept.Single(k => k.Id == queued.Id) is { FileName: null, Problem: null, Request.Format: ReportFormat.Pdf });
        Assert.Empty(await _step.ListAsync(PipelineUnderTest.Year, Core.Lgos.ProvinceCode.Parse("10", null), Stop));
    }

    [Fact]
    public async Task RunAsync_LongReport_IsQueuedMadeOnceAndKept()
    {
        var asked = await _step.RunAsync(Long, Stop);
        Assert.Null(asked.File);
        Assert.Equal(new FinishedReport(null, null), await FindAsync(asked.Id!));

        var message = (await _queue.PeekAsync("make-report", 1, Stop)).Single().Body;
        await _step.MakeAsync(message, Stop);
        await _step.MakeAsync(message, Stop);

        Assert.Equal(1, _printer.Printed);
        var again = await _step.RunAsync(Long, Stop);
        Assert.Equal(asked.Id, again.Id);
        Assert.Equal("lpa-2568-42-letter.pdf", again.File!.Name);
    }

    [Fact]
    public async Task MakeAsync_PrinterFails_StatusSaysWhyUntilItIsAskedForAgain()
    {
        _printer.Fails = new PdfPrinterException("พิมพ์ไม่ได้");
        var asked = await _step.RunAsync(Long, Stop);
        var message = (await _queue.PeekAsync("make-report", 1, Stop)).Single().Body;
        await _step.MakeAsync(message, Stop);
        Assert.Equal("พิมพ์ไม่ได้", (await FindAsync(asked.Id!))!.Problem);

        await _step.RunAsync(Long, Stop);
        Assert.Equal(new FinishedReport(null, null), await FindAsync(asked.Id!));
        _printer.Fails = null;
        await _step.MakeAsync(message, Stop);
        Assert.NotNull((await FindAsync(asked.Id!))!.File);
    }

    [Fact]
    public async Task GiveUpAsync_AfterTheLastTry_StatusSaysWhatToDoAndReplayStillMakesIt()
    {
        _printer.Fails = new InvalidOperationException("a fault that nobody foresaw");
        var asked = await _step.RunAsync(Long, Stop);
        var message = (await _queue.PeekAsync("make-report", 1, Stop)).Single().Body;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _step.MakeAsync(message, Stop));
        Assert.Null((await FindAsync(asked.Id!))!.Problem);

        await _step.GiveUpAsync(message, Stop);
        Assert.Contains("ให้ขอรายงานใหม่", (await FindAsync(asked.Id!))!.Problem);

        _printer.Fails = null;
        await _step.MakeAsync(message, Stop);
        await _step.GiveUpAsync(message, Stop);
        Assert.NotNull((await FindAsync(asked.Id!))!.File);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task GiveUpAsync_MessageOfNoReport_WritesNothing(string message)
    {
        await _step.GiveUpAsync(message, Stop);

        Assert.DoesNotContain(
            Directory.EnumerateFiles(_folder.FullPath, "*", SearchOption.AllDirectories),
            f => f.EndsWith("problem.txt", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task FindAsync_NeverAskedFor_IsNull() => Assert.Null(await FindAsync("000000000000000000000000"));

    [Fact]
    public void ReportJob_WrittenAndRead_IsTheSame()
    {
        var job = new ReportJob("abc", Long with { Kind = ReportKind.Certificates, Lgo = PipelineUnderTest.Lgo, Provisional = true });
        Assert.Equal(job, PipelineJson.Read<ReportJob>(PipelineJson.Write(job)));
    }

    private Task<FinishedReport?> FindAsync(string id) => _step.FindAsync("2568", "42", id, Stop);
}
