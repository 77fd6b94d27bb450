using System.Net;

namespace LpaFunctions.Core.Bundles;

/// <summary>Reads the files of a bundle from a folder, from its ZIP, or from an address on the web of either.</summary>
public sealed class BundleReader
{
    /// <summary>More than the greatest file of a bundle by far.</summary>
    public const long MaxFileBytes = 64L * 1024 * 1024;
    private const long MaxArchiveBytes = 256L * 1024 * 1024;
    private const int MaxPath = 400;
    private readonly string? _folder;
    private readonly Uri? _address;
    private readonly HttpClient? _http;
    private BundleArchive? _archive;

    /// <param name="place">A folder or a .zip, or an http(s) address of one; latest.json is followed where it stands in a folder.</param>
    /// <param name="http">For addresses.</param>
    public BundleReader(string place, HttpClient http)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            _address = place.EndsWith('/') || IsArchive(place) ? uri : new Uri(place + "/");
            _http = http;
        }
        else
        {
            _folder = Path.GetFullPath(place);
        }
    }

    private BundleReader(string? folder, Uri? address, HttpClient? http) => (_folder, _address, _http) = (folder, address, http);

    private static bool IsArchive(string place) => place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public string Place => _folder ?? _address!.ToString();

    /// <exception cref="FormatException">The path leads out of this folder.</exception>
    public BundleReader Below(string path)
    {
        if (!IsInside(path))
        {
            throw new FormatException($"ที่อยู่ \"{path}\" ออกนอกโฟลเดอร์ของชุดข้อมูล ไม่ใช้ชุดข้อมูลนี้และแจ้งผู้เผยแพร่");
        }

        return _folder is null ? new(null, new Uri(_address!, path), _http) : new(Path.Combine(_folder, path), null, null);
    }

    /// <summary>The files of a folder, parts of their names divided by '/', ordered; null for an address, which nobody can list.</summary>
    public IReadOnlyList<string>? Names()
    {
        if (_archive is { } archive)
        {
            return [.. archive.Names.Order(StringComparer.Ordinal)];
        }

        return _folder is { } folder ? NamesBelow(folder) : null;
    }

    private static IReadOnlyList<string> NamesBelow(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether a path that a publisher wrote stays in the folder that it is read from: no way up, no root, no other address.</summary>
    public static bool IsInside(string path) =>
        path.Split('/') is [.. var parts, var last]
        && parts.Append(last).SkipLast(last.Length == 0 ? 1 : 0).All(IsName)
        && path.Length is > 0 and <= MaxPath;

    private static bool IsName(string part) =>
        part.Length > 0 && part is not "." and not ".." && part.All(c => c is not '\\' and not ':' and not '%' && !char.IsControl(c));

    /// <summary>Null where there is no such file, and none can be: a name that leads out of the folder.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsInside(name))
        {
            return null;
        }

        if (IsArchive(Place))
        {
            _archive ??= new BundleArchive(await ReadArchiveAsync(cancellationToken));

            return _archive.Find(name);
        }

        if (_folder is not null)
        {
            var file = new FileInfo(Path.Combine(_folder, name));
            if (file is { Exists: true, Length: > MaxFileBytes })
            {
                throw new IOException($"{name} ใหญ่เกิน {MaxFileBytes / (1024 * 1024)} MB");
            }

            return file.Exists ? await File.ReadAllBytesAsync(file.FullName, cancellationToken) : null;
        }

        return await DownloadAsync(new Uri(_address!, name), cancellationToken);
    }

    private async Task<byte[]> ReadArchiveAsync(CancellationToken cancellationToken)
    {
        if (_folder is null)
        {
            return await DownloadAsync(_address!, cancellationToken)
                ?? throw new FormatException($"ไม่พบ {_address} ตรวจที่อยู่ของไฟล์ ZIP");
        }

        var file = new FileInfo(_folder);
        if (file is { Exists: true, Length: > MaxArchiveBytes })
        {
            throw new FormatException($"{file.Name} ใหญ่เกิน {MaxArchiveBytes / (1024 * 1024)} MB ไม่ใช่ชุดข้อมูล LPA");
        }

        return file.Exists
            ? await File.ReadAllBytesAsync(file.FullName, cancellationToken)
            : throw new FormatException($"ไม่พบไฟล์ {file.FullName} ตรวจชื่อและโฟลเดอร์");
    }

    private async Task<byte[]?> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await _http!.GetAsync(address, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
