using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;

namespace LpaFunctions.LocalHost.Tests.Http;

/// <summary>Rule books over HTTP: read by everybody who works with LPA, changed by central staff.</summary>
public sealed class RuleBookDoorTests : IAsyncLifetime
{
    private const string Address = "api/rulebooks/2569";
    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _central = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new EmbeddedHostOptions { Data = new DirectoryInfo(_data.FullPath), Port = FreePort.Near(0) };
        _host = await EmbeddedHost.StartAsync(options, Token);
        var central = new Appointment { Role = Role.Central };
        _central = await Callers.PersonAsync(_host.Services, _host.Address, central, "เจ้าหน้าที่ สถ.", Token);
    }

    public async ValueTask DisposeAsync()
    {
        _central.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Put_BookThatWasSeen_CountsFromThenOnAndNotTwice()
    {
        using var got = await _central.GetAsync(Address, Token);
        var changed = Renamed(await got.Content.ReadAsStringAsync(Token));

        using var look = await PutAsync($"{Address}?dryRun=true", Bytes(changed), ifMatch: null);
        var seen = await JsonAsync(look);
        var before = await _central.GetStringAsync(Address, Token);
        using var first = await PutAsync(Address, Bytes(changed), got.Headers.ETag!.ToString());
        using var second = await PutAsync(Address, Bytes(changed), got.Headers.ETag!.ToString());
        var after = await _central.GetStringAsync(Address, Token);

        // Books of two years are compared by names: another name is another indicator.
        Assert.Equal(1, seen.GetProperty("added").GetArrayLength());
        Assert.Equal(1, seen.GetProperty("removed").GetArrayLength());
        Assert.DoesNotContain("ชื่อใหม่", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Contains("ชื่อใหม่", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_WorkbookAsItCame_ChangesNothing()
    {
        using var got = await _central.GetAsync($"{Address}?format=xlsx", Token);
        var workbook = await got.Content.ReadAsByteArrayAsync(Token);

        using var look = await PutAsync($"{Address}?dryRun=true", workbook, ifMatch: null);
        var seen = await JsonAsync(look);

        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
        Assert.Equal(0, seen.GetProperty("changed").GetArrayLength());
        Assert.False(seen.GetProperty("isWritten").GetBoolean());
    }

    [Theory]
    [InlineData(Address, "{}", "\"x\"", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Address, "no json", "\"x\"", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Address, "PK no workbook", "\"x\"", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Address, "{}", null, HttpStatusCode.PreconditionRequired)]
    [InlineData(Address + "?dryRun=perhaps", "{}", null, HttpStatusCode.BadRequest)]
    [InlineData("api/rulebooks/69", "{}", "\"x\"", HttpStatusCode.BadRequest)]
    public async Task Put_WhatIsNoBook_IsRefusedInThai(string address, string body, string? ifMatch, HttpStatusCode status)
    {
        using var answer = await PutAsync(address, System.Text.Encoding.UTF8.GetBytes(body), ifMatch);

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("[ก-ฮ]", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Put_BookOfAnotherYear_IsRefused()
    {
        using var answer = await PutAsync(
            "api/rulebooks/2568?dryRun=true",
            Bytes(await _central.GetStringAsync(Address, Token)),
            ifMatch: null
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Put_ByAnOffice_IsRefusedThoughItMayRead()
    {
        using var office = await Callers.ProvinceAsync(_host.Services, _host.Address, "40", Token);

        using var got = await office.GetAsync(Address, Token);
        using var put = await office.PutAsync(Address, new StringContent("{}"), Token);

        Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, put.StatusCode);
    }

    private static string Renamed(string json)
    {
        var book = RuleBookJson.Parse(json, "book");
        var first = book.Indicators[0];
        return RuleBookJson.Write(
            book with
            {
                Version = $"{book.Version}x",
                Indicators = [first with { Name = "ชื่อใหม่" }, .. book.Indicators.Skip(1)],
            }
        );
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private async Task<HttpResponseMessage> PutAsync(string address, byte[] body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(body) };
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        }

        return await _central.SendAsync(request, Token);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
}
