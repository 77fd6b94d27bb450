using LpaFunctions.Pipeline.Queues;
using Xunit;

namespace LpaFunctions.Testing.Contracts;

/// <summary>What every <see cref="IWorkQueue"/> does. One class a queue derives from it.</summary>
public abstract class WorkQueueContract
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);
    private readonly string _queue = UniqueNames.Next("q");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IWorkQueue> CreateAsync();

    /// <summary>Lets time pass: really, or on the clock that the queue was given.</summary>
    protected virtual Task PassAsync(TimeSpan time) => Task.Delay(time, Stop);

    [Fact]
    public async Task ReceiveAsync_NothingSent_IsEmpty()
    {
        var queue = await CreateAsync();
        Assert.Empty(await queue.ReceiveAsync(_queue, 16, Hold, Stop));
        Assert.Equal(0, await queue.CountAsync(_queue, Stop));
    }

    [Fact]
    public async Task ReceiveAsync_ThaiBody_ComesBackAsSent()
    {
        var queue = await CreateAsync();
        const string Body = """{"v":1,"path":"2568/3400102/1.1/แผน <ฉบับ> & \"ร่าง\".pdf"}""";

        await queue.SendAsync(_queue, Body, TimeSpan.Zero, Stop);

        var message = Assert.Single(await queue.ReceiveAsync(_queue, 16, Hold, Stop));
        Assert.Equal(Body, message.Body);
        Assert.Equal(1, message.DequeueCount);
    }

    [Fact]
    public async Task ReceiveAsync_WhileHeld_HidesFromOthersButCounts()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);

        Assert.Single(await queue.ReceiveAsync(_queue, 16, Hold, Stop));
        Assert.Empty(await queue.ReceiveAsync(_queue, 16, Hold, Stop));
        Assert.Equal(1, await queue.CountAsync(_queue, Stop));
    }

    [Fact]
    public async Task ReceiveAsync_HoldOver_GivesItAgainWithAHigherCount()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);

        var first = Assert.Single(await queue.ReceiveAsync(_queue, 1, TimeSpan.FromSeconds(1), Stop));

        await PassAsync(TimeSpan.FromSeconds(2));

        var second = Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, second.DequeueCount);
        Assert.False(await queue.DeleteAsync(_queue, first, Stop));
        Assert.True(await queue.DeleteAsync(_queue, second, Stop));
        Assert.Equal(0, await queue.CountAsync(_queue, Stop));
    }

    [Fact]
    public async Task DeleteAsync_Twice_IsFalseTheSecondTime()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);

        var message = Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.True(await queue.DeleteAsync(_queue, message, Stop));
        Assert.False(await queue.DeleteAsync(_queue, message, Stop));
    }

    [Fact]
    public async Task ReleaseAsync_WithDelay_ComesBackLaterAndKeepsItsCount()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);

        var message = Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.True(await queue.ReleaseAsync(_queue, message, TimeSpan.FromSeconds(1), Stop));
        Assert.Empty(await queue.ReceiveAsync(_queue, 1, Hold, Stop));

        await PassAsync(TimeSpan.FromSeconds(2));

        var again = Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.Equal(2, again.DequeueCount);
        Assert.False(await queue.ReleaseAsync(_queue, message, TimeSpan.Zero, Stop));
    }

    [Fact]
    public async Task RenewAsync_WhileHeld_StaysHiddenAndIsRemovedUnderTheNewReceipt()
    {
        var queue = await CreateAsync();
        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);
        var message = Assert.Single(await queue.ReceiveAsync(_queue, 1, TimeSpan.FromSeconds(2), Stop));

        var renewed = await queue.RenewAsync(_queue, message, Hold, Stop);
        await PassAsync(TimeSpan.FromSeconds(3));

        Assert.Equal((message.Id, "a", 1L), (renewed!.Id, renewed.Body, renewed.DequeueCount));
        Assert.Empty(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.True(await queue.DeleteAsync(_queue, renewed, Stop));
    }

    [Fact]
    public async Task RenewAsync_SomebodyElseHasIt_IsNull()
    {
        var queue = await CreateAsync();
        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);
        var first = Assert.Single(await queue.ReceiveAsync(_queue, 1, TimeSpan.FromSeconds(1), Stop));
        await PassAsync(TimeSpan.FromSeconds(2));
        var second = Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));

        Assert.Null(await queue.RenewAsync(_queue, first, Hold, Stop));
        Assert.True(await queue.DeleteAsync(_queue, second, Stop));
    }

    [Fact]
    public async Task SendAsync_WithDelay_IsHiddenUntilThen()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "later", TimeSpan.FromSeconds(1), Stop);

        Assert.Empty(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
        Assert.Equal(1, await queue.CountAsync(_queue, Stop));

        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
    }

    [Fact]
    public async Task PeekAsync_Message_LeavesItThere()
    {
        var queue = await CreateAsync();

        await queue.SendAsync(_queue, "a", TimeSpan.Zero, Stop);

        var peeked = Assert.Single(await queue.PeekAsync(_queue, 32, Stop));
        Assert.Equal(("a", "", 0), (peeked.Body, peeked.Receipt, peeked.DequeueCount));
        Assert.Single(await queue.ReceiveAsync(_queue, 1, Hold, Stop));
    }

    [Fact]
    public async Task ReceiveAsync_ManyReceivers_GiveEachMessageOnce()
    {
        var queue = await CreateAsync();
        var sent = Enumerable.Range(0, 40).Select(i => $"m{i}").ToArray();
        await Task.WhenAll(sent.Select(body => queue.SendAsync(_queue, body, TimeSpan.Zero, Stop)));
        var received = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    var mine = new List<string>();
                    while (await queue.ReceiveAsync(_queue, 5, TimeSpan.FromMinutes(5), Stop) is { Count: > 0 } messages)
                    {
                        mine.AddRange(messages.Select(m => m.Body));
                    }

                    return mine;
                })
        );
        Assert.Equal(sent.Order(StringComparer.Ordinal), received.SelectMany(m => m).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReceiveAsync_TwoQueues_DoNotMix()
    {
        var queue = await CreateAsync();
        var other = UniqueNames.Next("q");
        await queue.SendAsync(_queue, "mine", TimeSpan.Zero, Stop);

        await queue.SendAsync(other, "theirs", TimeSpan.Zero, Stop);

        Assert.Equal("mine", Assert.Single(await queue.ReceiveAsync(_queue, 16, Hold, Stop)).Body);
        Assert.Equal("theirs", Assert.Single(await queue.ReceiveAsync(other, 16, Hold, Stop)).Body);
    }
}
