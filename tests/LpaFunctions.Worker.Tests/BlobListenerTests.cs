using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Worker.Tests.Listeners;

namespace LpaFunctions.Worker.Tests;

/// <summary>Poison of blobs held against the real listener, on emulators of its own: the queue of blob poison is one for an account.</summary>
public sealed class BlobListenerTests : IAsyncLifetime
{
    private const string Container = "stubborn";
    private const string Blob = "2568/3400102/1.1/แผน.pdf";

    private static readonly HostFile Settings = new() { Blobs = new BlobSettings { PoisonBlobThreshold = 2 } };

    private readonly AzureEmulators _emulators = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _emulators.InitializeAsync();

    /// <summary>The embedded host writes no member that the real one does not, and names the blob in the same way.</summary>
    [Fact]
    public async Task Blob_FunctionThatAlwaysFails_IsGivenUpInTheWordsOfTheEmbeddedHost()
    {
        var container = new BlobContainerClient(_emulators.Storage, Container);
        await container.CreateIfNotExistsAsync(cancellationToken: Token);
        await container.GetBlobClient(Blob).UploadAsync(new BinaryData("text"), Token);
        var jobs = new StubbornBlobs();
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["Stubborn"] = Container };
        using var real = await RealListeners.StartAsync(_emulators.Storage, jobs, names, Settings);

        var poison = await TakeAsync(BlobScanner.PoisonQueue);
        await real.StopAsync(Token);

        var ours = Members(new BlobMessage("Stubborn", Container, Blob, "1").ToPoisonJson());
        var theirs = Members(poison);
        Assert.Equal(Settings.Blobs.PoisonBlobThreshold, jobs.Tries);
        Assert.Empty(ours.Keys.Except(theirs.Keys, StringComparer.Ordinal));
        Assert.All(["BlobType", "ContainerName", "BlobName"], name => Assert.Equal(theirs[name], ours[name]));
    }

    public ValueTask DisposeAsync() => _emulators.DisposeAsync();

    private static Dictionary<string, string?> Members(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(m => m.Name, m => $"{m.Value}", StringComparer.Ordinal)!;

    /// <summary>The first message that comes there, as its text.</summary>
    private async Task<string> TakeAsync(string name)
    {
        var until = DateTimeOffset.UtcNow + TimeSpan.FromMinutes(2);
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(_emulators.Storage, name, options);
        await queue.CreateIfNotExistsAsync(cancellationToken: Token);
        while (true)
        {
            if ((await queue.ReceiveMessageAsync(cancellationToken: Token)).Value is { } message)
            {
                return Encoding.UTF8.GetString(message.Body);
            }

            Assert.True(DateTimeOffset.UtcNow < until, $"Nothing came to {name}.");
            await Task.Delay(200, Token);
        }
    }
}
