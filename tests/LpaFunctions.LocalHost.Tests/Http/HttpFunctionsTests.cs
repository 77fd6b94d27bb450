using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Tests.Samples;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Http;

public sealed class HttpFunctionsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SampleHost.StartAsync(_data);
        _client = new HttpClient { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Answer_AnyRequest_BearsTheIdThatTheLogHas()
    {
        using var one = await _client.GetAsync("api/sample/open/ก/7", Token);
        using var another = await _client.GetAsync("api/sample/open/ก/7", Token);

        var ids = new[] { one, another }.Select(a => Assert.Single(a.Headers.GetValues("x-request-id")));

        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Route_Tokens_AreBoundByNameAndType() =>
        Assert.Equal("ก 7", await _client.GetStringAsync("api/sample/open/ก/7", Token));

    [Theory]
    [InlineData("api/sample/open/ก/7", "no-store")]
    [InlineData("api/sample/locked", "no-store")]
    [InlineData("api/sample/fails", "no-store")]
    [InlineData("api/nothing", "no-store")]
    [InlineData("open-data/nothing.json", "no-store")]
    [InlineData("open-data/", "no-cache")]
    public async Task Answer_Whatever_TellsBrowsersWhatTheyMayDo(string address, string cache)
    {
        using var answer = await _client.GetAsync(address, Token);

        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal([App.Http.SecurityHeaders.Policy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(cache, answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(257)]
    [InlineData(3_000)]
    public async Task OpenData_PartThatNoFileSystemHolds_IsNotFound(int letters)
    {
        using var answer = await _client.GetAsync($"open-data/{new string('a', letters)}/x.json", Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("api/sample/open/a/x", HttpStatusCode.NotFound)]
    [InlineData("api/nothing", HttpStatusCode.NotFound)]
    [InlineData("api/sample/locked", HttpStatusCode.Unauthorized)]
    [InlineData("api/sample/locked?code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("api/sample/forgotten", HttpStatusCode.Unauthorized)]
    [InlineData("api/sample/disabled", HttpStatusCode.NotFound)]
    [InlineData("api/sample/body", HttpStatusCode.MethodNotAllowed)]
    [InlineData("api/sample/fails", HttpStatusCode.InternalServerError)]
    [InlineData("open-data/nothing.json", HttpStatusCode.NotFound)]
    [InlineData("open-data/../config/access.json", HttpStatusCode.NotFound)]
    [InlineData("open-data/..%2Fconfig%2Faccess.json", HttpStatusCode.NotFound)]
    public async Task Request_ThatCannotBeServed_IsAThaiProblem(string address, HttpStatusCode status)
    {
        var answer = await _client.GetAsync(address, Token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.Matches("^[A-Za-z ]+$", problem.GetProperty("title").GetString()!);
        Assert.Matches("[ก-ฮ]", problem.GetProperty("detail").GetString()!);
        Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("message").GetString());
        Assert.DoesNotContain("private detail", problem.GetRawText());
    }

    [Fact]
    public async Task Key_InTheHeader_OpensItsDoorAndNoOther()
    {
        using var program = await Callers.ProgramAsync(_host.Services, _host.Address, Token);

        using var locked = await program.PostAsync("api/sample/locked", null, Token);
        using var forgotten = await program.GetAsync("api/sample/forgotten", Token);

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forgotten.StatusCode);
    }

    [Fact]
    public async Task Key_InTheAddress_OpensNothing()
    {
        using var program = await Callers.ProgramAsync(_host.Services, _host.Address, Token);
        var key = program.DefaultRequestHeaders.GetValues("x-functions-key").Single();

        using var answer = await _client.GetAsync($"api/sample/locked?code={key}", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Body_OfAJsonType_IsBoundOrRefused()
    {
        var answer = await _client.PostAsJsonAsync("api/sample/body", new SampleBody("ก"), Token);
        Assert.Equal("ก", await answer.Content.ReadFromJsonAsync<string>(Token));
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("api/sample/body", broken, Token)).StatusCode);
    }

    [Fact]
    public async Task OpenData_PublishedFile_HasTheHeadersOfStaticHosting()
    {
        var bytes = Encoding.UTF8.GetBytes("ก,ข\n" + new string('1', 5000));
        var store = _host.Services.GetRequiredService<IBundleStore>();
        await store.PutNewAsync("lpa/2568/40/v1/results.csv", bytes, "text/csv", Token);
        await store.PutPointerAsync("lpa/2568/40/latest.json", "{}"u8.ToArray(), "application/json", null, Token);

        var answer = await _client.GetAsync("open-data/lpa/2568/40/v1/results.csv", Token);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-cache", (await _client.GetAsync("open-data/lpa/2568/40/latest.json", Token)).Headers.CacheControl!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, "open-data/lpa/2568/40/v1/results.csv");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again, Token)).StatusCode);

        using var packed = new HttpRequestMessage(HttpMethod.Get, "open-data/lpa/2568/40/v1/results.csv");
        packed.Headers.AcceptEncoding.ParseAdd("gzip");
        var gzip = await _client.SendAsync(packed, Token);
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.NotEqual(answer.Headers.ETag, gzip.Headers.ETag);
        using var unpacked = new MemoryStream();
        await using (var stream = new GZipStream(await gzip.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress))
        {
            await stream.CopyToAsync(unpacked, Token);
        }

        Assert.Equal(bytes, unpacked.ToArray());
    }

    [Fact]
    public async Task OpenData_FolderWithoutAPage_ListsWhatLiesInIt()
    {
        Assert.Contains("ยังไม่มีผล", await _client.GetStringAsync("open-data/", Token));

        await _host
            .Services.GetRequiredService<IBundleStore>()
            .PutNewAsync("lpa/2568/40/v1/results.csv", "a"u8.ToArray(), "text/csv", Token);

        Assert.Contains("href=\"lpa/\"", await _client.GetStringAsync("open-data/", Token));
        Assert.Contains("href=\"lpa/\"", await _client.GetStringAsync("open-data", Token));
        Assert.Contains("href=\"results.csv\"", await _client.GetStringAsync("open-data/lpa/2568/40/v1/", Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
