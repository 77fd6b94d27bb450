using LpaFunctions.Embedded.Evidence;

namespace LpaFunctions.Embedded.Tests.Evidence;

public sealed class UnansweredTests : IDisposable
{
    private readonly ManualResetEventSlim _share = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task AskAsync_ShareIsAway_LeavesAFewBehindAndAsksAgainWhenItIsBack()
    {
        var folder = new Unanswered(TimeSpan.FromMilliseconds(50), most: 2);
        var asked = 0;

        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<IOException>(() => folder.AskAsync(Dead, Stop));
        }

        await UntilAskedAsync(2);
        _share.Set();
        Assert.Equal("answer", await AgainAsync(folder));
        Assert.Equal(2, asked);

        string Dead()
        {
            Interlocked.Increment(ref asked);
            _share.Wait(Stop);
            return "late";
        }

        // On a busy machine patience may end before the thread that asks has begun.
        async Task UntilAskedAsync(int times)
        {
            while (Volatile.Read(ref asked) < times)
            {
                await Task.Delay(10, Stop);
            }
        }
    }

    [Fact]
    public async Task AskAsync_QuestionFails_FailsAsItDid()
    {
        var folder = new Unanswered(TimeSpan.FromMinutes(1), most: 2);

        await Assert.ThrowsAsync<FileNotFoundException>(() => folder.AskAsync<int>(() => throw new FileNotFoundException(), Stop));
    }

    public void Dispose()
    {
        _share.Set();
        _share.Dispose();
    }

    // Those left behind come back in their own time.
    private static async Task<string> AgainAsync(Unanswered folder)
    {
        while (true)
        {
            try
            {
                return await folder.AskAsync(() => "answer", Stop);
            }
            catch (IOException)
            {
                await Task.Delay(10, Stop);
            }
        }
    }
}
