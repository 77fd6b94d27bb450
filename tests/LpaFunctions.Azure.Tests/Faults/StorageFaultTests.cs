using System.Net;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Faults;

public sealed class StorageFaultTests(AzureEmulators emulators)
{
    private static readonly AzureOptions Impatient = EmulatedAzure.Options with
    {
        StorageRetries = 3,
        StorageRetryDelay = TimeSpan.FromMilliseconds(1),
        StorageMaxRetryDelay = TimeSpan.FromMilliseconds(5),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task SendAsync_FaultThatPasses_IsRetriedAndTheMessageArrivesOnce(HttpStatusCode status)
    {
        var fault = FaultyNetwork.Answer(status, "Retry-After: 0");
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Post, fault, fault);
        var queue = Queue(network, Impatient);
        var name = EmulatedAzure.Unique("faults");

        await queue.SendAsync(name, "ด้าน 1", TimeSpan.Zero, Token);

        Assert.Equal(3, network.Seen);
        Assert.Equal("ด้าน 1", Assert.Single(await queue.PeekAsync(name, 32, Token)).Body);
    }

    [Fact]
    public async Task SendAsync_FaultThatStays_FailsAfterTheRetriesOfTheOptions()
    {
        var fault = FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable);
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Post, [.. Enumerable.Repeat(fault, 10)]);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() =>
            Queue(network, Impatient).SendAsync(EmulatedAzure.Unique("faults"), "x", TimeSpan.Zero, Token)
        );

        Assert.Equal(503, error.Status);
        Assert.Equal(1 + Impatient.StorageRetries, network.Seen);
    }

    [Fact]
    public async Task SendAsync_RetryAfterLongerThanTheOwnDelay_WaitsAsLongAsTheAnswerSays()
    {
        using var network = new FaultyNetwork(
            r => r.Method == HttpMethod.Post,
            FaultyNetwork.Answer(HttpStatusCode.TooManyRequests, "Retry-After: 1")
        );
        var started = TimeProvider.System.GetTimestamp();

        await Queue(network, Impatient).SendAsync(EmulatedAzure.Unique("faults"), "x", TimeSpan.Zero, Token);

        // Only a lower bound: the wait is asked for by the service, and the own delay of 5 ms at most would be far below it.
        Assert.True(TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task SendAsync_NoAnswer_IsGivenUpAfterTheTimeoutAndRetried()
    {
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Post, FaultyNetwork.Silence);
        // Short enough to be waited for; a busy emulator may need longer than that for a true answer, and then there is one more try.
        var queue = Queue(network, Impatient with { StorageTimeout = TimeSpan.FromSeconds(2), StorageRetries = 20 });
        var name = EmulatedAzure.Unique("faults");

        await queue.SendAsync(name, "x", TimeSpan.Zero, Token);

        Assert.True(network.Seen >= 2);
        Assert.True(await queue.CountAsync(name, Token) >= 1);
    }

    [Fact]
    public async Task PutNewAsync_AnswerLostBehindTheWrite_IsNoConflictWithItself()
    {
        // The first write arrives, its answer does not: the retry finds the blob there, with the same bytes.
        var container = await ContainerAsync();
        await container.UploadBlobAsync("v1/results.csv", BinaryData.FromString("a,b"), Token);
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Put, FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable));
        var bundles = Bundles(network, container.Name);

        await bundles.PutNewAsync("v1/results.csv", Encoding.UTF8.GetBytes("a,b"), "text/csv", Token);

        Assert.Equal(2, network.Seen);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "BlobAlreadyExists")]
    [InlineData(HttpStatusCode.PreconditionFailed, "ConditionNotMet")]
    public async Task PutPointerAsync_AnotherWriterWasFirst_IsAConflictAndNotRetried(HttpStatusCode status, string code)
    {
        var container = await ContainerAsync();
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Put, FaultyNetwork.Answer(status, $"x-ms-error-code: {code}"));

        await Assert.ThrowsAsync<ConflictException>(() =>
            Bundles(network, container.Name).PutPointerAsync("latest.json", new byte[] { 1 }, "application/json", "\"0x1\"", Token)
        );

        Assert.Equal(1, network.Seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seen")]
    public async Task PutPointerAsync_AnswerLostBehindTheWrite_IsNoConflictWithItself(string ifMatch)
    {
        var container = await ContainerAsync();
        var direct = new BlobBundleStore(container, Impatient);
        var seen = ifMatch == "seen" ? await direct.PutPointerAsync("latest.json", "{}"u8.ToArray(), "application/json", "", Token) : "";
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Put, FaultyNetwork.Lost);

        var etag = await Bundles(network, container.Name).PutPointerAsync("latest.json", new byte[] { 1 }, "application/json", seen, Token);

        var there = (await direct.GetAsync("latest.json", Token))!;
        Assert.Equal(2, network.Seen);
        Assert.Equal(etag, there.ETag);
        Assert.Equal([1], there.Content.ToArray());
    }

    [Fact]
    public async Task Evidence_AnswersLostBehindTheWork_IsNotToldAsSomebodyElsesFile()
    {
        const string Path = "2568/3400102/1.1/แผน.pdf";
        var container = await ContainerAsync();
        using var network = new FaultyNetwork(
            r => r.Method == HttpMethod.Put || r.Method == HttpMethod.Delete,
            FaultyNetwork.Lost,
            FaultyNetwork.Pass,
            FaultyNetwork.Lost,
            FaultyNetwork.Pass,
            FaultyNetwork.Lost
        );
        var evidence = Evidence(network, container.Name);

        var stored = await evidence.PutNewAsync(Path, new MemoryStream([1]), Token);
        var first = await evidence.FindAsync(Path, Token);
        var replaced = await evidence.ReplaceAsync(Path, first!.Version, new MemoryStream([2]), Token);
        var second = await evidence.FindAsync(Path, Token);
        var removed = await evidence.DeleteAsync(Path, second!.Version, Token);

        Assert.Equal([true, true, true], [stored, replaced, removed]);
        Assert.Equal(6, network.Seen);
        Assert.Null(await evidence.FindAsync(Path, Token));
    }

    [Theory]
    [InlineData("PopReceiptMismatch", HttpStatusCode.BadRequest)]
    [InlineData("MessageNotFound", HttpStatusCode.NotFound)]
    public async Task DeleteAsync_StaleReceipt_IsFalse(string code, HttpStatusCode status)
    {
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Delete, FaultyNetwork.Answer(status, $"x-ms-error-code: {code}"));

        Assert.False(await Queue(network, Impatient).DeleteAsync(EmulatedAzure.Unique("faults"), new("id", "receipt", "x", 1), Token));
    }

    [Fact]
    public async Task DeleteAsync_OtherFault_IsNotTakenForAStaleReceipt()
    {
        using var network = new FaultyNetwork(
            r => r.Method == HttpMethod.Delete,
            FaultyNetwork.Answer(HttpStatusCode.Forbidden, "x-ms-error-code: AuthorizationFailure")
        );

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            Queue(network, Impatient).DeleteAsync(EmulatedAzure.Unique("faults"), new("id", "receipt", "x", 1), Token)
        );
    }

    private StorageWorkQueue Queue(FaultyNetwork network, AzureOptions options) => new(Connect(network, options).Queues, options);

    private BlobBundleStore Bundles(FaultyNetwork network, string container) =>
        new(Connect(network, Impatient).Blobs.GetBlobContainerClient(container), Impatient);

    private BlobEvidenceStore Evidence(FaultyNetwork network, string container)
    {
        var blobs = Connect(network, Impatient).Blobs;
        return new BlobEvidenceStore(blobs.GetBlobContainerClient(container), new UploadLinkSigner(blobs, TimeProvider.System), Impatient);
    }

    private StorageClients Connect(FaultyNetwork network, AzureOptions options) =>
        StorageClients.Connect(new StorageConnection { ConnectionString = emulators.Storage }, options, network);

    private async Task<BlobContainerClient> ContainerAsync()
    {
        var container = EmulatedAzure.Storage(emulators).Blobs.GetBlobContainerClient(EmulatedAzure.Unique("faults"));
        await container.CreateAsync(cancellationToken: Token);
        return container;
    }
}
