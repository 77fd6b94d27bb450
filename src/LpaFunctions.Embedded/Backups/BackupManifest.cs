using System.Text.Encodings.Web;
using System.Text.Json;

namespace LpaFunctions.Embedded.Backups;

/// <summary>What one backup holds. Written last: a backup without it was not finished.</summary>
public sealed record BackupManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The form that this program writes and reads.</summary>
    public const int CurrentForm = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required int Form { get; init; }
    public required DateTimeOffset Made { get; init; }

    /// <summary>Of the copy of the state file, lower-case hexadecimal.</summary>
    public required string StateSha256 { get; init; }

    /// <summary>Everything else of the data folder, ordered by path.</summary>
    public required IReadOnlyList<BackedUpFile> Files { get; init; }

    /// <exception cref="BackupException">It is no manifest, or of a newer program.</exception>
    public static BackupManifest Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, Json);
            return manifest is { Form: CurrentForm }
                ? manifest
                : throw new BackupException($"ชุดสำรอง {path} เป็นรุ่นที่โปรแกรมนี้ไม่รู้จัก ใช้โปรแกรมรุ่นล่าสุด");
        }
        catch (JsonException e)
        {
            throw new BackupException($"รายการไฟล์ของชุดสำรอง {path} อ่านไม่ได้ เลือกชุดอื่นด้วย --snapshot", e);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
