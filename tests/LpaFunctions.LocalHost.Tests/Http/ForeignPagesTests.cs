using System.Net;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Http;

/// <summary>HEAD and OPTIONS of every route, and which pages of other hosts a browser lets call the API.</summary>
public sealed class ForeignPagesTests : IAsyncLifetime
{
    private const string Named = "https://dashboard.example.go.th";
    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = FreePort.Near(0),
                Settings = new Dictionary<string, string?> { ["CorsOrigins"] = $"{Named}; https://other.example.go.th" },
            },
            Token
        );
        _browser = new HttpClient { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData("api/progress/2568/40", Named, true)]
    [InlineData("api/progress/2568/40", "https://elsewhere.example", false)]
    [InlineData("desk/assess", Named, false)]
    public async Task Preflight_OfAnotherHostsPage_IsAllowedForTheOriginsThatAreNamed(string address, string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "x-functions-key");

        using var answer = await _browser.SendAsync(request, Token);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Refusal_ToANamedOrigin_CanBeReadByItsPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/progress/2568/40");
        request.Headers.Add("Origin", Named);

        using var answer = await _browser.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal([Named], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Options_OfARoute_NamesItsMethods()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "api/facts/2568/3400102");

        using var answer = await _browser.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "PUT"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("api/health", HttpStatusCode.OK)]
    [InlineData("api/openapi.json", HttpStatusCode.OK)]
    [InlineData("api/facts/2568/3400102", HttpStatusCode.Unauthorized)]
    public async Task Head_OfWhatGetAnswers_HasTheSameStatusAndNoBody(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var answer = await _browser.SendAsync(request, Token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }
}
