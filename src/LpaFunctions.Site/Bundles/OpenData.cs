using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Site.Bundles;

/// <summary>Published data wherever it lies: all of open-data/, the folder of one province, or one version unpacked from its ZIP.</summary>
/// <param name="Read">Takes paths as they are below open-data/.</param>
/// <param name="Pointers">The latest version of every province and year that is there.</param>
public sealed record OpenData(ReadFile Read, IReadOnlyList<LatestPointer> Pointers)
{
    private const string Latest = "latest.json";
    private const int MostDatasets = 5000;

    /// <exception cref="FormatException">There is no published data, or a pointer leads out of its folder.</exception>
    public static async Task<OpenData> OpenAsync(BundleReader place, CancellationToken cancellationToken)
    {
        if (await place.ReadAsync("catalog.json", cancellationToken) is { } catalogue)
        {
            return new OpenData(place.ReadAsync, await PointersAsync(place.ReadAsync, catalogue, cancellationToken));
        }

        if (await place.ReadAsync(Latest, cancellationToken) is { } latest)
        {
            var pointer = LatestPointer.Parse(latest);
            return Below(place, BundlePaths.Province(pointer.Year, pointer.Province), pointer);
        }

        if (await place.ReadAsync(BundleManifest.FileName, cancellationToken) is { } manifest)
        {
            var pointer = PointerTo(manifest);
            return Below(place, BundlePaths.Version(pointer.Year, pointer.Province, pointer.Version), pointer);
        }

        throw new FormatException(
            $"ไม่พบ catalog.json, {Latest} หรือ {BundleManifest.FileName} ใน {place.Place} ให้ระบุโฟลเดอร์หรือที่อยู่ของ open-data/ ของจังหวัด หรือของรุ่นหนึ่ง"
        );
    }

    private static OpenData Below(BundleReader place, string folder, LatestPointer pointer)
    {
        return new OpenData(ReadAsync, [pointer]);

        // What lies above the folder is not at hand.
        Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken) =>
            path.StartsWith(folder, StringComparison.Ordinal)
                ? place.ReadAsync(path[folder.Length..], cancellationToken)
                : Task.FromResult<byte[]?>(null);
    }

    /// <param name="catalogue">catalog.json.</param>
    public static async Task<IReadOnlyList<LatestPointer>> PointersAsync(
        ReadFile read,
        ReadOnlyMemory<byte> catalogue,
        CancellationToken cancellationToken
    )
    {
        using var json = JsonDocument.Parse(catalogue);
        var datasets = json.RootElement.GetProperty("datasets");
        if (datasets.GetArrayLength() > MostDatasets)
        {
            throw new FormatException($"catalog.json มีเกิน {MostDatasets} ชุดข้อมูล");
        }

        var pointers = new List<LatestPointer>();
        foreach (var dataset in datasets.EnumerateArray())
        {
            var path = dataset.GetProperty("latest").GetString() ?? "";
            var content = await read(path, cancellationToken) ?? throw new FormatException($"catalog.json อ้างถึง {path} แต่ไม่พบไฟล์");
            pointers.Add(LatestPointer.Parse(content));
        }

        return pointers;
    }

    // The ZIP of a version knows nothing of the versions before it.
    private static LatestPointer PointerTo(byte[] manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        var root = json.RootElement;
        var version = root.GetProperty("version").GetInt32();

        return new LatestPointer
        {
            Year = new AssessmentYear(root.GetProperty("year_be").GetInt32()),
            Province = ProvinceCode.Parse(root.GetProperty("province_code").GetString()!, null),
            ProvinceName = root.GetProperty("province").GetString()!,
            Version = version,
            Path = $"v{version}/",
            Versions =
            [
                new PublishedVersion
                {
                    Version = version,
                    Path = $"v{version}/",
                    Announced = DateOnly.Parse(root.GetProperty("announced").GetString()!, CultureInfo.InvariantCulture),
                    LetterNumber = Text(root, "letter_number"),
                    CorrectionReason = Text(root, "correction_reason"),
                    ManifestSha256 = Convert.ToHexStringLower(SHA256.HashData(manifest)),
                },
            ],
        };
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
