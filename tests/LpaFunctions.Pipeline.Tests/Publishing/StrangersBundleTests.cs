using System.Net;
using System.Security.Cryptography;
using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Bundles of publishers that nobody knows: what they name stays in their folder and on their host.</summary>
public sealed class StrangersBundleTests : IDisposable
{
    private static readonly Uri Place = new("http://publisher.example/lpa/2568/22/v1/");
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("a/../../secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("..\\secret.txt")]
    [InlineData("http://elsewhere.example/x.csv")]
    [InlineData("//elsewhere.example/x.csv")]
    [InlineData("%2e%2e/secret.txt")]
    public async Task RunAsync_ManifestThatNamesAFileOutside_IsAFindingAndNothingIsRead(string name)
    {
        var bundle = Directory.CreateDirectory(_folder["bundle"]).FullName;
        await File.WriteAllTextAsync(_folder["secret.txt"], "secret", Stop);
        await File.WriteAllTextAsync(Path.Combine(bundle, Checksums.FileName), $"{Hash("secret")}  {name}\n", Stop);
        using var web = OneHostClient.Create(
            new FakeWeb(request => throw new InvalidOperationException($"{request.RequestUri} was asked"))
        );

        var outcome = await new VerifyBundle(web).RunAsync(bundle, Stop);

        Assert.Contains(outcome.Problems, p => p.StartsWith(name + ": ชื่อไฟล์ออกนอกโฟลเดอร์", StringComparison.Ordinal));
        Assert.Contains(outcome.Checked, c => c.EndsWith(" 0 ไฟล์", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_PointerThatLeadsToAnotherHost_IsNotFollowed()
    {
        const string pointer = """
            {"year_be":2568,"province_code":"22","province":"จันทบุรี","version":1,"path":"http://elsewhere.example/v1/","versions":[]}
            """;
        using var web = OneHostClient.Create(
            new FakeWeb(request =>
                request.RequestUri!.Host == Place.Host ? FakeWeb.Text(pointer) : throw new InvalidOperationException("asked elsewhere")
            )
        );

        await Assert.ThrowsAsync<FormatException>(() => new VerifyBundle(web).RunAsync(Place.ToString(), Stop));
    }

    [Theory]
    [InlineData("http://elsewhere.example/x")]
    [InlineData("http://publisher.example:8080/x")]
    [InlineData("//elsewhere.example/x")]
    public async Task GetAsync_RedirectToAnotherHost_IsNotFollowed(string location)
    {
        var asked = new List<Uri>();
        using var web = OneHostClient.Create(
            new FakeWeb(request =>
            {
                asked.Add(request.RequestUri!);
                return FakeWeb.Redirect(location);
            })
        );

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => web.GetAsync(Place, Stop));

        Assert.Contains("จึงไม่ตามไป", refused.Message, StringComparison.Ordinal);
        Assert.Equal([Place], asked);
    }

    [Theory]
    [InlineData("/lpa/latest/")]
    [InlineData("https://publisher.example/lpa/")]
    public async Task GetAsync_RedirectOnTheSameHost_IsFollowed(string location)
    {
        using var web = OneHostClient.Create(
            new FakeWeb(request => request.RequestUri == Place ? FakeWeb.Redirect(location) : FakeWeb.Text("here"))
        );

        Assert.Equal("here", await web.GetStringAsync(Place, Stop));
    }

    [Fact]
    public async Task GetAsync_RedirectsInACircle_End()
    {
        using var web = OneHostClient.Create(new FakeWeb(_ => FakeWeb.Redirect(Place.ToString())));

        await Assert.ThrowsAsync<HttpRequestException>(() => web.GetAsync(Place, Stop));
    }

    [Fact]
    public async Task RunAsync_FilesThatTogetherAreTooLarge_AreAskedForNoFurtherThoughNoneIsWhatTheListSays()
    {
        var list = string.Concat(Enumerable.Range(0, 50).Select(i => $"{Hash("another")}  {i}.csv\n"));
        var asked = 0;
        using var web = OneHostClient.Create(
            new FakeWeb(request =>
            {
                asked++;
                return Path.GetFileName(request.RequestUri!.AbsolutePath) switch
                {
                    Checksums.FileName => FakeWeb.Text(list),
                    var name when name.EndsWith(".csv", StringComparison.Ordinal) => FakeWeb.Text(new string('x', 100)),
                    _ => new HttpResponseMessage(HttpStatusCode.NotFound),
                };
            })
        );

        var outcome = await new VerifyBundle(web) { MaxBytes = 1_000 }.RunAsync(Place.ToString(), Stop);

        Assert.Contains(outcome.Problems, problem => problem.StartsWith("ไฟล์รวมกันใหญ่เกิน", StringComparison.Ordinal));
        Assert.InRange(asked, 11, 20);
    }

    [Fact]
    public async Task RunAsync_ListOfMoreFilesThanABundleHas_IsAFindingAndNoneIsRead()
    {
        var list = string.Concat(Enumerable.Range(0, 501).Select(i => $"{Hash("x")}  {i}.csv\n"));
        await File.WriteAllTextAsync(_folder[Checksums.FileName], list, Stop);
        using var web = OneHostClient.Create();

        var outcome = await new VerifyBundle(web).RunAsync(_folder.FullPath, Stop);

        Assert.Contains(
            "เกิน 500 ไฟล์",
            Assert.Single(outcome.Problems, p => p.Contains("501", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task GetAsync_AnswerLargerThanAFileMayBe_IsRefused()
    {
        using var web = OneHostClient.Create(
            new FakeWeb(_ =>
            {
                var answer = FakeWeb.Text("x");
                answer.Content.Headers.ContentLength = BundleReader.MaxFileBytes + 1;
                return answer;
            })
        );

        await Assert.ThrowsAsync<HttpRequestException>(() => web.GetStringAsync(Place, Stop));
    }

    [Fact]
    public async Task RunAsync_TablesOfAnotherForm_AreAFindingAndNoFault()
    {
        var names = LpaFunctions
            .Core.Publishing.Tables.BundleTables.Specs.SelectMany(s => new[] { $"{s.Name}.csv", $"{s.Name}.json" })
            .Append("rulebook.json")
            .Append(BundleManifest.FileName)
            .ToList();
        foreach (var name in names)
        {
            await File.WriteAllTextAsync(_folder[name], "{\"a\":1}", Stop);
        }

        await File.WriteAllLinesAsync(_folder[Checksums.FileName], names.Select(n => $"{Hash("{\"a\":1}")}  {n}"), Stop);
        using var web = OneHostClient.Create();

        var outcome = await new VerifyBundle(web).RunAsync(_folder.FullPath, Stop);

        Assert.NotEmpty(outcome.Problems);
    }

    public void Dispose() => _folder.Dispose();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class FakeWeb(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };

        public static HttpResponseMessage Redirect(string location) =>
            new(HttpStatusCode.Found) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
