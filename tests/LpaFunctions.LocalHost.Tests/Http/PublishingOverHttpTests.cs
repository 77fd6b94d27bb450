using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.LocalHost.Commands.Results;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;

namespace LpaFunctions.LocalHost.Tests.Http;

/// <summary>From a results table to served open data, over HTTP, as an office and a reader of the data would do it.</summary>
public sealed class PublishingOverHttpTests : IAsyncLifetime
{
    private const string Import = "api/imports/2568/22";
    private const string Announcement = "api/announcements/2568/22";
    private readonly TemporaryFolder _data = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);
    private EmbeddedHost _host = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = FreePort.Near(0),
                Settle = TimeSpan.FromMilliseconds(50),
            },
            Token
        );
        _client = await Callers.ProvinceAsync(_host.Services, _host.Address, "22", Token);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Table_ImportedAnnouncedAndPublished_IsServedAndVerifies()
    {
        var imported = await PostAsync($"{Import}?name=table.csv", new ByteArrayContent(Table), HttpStatusCode.OK);
        Assert.True(imported.GetProperty("imported").GetBoolean());
        Assert.Equal(82, imported.GetProperty("rows").GetInt32());
        var announced = await PostAsync(
            Announcement,
            JsonContent.Create(new { date = "๒๕ สิงหาคม ๒๕๖๘", letterNumber = "ที่ จบ 0023.3/ว 1" }),
            HttpStatusCode.Created
        );
        Assert.Equal("2025-08-25", announced.GetProperty("announcement").GetProperty("date").GetString());
        await PostAsync(Announcement, JsonContent.Create(new { date = "2568-08-25" }), HttpStatusCode.OK);

        Assert.Equal(LpaCommandLine.Done, await LpaAsync(PublishCommand.Create(), "publish", "--data", _data.FullPath));

        using var reader = new HttpClient { BaseAddress = _host.Address };
        var results = await reader.GetAsync("open-data/lpa/2568/22/v1/results.csv", Token);
        Assert.Equal("*", results.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("immutable", results.Headers.CacheControl!.ToString());
        Assert.Contains("2568,2220101,จันทบุรี,", await results.Content.ReadAsStringAsync(Token));
        using var again = new HttpRequestMessage(HttpMethod.Get, "open-data/lpa/2568/22/v1/results.csv");
        again.Headers.IfNoneMatch.Add(results.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again, Token)).StatusCode);
        using var packed = new HttpRequestMessage(HttpMethod.Get, "open-data/lpa/2568/22/v1/results.json");
        packed.Headers.AcceptEncoding.ParseAdd("gzip");
        Assert.Equal(["gzip"], (await reader.SendAsync(packed, Token)).Content.Headers.ContentEncoding);
        Assert.Contains("จันทบุรี", await reader.GetStringAsync("open-data/", Token));

        foreach (var place in new[] { "open-data/lpa/2568/22/", "open-data/lpa/2568/22/v1/" })
        {
            Assert.Equal(LpaCommandLine.Done, await LpaAsync(VerifyCommand.Create(), "verify", new Uri(_host.Address, place).ToString()));
            Assert.Contains("(verified)", _output.ToString());
            _output.GetStringBuilder().Clear();
        }
    }

    [Fact]
    public async Task Site_Published_IsServedAtTheRootBesideTheData()
    {
        await PostAsync($"{Import}?name=table.csv", new ByteArrayContent(Table), HttpStatusCode.OK);
        await PostAsync(Announcement, JsonContent.Create(new { date = "2568-08-25" }), HttpStatusCode.Created);
        using var reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
        var before = await reader.GetAsync("/", Token);

        Assert.Equal(LpaCommandLine.Done, await LpaAsync(PublishCommand.Create(), "publish", "--data", _data.FullPath));

        Assert.Equal("/open-data/", before.Headers.Location!.ToString());
        Assert.Contains("จันทบุรี", await reader.GetStringAsync("/", Token));
        var page = await reader.GetAsync("/2568/22/4220201/", Token);
        Assert.Contains("เทศบาลเมืองขลุง", await page.Content.ReadAsStringAsync(Token));
        Assert.NotNull(page.Headers.ETag);
        Assert.NotNull(page.Content.Headers.LastModified);
        Assert.Equal("text/css", (await reader.GetAsync("/site.css", Token)).Content.Headers.ContentType!.MediaType);
        Assert.Equal("/2568/22/", (await reader.GetAsync("/2568/22", Token)).Headers.Location!.ToString());
        Assert.Equal(
            "/open-data/lpa/2568/22/v1/",
            (await reader.GetAsync("/open-data/lpa/2568/22/v1", Token)).Headers.Location!.ToString()
        );
        var lost = await reader.GetAsync("/2568/23/", Token);
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Contains("ไม่พบหน้านี้", await lost.Content.ReadAsStringAsync(Token));
        Assert.Equal("application/problem+json", (await reader.GetAsync("/api/nothing", Token)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Site_AskedForAgain_IsSentInPartsPackedOrNotAtAll()
    {
        await PublishAsync();
        using var reader = new HttpClient { BaseAddress = _host.Address };
        var page = await reader.GetAsync("/2568/22/", Token);

        using var known = await AskAsync(reader, r => r.Headers.IfNoneMatch.Add(page.Headers.ETag!));
        using var unchanged = await AskAsync(reader, r => r.Headers.IfModifiedSince = page.Content.Headers.LastModified);
        using var part = await AskAsync(reader, r => r.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(0, 14));
        using var packed = await AskAsync(reader, r => r.Headers.AcceptEncoding.ParseAdd("gzip"));

        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("<!doctype html>", await part.Content.ReadAsStringAsync(Token));
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task SiteCommand_FromAFolderAndFromAnAddress_MakesTheServedSiteToTheByte()
    {
        await PublishAsync();
        using var made = new TemporaryFolder();
        string[] sources = [Path.Combine(_data.FullPath, "open-data"), new Uri(_host.Address, "open-data/").ToString()];

        foreach (var (number, source) in sources.Index())
        {
            Assert.Equal(LpaCommandLine.Done, await LpaAsync(SiteCommand.Create(), "site", source, "--out", made[$"{number}"]));
        }

        var served = HashesIn(Path.Combine(_data.FullPath, "site"));
        Assert.True(served.Remove("made.json"));
        Assert.Equal(served, HashesIn(made["0"]));
        Assert.Equal(served, HashesIn(made["1"]));
    }

    private async Task PublishAsync()
    {
        await PostAsync($"{Import}?name=table.csv", new ByteArrayContent(Table), HttpStatusCode.OK);
        await PostAsync(Announcement, JsonContent.Create(new { date = "2568-08-25" }), HttpStatusCode.Created);
        Assert.Equal(LpaCommandLine.Done, await LpaAsync(PublishCommand.Create(), "publish", "--data", _data.FullPath));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient reader, Action<HttpRequestMessage> how)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/2568/22/");
        how(request);
        return await reader.SendAsync(request, Token);
    }

    private static SortedDictionary<string, string> HashesIn(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(folder, f),
                    f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
                ),
            StringComparer.Ordinal
        );

    [Fact]
    public async Task Import_DryRun_TellsWhatChangesAndItsETagGuardsTheImport()
    {
        using var look = await _client.PostAsync($"{Import}?name=table.csv&dryRun=true", new ByteArrayContent(Table), Token);
        var seen = JsonDocument.Parse(await look.Content.ReadAsStringAsync(Token)).RootElement;
        Assert.False(seen.GetProperty("imported").GetBoolean());
        Assert.Equal(82, seen.GetProperty("changes").GetArrayLength());
        await PostAsync(Announcement, JsonContent.Create(new { }), HttpStatusCode.Conflict);

        Assert.Equal(HttpStatusCode.OK, await ImportOverAsync(look.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await ImportOverAsync(look.Headers.ETag!.ToString()));
        await PostAsync($"{Import}?name=table.csv&dryRun=yes", new ByteArrayContent(Table), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ImportCommand_DryRun_PrintsTheChangesAndWritesNothing()
    {
        string[] asked = ["import", RepoFiles.Fixture("results/chanthaburi-2568.csv"), "--year", "2568", "--province", "22", "--dry-run"];
        using var data = new TemporaryFolder();

        Assert.Equal(LpaCommandLine.Done, await LpaAsync(ImportCommand.Create(), [.. asked, "--data", data.FullPath]));

        Assert.Contains("เพิ่ม (new): 2220101", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("จะเปลี่ยน 82 แห่ง ยังไม่ได้บันทึก", _output.ToString(), StringComparison.Ordinal);
        string[] announce = ["announce", "--year", "2568", "--province", "22", "--data", data.FullPath];
        Assert.Equal(LpaCommandLine.InputError, await LpaAsync(AnnounceCommand.Create(), announce));
    }

    [Fact]
    public async Task Import_RowsInDoubt_AreListedAndImportedWithAMap()
    {
        var strange = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Table).Replace(",เกาะขวาง,", ",เกาะกว้างใหญ่,", StringComparison.Ordinal)
        );
        var refused = await PostAsync($"{Import}?name=table.csv", new ByteArrayContent(strange), HttpStatusCode.UnprocessableEntity);
        var doubt = refused.GetProperty("matches").EnumerateArray().Single(m => m.GetProperty("kind").GetString() == "uncertain");
        Assert.Contains("เกาะกว้างใหญ่", doubt.GetProperty("name").GetString());
        await PostAsync(Announcement, JsonContent.Create(new { }), HttpStatusCode.Conflict);

        var code = CodeOf("เกาะขวาง");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(strange), "file", "table.csv" },
            {
                new StringContent($"district,lgo_type,lgo_name,dla_code\nเมืองจันทบุรี,เทศบาลเมือง,เกาะกว้างใหญ่,{code}\n"),
                "map",
                "map.csv"
            },
        };
        Assert.True((await PostAsync(Import, form, HttpStatusCode.OK)).GetProperty("imported").GetBoolean());
    }

    [Theory]
    [InlineData(Import, "", HttpStatusCode.BadRequest, "?name=")]
    [InlineData(Import + "?name=a.csv", "not a table", HttpStatusCode.BadRequest, "a.csv")]
    [InlineData("api/imports/68/22?name=a.csv", "", HttpStatusCode.BadRequest, "พ.ศ.")]
    [InlineData(Announcement, "{", HttpStatusCode.BadRequest, "JSON")]
    [InlineData(Announcement, "", HttpStatusCode.BadRequest, "JSON")]
    [InlineData(Announcement, "{\"date\":\"25/08/68\"}", HttpStatusCode.BadRequest, "25/08/68")]
    [InlineData(Announcement, "{\"date\":\"2015-08-25\"}", HttpStatusCode.Conflict, "ก่อนช่วงที่ประเมิน")]
    [InlineData(Announcement, "{}", HttpStatusCode.Conflict, "ยังไม่มีผล")]
    [InlineData("api/reports/2568/22", "{\"kindd\":\"lgo\"}", HttpStatusCode.BadRequest, "kind")]
    [InlineData("api/announcements/2568/1", "{}", HttpStatusCode.BadRequest, "จังหวัด")]
    [InlineData(Announcement, "{\"by\":\"ผู้ว่าราชการจังหวัด\"}", HttpStatusCode.BadRequest, "JSON")]
    public async Task Request_ThatIsWrong_IsRefusedInThai(string address, string body, HttpStatusCode status, string said)
    {
        var problem = await PostAsync(address, new StringContent(body), status);
        Assert.Contains(said, problem.GetProperty("message").GetString());
        Assert.Matches("[ก-ฮ]", problem.GetProperty("message").GetString()!);
    }

    [Theory]
    [InlineData(Import + "?name=a.csv")]
    [InlineData(Announcement)]
    public async Task Request_OfNobody_IsRefused(string address)
    {
        using var anybody = new HttpClient { BaseAddress = _host.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.PostAsync(address, new StringContent("{}"), Token)).StatusCode);
    }

    private static byte[] Table { get; } = File.ReadAllBytes(RepoFiles.Fixture("results/chanthaburi-2568.csv"));

    private static string CodeOf(string name) =>
        Shipped.Registry.All.Single(l => l.Name == name && l.ProvinceName == "จันทบุรี").Code.ToString();

    private async Task<HttpStatusCode> ImportOverAsync(string seen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Import}?name=table.csv") { Content = new ByteArrayContent(Table) };
        request.Headers.TryAddWithoutValidation("If-Match", seen);
        using var answer = await _client.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private async Task<JsonElement> PostAsync(string address, HttpContent content, HttpStatusCode status)
    {
        var answer = await _client.PostAsync(address, content, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private Task<int> LpaAsync(System.CommandLine.Command command, params string[] args) =>
        new LpaCommandLine(command).RunAsync(args, _output, _error, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
