using System.Net;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference.Following;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.People;

/// <summary>The assessor's pages over HTTP: forms, versions, and texts that would like to be markup.</summary>
public sealed partial class AssessPagesTests : IAsyncLifetime
{
    private const string Address = "desk/assess/2568/3400102/1.1";
    private const string Odd = "<script>alert(1)</script>\"'\u202Eก";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly LgoCode Lgo = LgoCode.Parse("3400102", null);
    private static readonly IndicatorId Indicator = IndicatorId.Parse("1.1", null);

    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _assessor = null!;

    public async ValueTask InitializeAsync() => await StartAsync(_ => { });

    public async ValueTask DisposeAsync()
    {
        _assessor.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Page_TextsThatLookLikeMarkup_AreText()
    {
        await ReadAsync($"{Odd}.pdf", Odd);
        await PostAsync(
            new()
            {
                ["kind"] = "send-back",
                ["reason"] = Odd,
                ["if-match"] = await VersionAsync(),
            }
        );

        var page = await _assessor.GetStringAsync(Address, Token);

        Assert.DoesNotContain("<script>alert", page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;\u202Eก</bdi>", page);
        Assert.Contains("href=\"/api/evidence/2568/3400102/1.1/%3Cscript%3E", page);
    }

    [Fact]
    public async Task Page_IsKeptByNobodyAndRunsNothingOfOthers()
    {
        using var answer = await _assessor.GetAsync(Address, Token);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("script-src 'self';", policy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("\"other\", *")]
    public async Task Decide_WithoutTheVersionThatWasSeen_SavesNothing(string version)
    {
        await ReadAsync("a.pdf");

        using var answer = await PostAsync(new() { ["kind"] = "confirm", ["if-match"] = version });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task Decide_EvidenceCameMeanwhile_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        await ReadAsync("a.pdf");
        var seen = await VersionAsync();
        await ReadAsync("b.pdf", funded: 20);

        using var answer = await PostAsync(
            new()
            {
                ["kind"] = "override",
                ["marks"] = "3",
                ["reason"] = Odd,
                ["if-match"] = seen,
                ["seen"] = $"คะแนน: 5\n{Odd}",
            }
        );

        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("<mark><bdi>คะแนน: 5</bdi></mark>", page);
        Assert.Contains("<bdi>ไฟล์: a.pdf, b.pdf</bdi>", page);
        Assert.Contains("maxlength=\"2000\">&lt;script&gt;alert(1)", page);
        Assert.Contains("value=\"override\" required checked", page);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task Decide_WithoutWhatTheRulesAskFor_SaysSoAndKeepsWhatWasTyped()
    {
        await ReadAsync("a.pdf");

        using var answer = await PostAsync(
            new()
            {
                ["kind"] = "override",
                ["marks"] = "3",
                ["if-match"] = await VersionAsync(),
            }
        );

        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ต้องระบุเหตุผล", page);
        Assert.Contains("<option value=\"3\" selected>", page);
    }

    [Fact]
    public async Task Decide_WithoutTheMarkOfTheSession_IsRefused()
    {
        await ReadAsync("a.pdf");
        var version = await VersionAsync();
        _assessor.DefaultRequestHeaders.Remove("X-Lpa-Form");

        using var answer = await PostAsync(new() { ["kind"] = "confirm", ["if-match"] = version });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await HistoryAsync());
    }

    [Theory]
    [InlineData("3400102/1.2", "/desk/assess/2568/3400102/1.2?saved=3400102/1.1")]
    [InlineData("//example.org/", "/desk/assess/2568/3400102?saved=3400102/1.1")]
    [InlineData("", "/desk/assess/2568/3400102?saved=3400102/1.1")]
    public async Task Decide_SaveAndNext_GoesOnWithinTheDesk(string next, string expected)
    {
        await ReadAsync("a.pdf");

        using var answer = await PostAsync(
            new()
            {
                ["kind"] = "confirm",
                ["if-match"] = await VersionAsync(),
                ["go"] = "next",
                ["next"] = next,
            }
        );

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        var kept = Assert.Single(await HistoryAsync());
        Assert.Equal((DecisionKind.Confirm, "ผู้ประเมิน <b>"), (kept.Kind, kept.By));
    }

    [Fact]
    public async Task ConfirmTogether_WithAReaderThatErrsTooOften_IsNotOfferedAndSaysWhy()
    {
        await DisposeHostAsync();
        await StartAsync(services => services.AddSingleton(new ReliabilityCurve(EvidenceFieldReader.Version, Read: 5_089, Wrong: 1)));
        await ReadAsync("a.pdf");

        var page = await _assessor.GetStringAsync("desk/assess/2568/3400102", Token);
        using var answer = await PostAsync(new() { ["confirm"] = $"1.1 {await VersionAsync()}" }, "desk/assess/2568/3400102");

        Assert.Contains("id=\"not-offered\"", page);
        Assert.Contains("1 จาก 5,089", page);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task ConfirmTogether_WithAReaderThatIsGoodEnough_WritesOneEntryEach()
    {
        await DisposeHostAsync();
        await StartAsync(services => services.AddSingleton(new ReliabilityCurve(EvidenceFieldReader.Version, Read: 20_000, Wrong: 2)));
        await ReadAsync("a.pdf");

        var page = await _assessor.GetStringAsync("desk/assess/2568/3400102", Token);
        using var answer = await PostAsync(
            new() { ["confirm"] = WebUtility.HtmlDecode(Confirmable().Match(page).Groups[1].Value) },
            "desk/assess/2568/3400102"
        );

        Assert.Contains("2 จาก 20,000", page);
        Assert.Contains("href=\"/desk/assess/2568/3400102/1.1\"", page);
        Assert.Contains("ยืนยันแล้ว 1 เรื่อง", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(DecisionKind.Confirm, Assert.Single(await HistoryAsync()).Kind);
    }

    [Fact]
    public async Task Overview_ByIndicator_ListsTheLgosOfTheAssessor()
    {
        var page = await _assessor.GetStringAsync("desk/assess?year=2568&indicator=1.1", Token);

        Assert.Contains("<select name=\"indicator\">", page);
        Assert.DoesNotContain("5400701", page);
    }

    private async Task StartAsync(Action<IServiceCollection> configure)
    {
        _host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = FreePort.Near(0),
                Settings = new Dictionary<string, string?>
                {
                    ["Pipeline:IllustrativeRules"] = "Compute",
                    ["AzureWebJobs.ExtractEvidenceByScan.Disabled"] = "true",
                    ["AzureWebJobs.CatchUpEvidence.Disabled"] = "true",
                },
                Configure = services =>
                {
                    // The readings of these tests have no files: nothing may look for them.
                    services.Remove(services.First(service => service.ImplementationType == typeof(ReferenceDataWatch)));
                    configure(services);
                },
            },
            Token
        );
        var appointment = new Appointment { Role = Role.Assessor, Lgos = [Lgo] };
        _assessor = await Callers.PersonAsync(_host.Services, _host.Address, appointment, "ผู้ประเมิน <b>", Token);
    }

    private async Task DisposeHostAsync()
    {
        _assessor.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>As if a document had been read: projects funded out of 100 planned.</summary>
    private Task<string> ReadAsync(string file, string quote = "โครงการ", decimal funded = 84)
    {
        var path = $"2568/3400102/1.1/{file}";
        var reading = new EvidenceReading
        {
            Id = $"reading-{file}",
            Year = Year,
            Lgo = Lgo,
            Indicator = Indicator,
            Path = path,
            ContentHash = $"hash-{file}",
            Bytes = 1000,
            FieldListHash = "fields",
            ReaderVersion = "test",
            Pages = 1,
            Sheets = [new PageSheet(1, 595, 842, Rotation: 0, IsImage: false)],
            Fields = [Number("projects_funded", funded, quote), Number("projects_planned", 100, quote)],
        };
        return _host
            .Services.GetRequiredService<LgoRecords>()
            .PutOutcomeAsync(new EvidenceOutcome { Path = path, Reading = reading }, null, Token);
    }

    private static FieldReading Number(string id, decimal value, string quote) =>
        new()
        {
            FieldId = id,
            State = FieldState.Read,
            Value = new NumberValue(value),
            Page = 1,
            Box = new TextBox(100, 100, 150, 112),
            Quote = quote,
            Confidence = 0.95m,
        };

    private async Task<string> VersionAsync()
    {
        using var answer = await _assessor.GetAsync("api/marks/2568/3400102/1.1", Token);
        return answer.Headers.ETag!.ToString();
    }

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form, string address = Address) =>
        _assessor.PostAsync(address, new FormUrlEncodedContent(form), Token);

    private Task<IReadOnlyList<AssessorDecision>> HistoryAsync() =>
        _host.Services.GetRequiredService<LgoRecords>().ListDecisionsAsync(Year, Lgo, Indicator, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [GeneratedRegex("name=\"confirm\" value=\"([^\"]+)\"")]
    private static partial Regex Confirmable();
}
