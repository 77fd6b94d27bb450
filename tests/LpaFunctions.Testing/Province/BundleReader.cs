using System.IO.Compression;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Testing.Province;

/// <summary>Somebody who downloads the latest bundle again and again, as a program does: pointer, manifest, then its files and its ZIP. Every byte is held against the manifest that the pointer names.</summary>
/// <param name="host">Where the host is now; it moves when it falls and comes again.</param>
public sealed class BundleReader(Func<Uri> host, string folder, int seed)
{
    private const int FilesARound = 4;
    private readonly Random _random = new(seed);

    public int Bundles { get; private set; }
    public int Files { get; private set; }

    /// <summary>Calls without an answer: the host was away.</summary>
    public int Away { get; private set; }

    /// <summary>Newest version that was seen whole.</summary>
    public int Version { get; private set; }

    /// <summary>What must not be: bytes that are not those of the manifest, a version that went back, a file that is not there.</summary>
    public List<string> Mixtures { get; } = [];

    public async Task RunAsync(CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(http, stop);
            }
            catch (HttpRequestException)
            {
                Away++;
                await Task.Delay(TimeSpan.FromMilliseconds(300), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ReadAsync(HttpClient http, CancellationToken stop)
    {
        if (await GetAsync(http, "latest.json", stop) is not { } latest)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
            return;
        }

        var pointer = LatestPointer.Parse(latest);
        Expect(pointer.Version >= Version, $"version {pointer.Version} after {Version}");
        var hash = pointer.Versions.Single(v => v.Version == pointer.Version).ManifestSha256;
        if (await GetAsync(http, $"{pointer.Path}{BundleManifest.FileName}", stop) is not { } manifest)
        {
            Mixtures.Add($"v{pointer.Version}: no manifest behind the pointer");
            return;
        }

        Expect(Hashes.Sha256(manifest) == hash, $"v{pointer.Version}: the manifest is another one than the pointer names");
        var files = JsonDocument
            .Parse(manifest)
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("path").GetString()!, f => f.GetProperty("sha256").GetString()!, StringComparer.Ordinal);
        var archive = files.Keys.FirstOrDefault(name => name.EndsWith(".zip", StringComparison.Ordinal));
        foreach (var name in files.Keys.OrderBy(_ => _random.Next()).Take(FilesARound).Append(archive).OfType<string>())
        {
            var content = await GetAsync(http, pointer.Path + name, stop);
            Expect(
                content is not null && Hashes.Sha256(content) == files[name],
                $"v{pointer.Version}/{name} is not what its manifest says"
            );
            Files++;
            if (name == archive && content is not null)
            {
                Look(content, files, pointer.Version);
            }
        }

        Version = Math.Max(Version, pointer.Version);
        Bundles++;
    }

    /// <summary>Whatever the ZIP shares with the manifest is of the same version.</summary>
    private void Look(byte[] archive, Dictionary<string, string> files, int version)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries.Where(e => files.ContainsKey(e.FullName)))
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Expect(
                Hashes.Sha256(copy.ToArray()) == files[entry.FullName],
                $"v{version}: {entry.FullName} in the ZIP is of another version"
            );
        }
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            Mixtures.Add(otherwise);
        }
    }

    private async Task<byte[]?> GetAsync(HttpClient http, string path, CancellationToken stop)
    {
        using var answer = await http.GetAsync(new Uri(host(), $"open-data/{folder}{path}"), stop);
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{(int)answer.StatusCode}");
        }

        return await answer.Content.ReadAsByteArrayAsync(stop);
    }
}
