using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Catalogue;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Publishing;

public sealed class CrashTests
{
    [Fact]
    public async Task RunAsync_StoppedAtAnyWrite_LeavesTheOldBundleWholeAndEndsInTheSameBytes()
    {
        using var whole = await CorrectedAsync();
        var before = whole.Published();
        await whole.PublishAsync();
        var expected = whole.Published();
        var writes = expected.Count - before.Count + before.Count(f => expected[f.Key] != f.Value);

        // Some writes from the first on, and the last ones: each stop is a whole publication.
        foreach (var stop in Enumerable.Range(0, writes).Where(i => i % 16 == 0 || i >= writes - 4))
        {
            using var host = await CorrectedAsync();
            var failing = new FailingBundles(host.Get<IBundleStore>(), stop);
            var catalogue = new PublishCatalogue(host.Get<AnnouncementRecords>(), failing, host.Get<PublisherLibrary>());
            var step = new PublishResults(
                host.Get<AnnouncementRecords>(),
                failing,
                host.Get<PublisherLibrary>(),
                host.Get<PlaceLibrary>(),
                catalogue,
                host.Get<PublishPulse>()
            );

            await Assert.ThrowsAsync<IOException>(() => step.RunAsync(TestContext.Current.CancellationToken));

            var after = host.Published();
            Assert.All(before.Where(f => f.Key.Contains("/v1/")), f => Assert.Equal(f.Value, after[f.Key]));
            Assert.True(
                after["lpa/2568/83/latest.json"] == before["lpa/2568/83/latest.json"]
                    || after.Keys.Count(k => k.Contains("83/v2/")) == expected.Keys.Count(k => k.Contains("83/v2/")),
                $"stop {stop}: the pointer moved before its files"
            );

            await host.PublishAsync();
            Assert.Equal(expected, host.Published());
        }
    }

    private static async Task<PublishingHost> CorrectedAsync()
    {
        var host = new PublishingHost();
        await host.ImportAsync(PublishingHost.Phuket, host.Lgos(PublishingHost.Phuket));
        await host.AnnounceAsync(PublishingHost.Phuket);
        await host.PublishAsync();
        await host.ImportAsync(PublishingHost.Phuket, host.Lgos(PublishingHost.Phuket), firstMarks: 15m);
        await host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้ไข", date: "2025-09-01");
        return host;
    }
}
