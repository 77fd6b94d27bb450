using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Evidence;

public sealed class UploadLinkTests(AzureEmulators emulators)
{
    private const string Path = "2568/3400102/1.1/แผน 1.pdf";
    private static readonly HttpClient Browser = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignAsync_LinkUsedAsStated_PutsOneFile()
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        var link = await store.CreateUploadLinkAsync(Path, TimeProvider.System.GetUtcNow().AddMinutes(30), 1_000, Token);

        Assert.Equal(HttpStatusCode.Created, await SendAsync(link, "%PDF-1.7"));
        Assert.Equal(1_000, link.MaxBytes);
        await using var content = await store.OpenAsync(Path, Token);
        Assert.Equal("%PDF-1.7", await new StreamReader(content!.Content).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task SignAsync_LinkUsedTwice_TheSecondFileIsRefused()
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        var link = await store.CreateUploadLinkAsync(Path, TimeProvider.System.GetUtcNow().AddMinutes(30), 1_000, Token);
        await SendAsync(link, "first");

        // The signature allows no overwrite (403), the header neither (409): which is looked at first is the service's choice.
        Assert.Contains(await SendAsync(link, "second"), new[] { HttpStatusCode.Forbidden, HttpStatusCode.Conflict });
        await using var content = await store.OpenAsync(Path, Token);
        Assert.Equal("first", await new StreamReader(content!.Content).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task SignAsync_LinkUsedByManyAtOnce_PutsOneFile()
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        var link = await store.CreateUploadLinkAsync(Path, TimeProvider.System.GetUtcNow().AddMinutes(30), 1_000, Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SendAsync(link, $"sender {i}")));

        var winner = Array.IndexOf(answers, HttpStatusCode.Created);
        Assert.Equal(1, answers.Count(a => a == HttpStatusCode.Created));
        Assert.All(
            answers.Where((_, i) => i != winner),
            a => Assert.Contains(a, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed })
        );
        await using var content = await store.OpenAsync(Path, Token);
        Assert.Equal($"sender {winner}", await new StreamReader(content!.Content).ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task SignAsync_LinkUsedOtherwise_IsForbidden(string method)
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        await store.PutAsync(Path, new MemoryStream([1]), Token);
        var link = await store.CreateUploadLinkAsync(Path, TimeProvider.System.GetUtcNow().AddMinutes(30), 1_000, Token);

        using var answer = await Browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), link.Address), Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task SignAsync_LinkMovedToAnotherPath_IsForbidden()
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        var link = await store.CreateUploadLinkAsync(
            "2568/3400102/1.1/a.pdf",
            TimeProvider.System.GetUtcNow().AddMinutes(30),
            1_000,
            Token
        );

        Assert.Equal(
            HttpStatusCode.Forbidden,
            await SendAsync(
                link with
                {
                    Address = new Uri(link.Address.ToString().Replace("a.pdf", "b.pdf", StringComparison.Ordinal)),
                },
                "x"
            )
        );
    }

    [Fact]
    public async Task SignAsync_LinkOutOfTime_IsForbidden()
    {
        var store = await EmulatedAzure.EvidenceAsync(emulators, TimeProvider.System);
        var link = await store.CreateUploadLinkAsync(Path, TimeProvider.System.GetUtcNow().AddMinutes(-1), 1_000, Token);

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(link, "x"));
    }

    [Fact]
    public async Task SignAsync_ManagedIdentity_SignsWithOneDelegationKeyForManyLinks()
    {
        var asked = new DelegationKeyService();
        var service = new BlobServiceClient(
            new Uri("https://evidence.blob.core.windows.net"),
            new FixedToken(),
            new BlobClientOptions { Transport = new HttpClientTransport(asked) }
        );
        using var signer = new UploadLinkSigner(service, TimeProvider.System);
        var expires = TimeProvider.System.GetUtcNow().AddMinutes(30);
        var container = service.GetBlobContainerClient("evidence");

        var first = await signer.SignAsync(container.GetBlobClient("2568/3400102/1.1/a.pdf"), expires, 1_000, Token);
        var second = await signer.SignAsync(container.GetBlobClient("2568/3400102/1.1/b.pdf"), expires, 1_000, Token);

        Assert.Equal(1, asked.Count);
        Assert.All(
            [first, second],
            link =>
            {
                Assert.Equal("https", link.Address.Scheme);
                Assert.Contains("&sp=c&", link.Address.Query + "&", StringComparison.Ordinal);
                Assert.Contains("sr=b", link.Address.Query, StringComparison.Ordinal);
                Assert.Contains("spr=https", link.Address.Query, StringComparison.Ordinal);
                Assert.Contains("skoid=", link.Address.Query, StringComparison.Ordinal);
            }
        );
        Assert.NotEqual(first.Address.Query, second.Address.Query);
    }

    private static async Task<HttpStatusCode> SendAsync(LpaFunctions.Pipeline.Evidence.UploadLink link, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(link.Method), link.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        foreach (var (name, value) in link.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await Browser.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers "Get User Delegation Key" as the service documents it.</summary>
    private sealed class DelegationKeyService : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Contains("comp=userdelegationkey", request.RequestUri!.Query, StringComparison.Ordinal);
            var asked = System.Xml.Linq.XDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).Root!;
            Count++;
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $"""
                    <?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>11111111-1111-1111-1111-111111111111</SignedOid>
                    <SignedTid>22222222-2222-2222-2222-222222222222</SignedTid><SignedStart>{asked.Element("Start")!.Value}</SignedStart>
                    <SignedExpiry>{asked.Element(
                        "Expiry"
                    )!.Value}</SignedExpiry><SignedService>b</SignedService><SignedVersion>2024-11-04</SignedVersion>
                    <Value>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</Value></UserDelegationKey>
                    """,
                    Encoding.UTF8,
                    "application/xml"
                ),
            };
        }
    }
}
