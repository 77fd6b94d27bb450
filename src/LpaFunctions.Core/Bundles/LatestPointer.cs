using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Bundles;

/// <summary>latest.json of a province and year: which version stands, and all versions there are.</summary>
public sealed record LatestPointer
{
    [JsonPropertyName("year_be")]
    public required AssessmentYear Year { get; init; }

    [JsonPropertyName("province_code")]
    public required ProvinceCode Province { get; init; }

    [JsonPropertyName("province")]
    public required string ProvinceName { get; init; }

    [JsonPropertyName("version")]
    public required int Version { get; init; }

    /// <summary>Folder of the version, from this file.</summary>
    [JsonPropertyName("path")]
    public required string Path { get; init; }

    [JsonPropertyName("versions")]
    public required IReadOnlyList<PublishedVersion> Versions { get; init; }

    /// <summary>The pointer once <paramref name="announcement"/> is published.</summary>
    public static LatestPointer After(LatestPointer? before, Announcement announcement, CompiledFile manifest) =>
        new()
        {
            Year = announcement.Year,
            Province = announcement.Province,
            ProvinceName = announcement.ProvinceName,
            Version = announcement.Version,
            Path = $"v{announcement.Version}/",
            Versions = [.. before?.Versions ?? [], Listed(announcement, manifest)],
        };

    private static PublishedVersion Listed(Announcement announcement, CompiledFile manifest) =>
        new()
        {
            Version = announcement.Version,
            Path = $"v{announcement.Version}/",
            Announced = announcement.Date,
            LetterNumber = announcement.LetterNumber,
            CorrectionReason = announcement.CorrectionReason,
            ManifestSha256 = manifest.Sha256,
        };

    /// <summary>The pointer once a version is withdrawn: the version stays listed, without its texts.</summary>
    public LatestPointer Without(int version, string reason) =>
        this with
        {
            Versions =
            [
                .. Versions.Select(v =>
                    v.Version == version ? v with { LetterNumber = null, CorrectionReason = null, Withdrawn = reason } : v
                ),
            ],
        };

    public CompiledFile Write() =>
        OpenJson.File(
            BundlePaths.Latest(Year, Province),
            json => JsonSerializer.Serialize(json, this, BundleJsonTypes.Default.LatestPointer)
        );

    public static LatestPointer Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, BundleJsonTypes.Default.LatestPointer) ?? throw new JsonException("latest.json is empty.");
}
