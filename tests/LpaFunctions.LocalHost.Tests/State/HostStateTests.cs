using LpaFunctions.Embedded.Queues;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.State;

public sealed class HostStateTests : IAsyncLifetime
{
    private const string Function = "ExtractEvidence";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStateFile _file;
    private readonly SqliteWorkQueue _queue;
    private readonly HostState _state;

    public HostStateTests()
    {
        _file = new SqliteStateFile(new EmbeddedOptions { DataFolder = _folder.FullPath });
        _queue = new SqliteWorkQueue(_file, TimeProvider.System);
        _state = new HostState(_file);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FinishAsync_MessageThatIsHeld_NotesTheReceiptAndRemovesIt()
    {
        await _state.QueuedAsync(Function, [new EvidenceFile("a.pdf", 1, "v1")], Token);
        var held = await HeldAsync();

        await _state.FinishAsync(Function, "a.pdf", "v1", "blobs", held, Token);

        Assert.Equal(new BlobReceipt("v1", ReceiptState.Done), _state.Receipt(Function, "a.pdf"));
        Assert.Equal(0, await _queue.CountAsync("blobs", Token));
    }

    [Fact]
    public async Task FinishAsync_NewerVersionQueuedMeanwhile_LeavesItsReceipt()
    {
        await _state.QueuedAsync(Function, [new EvidenceFile("a.pdf", 2, "v2")], Token);
        await _state.FinishAsync(Function, "a.pdf", "v1", "blobs", await HeldAsync(), Token);
        Assert.Equal(new BlobReceipt("v2", ReceiptState.Queued), _state.Receipt(Function, "a.pdf"));
        Assert.Equal(0, await _queue.CountAsync("blobs", Token));
    }

    [Fact]
    public async Task FinishAsync_MessageThatWasGivenBack_LeavesItToItsNextHolder()
    {
        var held = await HeldAsync();
        await _queue.ReleaseAsync("blobs", held, TimeSpan.Zero, Token);
        await _state.FinishAsync(Function, "a.pdf", "v1", "blobs", held, Token);
        Assert.Equal(1, await _queue.CountAsync("blobs", Token));
    }

    public async ValueTask InitializeAsync() => await _state.PrepareAsync(Token);

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<QueueMessage> HeldAsync()
    {
        await _queue.SendAsync("blobs", "a", TimeSpan.Zero, Token);
        return Assert.Single(await _queue.ReceiveAsync("blobs", 1, Minute, Token));
    }
}
