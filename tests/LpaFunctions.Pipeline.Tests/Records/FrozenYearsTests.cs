using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Tests.Publishing;

namespace LpaFunctions.Pipeline.Tests.Records;

public sealed class FrozenYearsTests : IDisposable
{
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RefuseAsync_ChangedBookOfAnAnnouncedYear_IsRefusedAndTheAnnouncedOneIsNot()
    {
        var book = _host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        var changed = book with { Version = "2568.9" };
        var frozen = _host.Get<FrozenYears>();

        Assert.Null(await frozen.RefuseAsync(changed, TestContext.Current.CancellationToken));
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);

        Assert.Contains("2568.2", await frozen.RefuseAsync(changed, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(await frozen.RefuseAsync(book, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnnounceAsync_CorrectionWithAnotherBook_IsRefused()
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);
        var folders = _host.Get<ReferenceFolders>();
        Directory.CreateDirectory(Path.Combine(folders.Edited, "rulebooks"));
        var changed = RuleBookJson.Write(_host.Get<RuleBookLibrary>().Get(PublishingHost.Year) with { Version = "2568.9" });
        await File.WriteAllTextAsync(
            Path.Combine(folders.Edited, "rulebooks", "2568.json"),
            changed,
            TestContext.Current.CancellationToken
        );

        var refusal = await Assert.ThrowsAsync<AnnouncementException>(() => _host.AnnounceAsync(PublishingHost.Phuket, "แก้ไขคะแนน"));

        Assert.Contains("เปลี่ยนสมุดเกณฑ์ของปีนี้ไม่ได้", refusal.Message, StringComparison.Ordinal);
    }
}
