using System.Net;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Desk;

/// <summary>The pages with the work of a province over HTTP: one indicator, what was returned, what was refused, reports.</summary>
public sealed class ProvinceWorkTests : IAsyncLifetime
{
    private const string Desk = "desk/province/2568/40";
    private const string Odd = "=1+<script>\"ก'";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly LgoCode Lgo = LgoCode.Parse("3400102", null);

    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new EmbeddedHostOptions { Data = new DirectoryInfo(_data.FullPath), Port = FreePort.Near(0) };
        _host = await EmbeddedHost.StartAsync(options, Token);
        _office = await Callers.ProvinceAsync(_host.Services, _host.Address, "40", Token);
    }

    public async ValueTask DisposeAsync()
    {
        _office.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Indicators_Filtered_ShowAndDownloadTheSameLgos()
    {
        await SendBackAsync();

        var page = await _office.GetStringAsync($"{Desk}/indicators?indicator=1.1&show=returned", Token);
        using var csv = await _office.GetAsync($"{Desk}/indicators?indicator=1.1&show=returned&format=csv", Token);
        var rows = (await csv.Content.ReadAsStringAsync(Token)).Trim().Split("\r\n");
        var none = await _office.GetStringAsync($"{Desk}/indicators?indicator=1.1&show=full", Token);
        using var unknown = await _office.GetAsync($"{Desk}/indicators?indicator=99.99", Token);

        Assert.Contains("<h2>1 จาก ", page, StringComparison.Ordinal);
        Assert.Contains("เทศบาลนครขอนแก่น", page, StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("3400102,", Assert.Single(rows.Skip(1)), StringComparison.Ordinal);
        Assert.Contains("<h2>0 จาก ", none, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Returned_Told_IsKeptAndItsListIsSafeForASpreadsheet()
    {
        await SendBackAsync();

        var before = await _office.GetStringAsync($"{Desk}/returned?show=untold", Token);
        var csv = await _office.GetStringAsync($"{Desk}/returned?format=csv", Token);
        var nobody = await PostAsync($"{Desk}/returned", ("do", "tell"), ("way", "list"));
        var told = await PostAsync($"{Desk}/returned", ("do", "tell"), ("way", "list"), ("lgo", "3400102"));
        var untold = await _office.GetStringAsync($"{Desk}/returned?show=untold", Token);

        Assert.Contains("รอแก้ไข 1 แห่ง ยังไม่ได้แจ้ง 1 แห่ง", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>\"", before, StringComparison.Ordinal);
        Assert.Contains("\"'=1+<script>\"\"ก'\"", csv, StringComparison.Ordinal);
        Assert.Contains("เลือก อปท.", nobody, StringComparison.Ordinal);
        Assert.Contains("แจ้งแล้ว 1 แห่ง", told, StringComparison.Ordinal);
        Assert.Contains("รอแก้ไข 0 แห่ง", untold, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejections_ByTimeAndPlace_AreFiltered()
    {
        await RefuseAsync(new DateTimeOffset(2026, 5, 10, 20, 0, 0, TimeSpan.Zero));

        // In Thailand it is the eleventh by then.
        var on = await _office.GetStringAsync($"{Desk}/rejections?since=2026-05-11&until=2026-05-11", Token);
        var before = await _office.GetStringAsync($"{Desk}/rejections?until=2026-05-10", Token);
        var elsewhere = await _office.GetStringAsync($"{Desk}/rejections?district={Uri.EscapeDataString("น้ำพอง")}", Token);
        var csv = await _office.GetStringAsync($"{Desk}/rejections?format=csv", Token);

        Assert.Contains("<h2>ใช้ไม่ได้ 1 ไฟล์", on, StringComparison.Ordinal);
        Assert.Contains("เปิดไม่ได้ &lt;script&gt;", on, StringComparison.Ordinal);
        Assert.Contains("<h2>ใช้ไม่ได้ 0 ไฟล์", before, StringComparison.Ordinal);
        Assert.Contains("<h2>ใช้ไม่ได้ 0 ไฟล์", elsewhere, StringComparison.Ordinal);
        Assert.Contains("2568/3400102/1.1/เสีย.pdf", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_MadeOnThePage_AreListedAndDownloaded()
    {
        using var table = new StringContent(MadeUpTables.Of("40"));
        using var imported = await _office.PostAsync("api/imports/2568/40?name=result.csv", table, Token);

        var letter = await PostAsync($"{Desk}/reports", ("do", "make"), ("kind", "Letter"), ("format", "Html"));
        var made = await PostAsync($"{Desk}/reports", ("do", "make"), ("kind", "Province"), ("format", "Csv"), ("provisional", "true"));
        var wrong = await PostAsync($"{Desk}/reports", ("do", "make"), ("kind", "Lgo"), ("format", "Csv"), ("lgo", "12"));
        var file = await _office.GetStringAsync(
            System.Text.RegularExpressions.Regex.Match(made, "/(api/reports/[^\"]+)").Groups[1].Value,
            Token
        );

        Assert.Contains("ประกาศผลก่อน", letter, StringComparison.Ordinal);
        Assert.Contains("ทำเสร็จแล้ว", made, StringComparison.Ordinal);
        Assert.Contains("ทำไว้แล้ว 1 ฉบับ", made, StringComparison.Ordinal);
        Assert.Contains("ตัวเลข 7 หลัก", wrong, StringComparison.Ordinal);
        Assert.Contains("เทศบาลนครขอนแก่น", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rework_SentOnThePage_StandsOnceForItsVisit()
    {
        var before = await _office.GetStringAsync("desk/rework/2568/3400102", Token);
        var sent = await PostAsync("desk/rework/2568/3400102", ("do", "send"), ("if-match", "1"));
        var again = await PostAsync("desk/rework/2568/3400102", ("do", "send"), ("if-match", "1"));
        using var officer = await Callers.PersonAsync(
            _host.Services,
            _host.Address,
            new Appointment { Role = Role.Officer, Lgos = [Lgo] },
            "เจ้าหน้าที่",
            Token
        );
        var own = await officer.GetStringAsync("desk/rework/2568/3400102", Token);

        Assert.Contains("ส่งรายการของการตรวจครั้งที่ 1", before, StringComparison.Ordinal);
        Assert.Contains("ครั้งที่ 1 ส่งเมื่อ", sent, StringComparison.Ordinal);
        Assert.Contains("ส่งรายการไปแล้ว", again, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", own, StringComparison.Ordinal);
    }

    private async Task SendBackAsync()
    {
        var request = new DecisionRequest
        {
            Indicator = IndicatorId.Parse("1.1", null),
            Kind = DecisionKind.SendBack,
            Reason = Odd,
            IfMatch = "*",
        };
        var step = _host.Services.GetRequiredService<DecideIndicators>();
        var answers = await step.RunAsync(Year, Lgo, new DecisionList("ผู้ประเมินทดสอบ", [request]), Token);
        Assert.Equal(DecisionStatus.Accepted, answers!.Single().Status);
        await ScoreAsync();
    }

    private async Task RefuseAsync(DateTimeOffset at)
    {
        const string Path = "2568/3400102/1.1/เสีย.pdf";
        var rejection = new EvidenceRejection
        {
            Id = "r",
            Path = Path,
            ContentHash = "h",
            Reason = RejectionReason.Damaged,
            Message = "เปิดไม่ได้ <script>",
        };
        var outcome = new EvidenceOutcome
        {
            Path = Path,
            Rejection = rejection,
            At = at,
        };
        await _host.Services.GetRequiredService<LgoRecords>().PutOutcomeAsync(outcome, ifMatch: null, Token);
        await ScoreAsync();
    }

    private Task<DomainScore?> ScoreAsync() =>
        _host.Services.GetRequiredService<ScoreDomain>().RunAsync(new ScoreRequest(Year, Lgo, DomainId.D1), Token);

    private async Task<string> PostAsync(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _office.PostAsync(address, form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
