using System.Security.Cryptography;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>The files of one version, each held against the hash that bundle.json has of it: no page is made of what was changed afterwards.</summary>
internal sealed class BundleFiles
{
    private readonly ReadFile _read;
    private readonly string _folder;
    private readonly Dictionary<string, ListedFile> _listed;

    private BundleFiles(ReadFile read, string folder, byte[] manifest)
    {
        (_read, _folder) = (read, folder);
        ManifestSha256 = Convert.ToHexStringLower(SHA256.HashData(manifest));
        using var json = JsonDocument.Parse(manifest);
        Manifest = json.RootElement.Clone();
        Listed = [.. Manifest.GetProperty("files").EnumerateArray().Select(Entry)];
        _listed = Listed.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    public JsonElement Manifest { get; }

    public string ManifestSha256 { get; }

    public IReadOnlyList<ListedFile> Listed { get; }

    /// <exception cref="FormatException">There is no bundle in the folder.</exception>
    public static async Task<BundleFiles> OpenAsync(ReadFile read, string folder, CancellationToken cancellationToken)
    {
        var manifest =
            await read(folder + BundleManifest.FileName, cancellationToken)
            ?? throw new FormatException($"ไม่พบ {folder}{BundleManifest.FileName} ชุดข้อมูลนี้ไม่ครบ ให้ดาวน์โหลดใหม่ทั้งชุด");
        return new BundleFiles(read, folder, manifest);
    }

    /// <summary>Null where the bundle does not list the file.</summary>
    /// <exception cref="FormatException">The file is gone, or another than was published.</exception>
    public async Task<byte[]?> TryReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!_listed.TryGetValue(name, out var listed))
        {
            return null;
        }

        var content = await _read(_folder + name, cancellationToken) ?? throw new FormatException($"ไม่พบ {_folder}{name}");
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != listed.Sha256)
        {
            throw new FormatException(
                $"{_folder}{name}: ค่าแฮช SHA-256 ไม่ตรงกับ {BundleManifest.FileName} ไฟล์ถูกแก้หลังเผยแพร่ ให้ดาวน์โหลดใหม่หรือแจ้งผู้เผยแพร่"
            );
        }

        return content;
    }

    public async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) =>
        await TryReadAsync(name, cancellationToken)
        ?? throw new FormatException($"{_folder}{BundleManifest.FileName} ไม่มี {name} ไม่ใช่ชุดข้อมูล LPA");

    /// <summary>A table of the bundle; without rows where the bundle is older than the table.</summary>
    public async Task<PublishedTable> TableAsync(TableSpec spec, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string?>>();
        await EachRowAsync(spec, row => rows.Add([.. row]), cancellationToken);
        return new PublishedTable(spec, rows);
    }

    /// <summary>The rows of a table one after the other, in one list that is used again; none where the bundle is older than the table.</summary>
    public async Task EachRowAsync(TableSpec spec, Action<IReadOnlyList<string?>> take, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var content = spec.IsNew
            ? await TryReadAsync($"{spec.Name}.csv", cancellationToken)
            : await ReadAsync($"{spec.Name}.csv", cancellationToken);
        if (content is not null && !TableReader.EachOfCsv(spec, content, problems, take))
        {
            throw new FormatException(_folder + problems[0]);
        }
    }

    private static ListedFile Entry(JsonElement file) =>
        new(
            file.GetProperty("path").GetString()!,
            file.GetProperty("media_type").GetString()!,
            file.GetProperty("bytes").GetInt64(),
            file.GetProperty("sha256").GetString()!
        );
}
