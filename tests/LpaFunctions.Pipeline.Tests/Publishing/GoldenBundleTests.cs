using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>
/// The hash of every published file, step by step, against tests/fixtures/golden-bundles: first, incremental, correction, one LGO, and a province that announced nothing.
/// The readable tables lie beside the hashes, so that a change can be seen and not only noticed.
/// </summary>
public sealed class GoldenBundleTests
{
    private static readonly string[] Readable = ["results.csv", "summary.csv", "changes.csv"];

    [Fact]
    public async Task Publish_StepByStep_GivesTheGoldenFiles()
    {
        using var host = new PublishingHost();
        var phuket = host.Lgos(PublishingHost.Phuket);

        await host.ImportAsync(PublishingHost.Phuket, phuket);
        await host.AnnounceAsync(PublishingHost.Phuket);
        await host.PublishAsync();
        Check("1-first", host);

        // One LGO of another province; a third imports and announces nothing: it must not appear.
        await host.ImportAsync(PublishingHost.Chanthaburi, [.. host.Lgos(PublishingHost.Chanthaburi).Take(1)]);
        await host.AnnounceAsync(PublishingHost.Chanthaburi, letter: null);
        await host.ImportAsync(ProvinceCode.Parse("40", null), host.Lgos(ProvinceCode.Parse("40", null)));
        await host.PublishAsync();
        Check("2-incremental-one-lgo", host);

        await host.ImportAsync(PublishingHost.Phuket, phuket, firstMarks: 15m);
        await host.AnnounceAsync(PublishingHost.Phuket, reason: "แก้ไขคะแนนหลังตรวจทาน", date: "2025-09-01");
        await host.PublishAsync();
        Check("3-correction", host);
    }

    [Fact]
    public async Task Announce_ProvinceWithoutAnyResult_IsRefusedAndNothingIsPublished()
    {
        using var host = new PublishingHost();

        await Assert.ThrowsAsync<AnnouncementException>(() => host.AnnounceAsync(PublishingHost.Phuket));
        await host.PublishAsync();

        Assert.Empty(host.Published());
    }

    private static void Check(string step, PublishingHost host)
    {
        var folder = RepoFiles.Fixture($"golden-bundles/{step}");
        var hashes = string.Concat(host.Published().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n"));
        var tables = host.Published().Keys.Where(p => Readable.Contains(Path.GetFileName(p)));
        if (Recording.IsOn)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "files.sha256"), hashes);
            foreach (var table in tables)
            {
                File.WriteAllText(Path.Combine(folder, table.Replace('/', '-')), host.Read(table), new UTF8Encoding(true));
            }
        }

        foreach (var table in tables)
        {
            Assert.Equal(File.ReadAllText(Path.Combine(folder, table.Replace('/', '-'))), host.Read(table));
        }

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "files.sha256")), hashes);
    }
}
