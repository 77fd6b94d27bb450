using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Core.Bundles;

/// <summary>bundle.json: what the bundle is, which announcement and rule book it rests on, and the hash of every file before it.</summary>
public static class BundleManifest
{
    public const string FileName = "bundle.json";

    /// <summary>Version of the published schema; CHANGELOG.md is headed by its changes.</summary>
    public const string SchemaVersion = "2";

    public static CompiledFile Write(Announcement announcement, IEnumerable<CompiledFile> files) =>
        OpenJson.File(
            FileName,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema_version", SchemaVersion);
                json.WriteNumber("year_be", announcement.Year.Value);
                json.WriteString("province_code", announcement.Province.Digits);
                json.WriteString("province", announcement.ProvinceName);
                json.WriteNumber("version", announcement.Version);
                json.WriteString("announced", announcement.Date.ToString("yyyy-MM-dd"));
                json.WriteString("announced_by", announcement.Post);
                json.WriteOptional("letter_number", announcement.LetterNumber);
                json.WriteOptional("correction_reason", announcement.CorrectionReason);
                json.WriteOptional("notice", announcement.Illustrative?.Sentence);
                json.WriteStartObject("rule_book");
                json.WriteString("version", announcement.RuleBookVersion);
                json.WriteString("sha256", announcement.RuleBookHash);
                json.WriteEndObject();
                json.WriteString("results_sha256", announcement.ResultsHash);
                json.WriteStartArray("files");
                foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Name);
                    json.WriteString("media_type", file.MediaType);
                    json.WriteNumber("bytes", file.Content.Length);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
