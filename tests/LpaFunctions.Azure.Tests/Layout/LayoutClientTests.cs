using Azure;
using Azure.Core;
using LpaFunctions.Azure.Layout;
using LpaFunctions.Reading.Documents.Limits;
using Moq;

namespace LpaFunctions.Azure.Tests.Layout;

/// <summary>Document Intelligence over Azure.Core, against a service on this machine that answers as the real one does.</summary>
public sealed class LayoutClientTests : IAsyncLifetime
{
    private static readonly byte[] Document = "%PDF-1.4"u8.ToArray();
    private LocalLayoutService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await LocalLayoutService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("2023-07-31", "/formrecognizer/documentModels/prebuilt-layout:analyze")]
    [InlineData("2024-11-30", "/documentintelligence/documentModels/prebuilt-layout:analyze")]
    public async Task ReadAsync_EitherVersion_AsksItsAddressAndThenTheOperation(string version, string path)
    {
        var document = await Service(version).ReadAsync(Document, [3, 5], Token);

        Assert.Equal([3, 5], document.Pages.Select(p => p.Number));
        Assert.Equal($"azure-layout-{version}/1", document.Reader);
        Assert.StartsWith($"POST {path}?api-version={version}", _service.Asked.First(), StringComparison.Ordinal);
        Assert.Contains("locale=th-TH", _service.Asked.First(), StringComparison.Ordinal);
        Assert.Equal(3, _service.Asked.Count);
        Assert.All(_service.Asked.Skip(1), call => Assert.Equal($"GET /operation?api-version={version}", call));
        Assert.All(_service.Keys, key => Assert.Equal("secret", key));
    }

    [Fact]
    public async Task ReadAsync_ServiceIsBusy_AsksAgainAndGetsItsAnswer()
    {
        _service.Busy = 2;

        var document = await Service().ReadAsync(Document, [], Token);

        Assert.Single(document.Pages);
        Assert.Equal(3, _service.Asked.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ReadAsync_DocumentCannotBeAnalysed_IsAFaultOfTheDocument()
    {
        _service.Failure = "InvalidContent";

        var fault = await Assert.ThrowsAsync<PdfException>(() => Service().ReadAsync(Document, [], Token));

        Assert.Contains("InvalidContent", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ServiceFailsByItself_IsWorthAnotherTry()
    {
        _service.Failure = "InternalServerError";

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => Service().ReadAsync(Document, [], Token));

        Assert.Equal(503, error.Status);
    }

    [Fact]
    public async Task ReadAsync_OperationOnAnotherHost_IsNotAskedWithOurKey()
    {
        _service.OperationHost = "elsewhere.example.net";

        await Assert.ThrowsAsync<RequestFailedException>(() => Service().ReadAsync(Document, [], Token));

        Assert.Single(_service.Asked);
    }

    // No emulator gives tokens, and no message handler sees how one is asked for: here Moq takes the identity's place.
    [Fact]
    public async Task ReadAsync_IdentityHasNoTokenYet_IsWorthAnotherTry()
    {
        var identity = new Mock<TokenCredential>();
        identity
            .Setup(i => i.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new global::Azure.Identity.CredentialUnavailableException("no identity here yet"));
        var options = new LayoutOptions { Endpoint = new Uri("https://layout.example.net/") };
        var service = new LayoutService(new LayoutClient(options, TimeProvider.System, identity: identity.Object).AnalyzeAsync, options);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => service.ReadAsync(Document, [], Token));

        Assert.Equal(Pipeline.Failures.ErrorKind.Transient, Azure.Failures.AzureErrors.KindOf(error));
        identity.Verify(i =>
            i.GetTokenAsync(
                It.Is<TokenRequestContext>(c => c.Scopes.Single() == "https://cognitiveservices.azure.com/.default"),
                It.IsAny<CancellationToken>()
            )
        );
    }

    private LayoutService Service(string version = "2023-07-31")
    {
        var options = new LayoutOptions
        {
            Endpoint = _service.Address,
            ApiVersion = version,
            Key = "secret",
        };
        return new LayoutService(new LayoutClient(options.Checked(), TimeProvider.System).AnalyzeAsync, options);
    }
}
