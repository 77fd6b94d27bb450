using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Verifying;

namespace LpaFunctions.Pipeline.Tests.Publishing;

public sealed class WithdrawVersionTests : IAsyncLifetime
{
    private const string Folder = "lpa/2568/83/";
    private const string Wrong = "แก้คะแนนตามที่เจ้าหน้าที่สมชายแจ้ง";
    private const string Why = "มีชื่อบุคคลในข้อความ";
    private readonly PublishingHost _host = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await PublishAsync(20m, reason: null);
        await PublishAsync(15m, Wrong);
        await PublishAsync(16m, "แก้ข้อความในหนังสือ");
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunAsync_OlderVersion_LeavesNoFileAndNoTextOfItAndTheOthersWhole()
    {
        var removed = await WithdrawAsync(2, Why);

        Assert.True(removed > 0);
        Assert.DoesNotContain(_host.Published().Keys, k => k.StartsWith(Folder + "v2/", StringComparison.Ordinal));
        Assert.DoesNotContain(Wrong, _host.Read(Folder + "latest.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, _host.Read("feed.atom"), StringComparison.Ordinal);
        Assert.Contains("ถอนการเผยแพร่: " + Why, _host.Read("feed.atom"), StringComparison.Ordinal);
        using var http = new HttpClient();
        var outcome = await new VerifyBundle(http).RunAsync(Path.Combine(_host.OpenData, Folder), Stop);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task RunAsync_Withdrawn_IsNotPublishedAgain()
    {
        await WithdrawAsync(2, Why);
        var before = _host.Published();

        var again = await _host.PublishAsync();

        Assert.Empty(again.Published);
        Assert.Equal(before, _host.Published());
        Assert.Equal(0, await WithdrawAsync(2, Why));
    }

    [Theory]
    [InlineData(3, Why)]
    [InlineData(4, Why)]
    [InlineData(2, "")]
    [InlineData(2, "โทร. 081.234.5678")]
    public async Task RunAsync_LatestUnknownOrWithoutAGoodReason_IsRefusedAndChangesNothing(int version, string reason)
    {
        var before = _host.Published();

        await Assert.ThrowsAsync<AnnouncementException>(() => WithdrawAsync(version, reason));

        Assert.Equal(before, _host.Published());
    }

    private Task<int> WithdrawAsync(int version, string reason) =>
        _host.Get<WithdrawVersion>().RunAsync(PublishingHost.Year, PublishingHost.Phuket, version, reason, Stop);

    private async Task PublishAsync(decimal marks, string? reason)
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket), firstMarks: marks);
        await _host.AnnounceAsync(PublishingHost.Phuket, reason: reason, date: "2025-09-01");
        await _host.PublishAsync();
    }
}
