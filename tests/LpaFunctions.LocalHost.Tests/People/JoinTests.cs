using System.Net;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.People;

/// <summary>From a link to a signed-in browser and out again.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private readonly CookieContainer _cookies = new();
    private EmbeddedHost _host = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions { Data = new DirectoryInfo(_data.FullPath), Port = FreePort.Near(0) },
            Token
        );
        _browser = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
        {
            BaseAddress = _host.Address,
        };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Link_OpenedThenPressed_SignsInOnce()
    {
        var link = await InviteAsync("นางสาว ก <script>");

        using var shown = await _browser.GetAsync(link.At(_host.Address), Token);
        using var preview = await _browser.GetAsync(link.At(_host.Address), Token);
        using var joined = await PressAsync(link.Secret);
        using var home = await _browser.GetAsync("desk", Token);
        using var again = await PressAsync(link.Secret);

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("นางสาว ก &lt;script&gt;", await shown.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Contains("นางสาว ก &lt;script&gt;", await home.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task Cookie_Given_IsHiddenFromScriptsAndFromOtherSites()
    {
        var link = await InviteAsync("ก");

        using var joined = await PressAsync(link.Secret);

        var cookie = joined.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=2592000", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_OfSomebody_IsNeitherKeptNorFramed()
    {
        var link = await InviteAsync("ก");
        using var joined = await PressAsync(link.Secret);

        using var home = await _browser.GetAsync("desk", Token);

        Assert.Equal("no-store", home.Headers.CacheControl?.ToString());
        Assert.Contains("frame-ancestors 'none'", home.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("same-origin", home.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Home_OfAnOfficer_LeadsToTheStateOfTheirLgoAndNoOther()
    {
        var officer = new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("5400701", null)] };
        using var client = await Callers.PersonAsync(_host.Services, _host.Address, officer, "ก", Token);

        var home = await client.GetStringAsync("desk", Token);
        using var state = await client.GetAsync("api/status/2569/5400701?format=html", Token);

        Assert.Contains("href=\"/desk/lgo/2569/5400701\"", home);
        Assert.DoesNotContain("3400102", home);
        Assert.Equal(HttpStatusCode.OK, state.StatusCode);
    }

    [Fact]
    public async Task Leave_OnThisDevice_EndsTheSession()
    {
        var link = await InviteAsync("ก");
        using var joined = await PressAsync(link.Secret);
        var me = System.Text.Json.JsonDocument.Parse(await _browser.GetStringAsync("api/me", Token)).RootElement;
        using var form = new FormUrlEncodedContent([new("lpa-form", me.GetProperty("form").GetString())]);

        using var left = await _browser.PostAsync("desk/leave", form, Token);
        using var after = await _browser.GetAsync("api/me", Token);

        Assert.Contains("cache", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Remove_SignedInPerson_IsShutOutAndKeepsTheirName()
    {
        using var client = await Callers.ProvinceAsync(_host.Services, _host.Address, "40", Token);

        await _host.Services.GetRequiredService<ManagePeople>().RemoveAsync("p1", Token);
        using var after = await client.GetAsync("api/me", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        var file = (await _host.Services.GetRequiredService<PeopleRecords>().LoadAsync(Token)).People;
        Assert.Equal("เจ้าหน้าที่ สถจ. ทดสอบ", file.People.Single().Name);
    }

    [Fact]
    public async Task Files_OfAccess_HoldNothingThatOpensADoor()
    {
        var link = await InviteAsync("ก");
        using var joined = await PressAsync(link.Secret);
        var (_, key) = await _host.Services.GetRequiredService<ManagePeople>().MakeKeyAsync("โปรแกรม", null, Token);
        var second = await InviteAsync("ข");

        var text = await File.ReadAllTextAsync(_data["config/access.json"], Token);

        Assert.DoesNotContain(key, text);
        Assert.DoesNotContain(second.Secret, text);
        Assert.DoesNotContain(_cookies.GetCookies(_host.Address)["lpa-device"]!.Value, text);
    }

    private Task<InvitationLink> InviteAsync(string name) =>
        _host
            .Services.GetRequiredService<InvitePerson>()
            .RunAsync(name, new Appointment { Role = Role.Province, Province = ProvinceCode.Parse("40", null) }, Token);

    private Task<HttpResponseMessage> PressAsync(string secret) =>
        _browser.PostAsync("desk/join", new FormUrlEncodedContent([new("t", secret)]), Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
