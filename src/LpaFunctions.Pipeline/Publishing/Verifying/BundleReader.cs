using System.Net;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>Reads the files of a bundle from a folder or from an address on the web.</summary>
public sealed class BundleReader
{
    private readonly string? _folder;
    private readonly Uri? _address;
    private readonly HttpClient? _http;

    /// <param name="place">A folder, or an http(s) address of one; latest.json is followed where it stands there.</param>
    /// <param name="http">For addresses.</param>
    public BundleReader(string place, HttpClient http)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            _address = place.EndsWith('/') ? uri : new Uri(place + "/");
            _http = http;
        }
        else
        {
            _folder = Path.GetFullPath(place);
        }
    }

    private BundleReader(string? folder, Uri? address, HttpClient? http) => (_folder, _address, _http) = (folder, address, http);

    public string Place => _folder ?? _address!.ToString();

    public BundleReader Below(string path) =>
        _folder is null ? new(null, new Uri(_address!, path), _http) : new(Path.Combine(_folder, path), null, null);

    /// <summary>The files of a folder, parts of their names divided by '/', ordered; null for an address, which nobody can list.</summary>
    public IReadOnlyList<string>? Names() =>
        _folder is null
            ? null
            :
            [
                .. Directory
                    .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(_folder, f).Replace(Path.DirectorySeparatorChar, '/'))
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Null where there is no such file.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (_folder is not null)
        {
            var path = Path.GetFullPath(Path.Combine(_folder, name));
            return path.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(path)
                ? await File.ReadAllBytesAsync(path, cancellationToken)
                : null;
        }

        using var response = await _http!.GetAsync(new Uri(_address!, name), cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
