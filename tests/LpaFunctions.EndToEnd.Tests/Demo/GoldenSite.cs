using System.Security.Cryptography;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;
using LpaFunctions.Testing;

namespace LpaFunctions.EndToEnd.Tests.Demo;

/// <summary>
/// The public site of the demo, held against tests/fixtures/golden/demo-site: the hash of every page, and one LGO in full. Recorded with the
/// demo's bundle.
/// </summary>
public static class GoldenSite
{
    private const string Hashes = "files.sha256";

    /// <summary>The LGO of the demo, in both languages.</summary>
    private static readonly string[] InFull = ["2568/40/3400102/index.html", "en/2568/40/3400102/index.html"];

    private static string Folder { get; } = RepoFiles.Fixture("golden/demo-site");

    /// <param name="bundle">The version folder.</param>
    public static async Task VerifyAsync(string bundle, CancellationToken cancellationToken)
    {
        var files = await MakeAsync(bundle, cancellationToken);
        var hashes = string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n"));
        if (GoldenBundle.IsRecording)
        {
            Record(files, hashes);
        }

        // The page first: its difference says what changed, a hash only that something did.
        foreach (var path in InFull)
        {
            Assert.Equal(await File.ReadAllTextAsync(FileOf(path), cancellationToken), System.Text.Encoding.UTF8.GetString(files[path]));
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, Hashes), cancellationToken), hashes);
    }

    private static string FileOf(string path) =>
        Path.Combine(Folder, path.StartsWith("en/", StringComparison.Ordinal) ? "lgo.en.html" : "lgo.th.html");

    private static void Record(SortedDictionary<string, byte[]> files, string hashes)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, Hashes), hashes);
        foreach (var path in InFull)
        {
            File.WriteAllBytes(FileOf(path), files[path]);
        }
    }

    private static async Task<SortedDictionary<string, byte[]>> MakeAsync(string bundle, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(bundle, http), cancellationToken);
        await new MakeSite(published.Read, Keep, new SiteFacts()).RunAsync(published.Pointers, _ => false, cancellationToken);
        return files;

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            files.Add(path, content.ToArray());
            return ValueTask.CompletedTask;
        }
    }
}
