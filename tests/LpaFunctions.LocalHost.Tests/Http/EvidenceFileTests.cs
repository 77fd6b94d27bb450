using System.Net;
using System.Net.Http.Headers;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Http;

/// <summary>Evidence given back over HTTP: ranges, conditions, HEAD, headers, and to whom.</summary>
public sealed class EvidenceFileTests : IAsyncLifetime
{
    private const string Folder = "api/evidence/2568/3400102/1.1/";
    private const string Address = Folder + "แผน/ฉบับแก้ไข 1.pdf";
    private const string Cut = "cut=353.9,290.2,383.7,308.5&page=1&turn=0";
    private readonly TemporaryFolder _data = new();
    private EmbeddedHost _host = null!;
    private HttpClient _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions { Data = new DirectoryInfo(_data.FullPath), Port = FreePort.Near(0) },
            Token
        );
        _officer = await OfficerAsync("3400102");
        await PutAsync("2568/3400102/1.1/แผน/ฉบับแก้ไข 1.pdf", "0123456789");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Get_WholeFile_GivesTheBytesAndLetsNothingInItRun()
    {
        using var answer = await _officer.GetAsync(Address, Token);

        Assert.Equal("0123456789", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("bytes", Assert.Single(answer.Headers.AcceptRanges));
        Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("ฉบับแก้ไข 1.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData(0, 0, "0", "bytes 0-0/10")]
    [InlineData(2, 4, "234", "bytes 2-4/10")]
    [InlineData(7, null, "789", "bytes 7-9/10")]
    [InlineData(null, 3, "789", "bytes 7-9/10")]
    [InlineData(5, 500, "56789", "bytes 5-9/10")]
    public async Task Get_OneRange_GivesThatPart(int? from, int? to, string expected, string said)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Range = new RangeHeaderValue(from, to);

        using var answer = await _officer.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(said, answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Get_RangeBehindTheEnd_SaysHowLongTheFileIs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Range = new RangeHeaderValue(10, null);

        using var answer = await _officer.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal("bytes */10", answer.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task Get_WithTheTagOfThisVersion_IsNotModifiedAndOfAnotherIsWhole()
    {
        using var first = await _officer.GetAsync(Address, Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await _officer.SendAsync(again, Token);
        using var part = new HttpRequestMessage(HttpMethod.Get, Address);
        part.Headers.Range = new RangeHeaderValue(0, 1);
        part.Headers.IfRange = new RangeConditionHeaderValue("\"another\"");

        using var whole = await _officer.SendAsync(part, Token);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal(10, whole.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Head_SaysTheLengthAndSendsNothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address);

        using var answer = await _officer.SendAsync(request, Token);

        Assert.Equal(10, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("a.pdf", "application/pdf", "inline")]
    [InlineData("ภาพ.JPG", "image/jpeg", "inline")]
    [InlineData("scan.png", "image/png", "inline")]
    [InlineData("ตาราง.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment")]
    [InlineData("page.html", "application/octet-stream", "attachment")]
    public async Task Get_ByTheName_SaysWhatItIsAndShowsOnlyPages(string name, string type, string shown)
    {
        await PutAsync($"2568/3400102/1.1/{name}", "<script>alert(1)</script>");

        using var answer = await _officer.GetAsync(Folder + Uri.EscapeDataString(name), Token);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(shown, answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("ไม่มี.pdf")]
    [InlineData(".lpa/lock")]
    [InlineData("%2e%2e%2f%2e%2e%2fstate.db")]
    [InlineData("แผน/..%5c..%5cstate.db")]
    [InlineData("แผน")]
    public async Task Get_WhatIsNoFileOfTheIndicator_IsNotFound(string name)
    {
        using var answer = await _officer.GetAsync(Folder + name, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ByAnOfficerOfAnotherLgo_IsRefused()
    {
        using var other = await OfficerAsync("5400701");

        using var answer = await other.GetAsync(Address, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("0123", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Get_CutOfAScan_IsAPictureOfThatPlaceKeptByNobody()
    {
        await PutAsync("2568/3400102/1.1/scan.pdf", File.ReadAllBytes(RepoFiles.Fixture("scans/two-readings.pdf")));

        using var answer = await _officer.GetAsync($"{Folder}scan.pdf?{Cut}", Token);

        var picture = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xFF, 0xD8, 0xFF], picture[..3]);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Get_CutThatThereIsNot_SaysSo()
    {
        string[] malformed =
        [
            "cut=1,2,3&page=1&turn=0",
            "cut=30,10,20,20&page=1&turn=0",
            "cut=1,1,NaN,20&page=1&turn=0",
            "cut=1,1,1e300,20&page=1&turn=0",
            "cut=1,1,20,20&page=0&turn=0",
            "cut=1,1,20,20&page=1&turn=-90",
            "cut=1,1,20,20",
        ];

        using var ofNoImage = await _officer.GetAsync($"{Address}?{Cut}", Token);
        var statuses = new List<HttpStatusCode>();
        foreach (var query in malformed)
        {
            using var answer = await _officer.GetAsync($"{Address}?{query}", Token);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, ofNoImage.StatusCode);
        Assert.Equal("application/problem+json", ofNoImage.Content.Headers.ContentType!.MediaType);
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.BadRequest, status));
    }

    [Fact]
    public async Task Get_CutByAnOfficerOfAnotherLgo_IsRefused()
    {
        await PutAsync("2568/3400102/1.1/scan.pdf", File.ReadAllBytes(RepoFiles.Fixture("scans/two-readings.pdf")));
        using var other = await OfficerAsync("5400701");

        using var answer = await other.GetAsync($"{Folder}scan.pdf?{Cut}", Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task<HttpClient> OfficerAsync(string lgo) =>
        Callers.PersonAsync(
            _host.Services,
            _host.Address,
            new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse(lgo, null)] },
            "เจ้าหน้าที่",
            Token
        );

    private Task PutAsync(string path, string text) => PutAsync(path, System.Text.Encoding.UTF8.GetBytes(text));

    private async Task PutAsync(string path, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        await _host.Services.GetRequiredService<IEvidenceStore>().PutAsync(path, content, Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
