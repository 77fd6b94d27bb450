using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>Lets anyone check a bundle: hashes, forms of the tables, and every figure recomputed from the rows alone.</summary>
public sealed class VerifyBundle(HttpClient http)
{
    private const int MaxFiles = 500;

    /// <summary>Bytes of all files together, those that are not what the list says too: who publishes is a stranger.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <param name="place">Folder or address of a version, or of a province (then its latest version).</param>
    public async Task<VerifyOutcome> RunAsync(string place, CancellationToken cancellationToken)
    {
        var reader = await VersionAsync(new BundleReader(place, http), cancellationToken);
        var (done, problems) = (new List<string>(), new List<string>());
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var files = await HashesAsync(reader, listed, done, problems, cancellationToken);
        if (problems.Count == 0)
        {
            TryFigures(files, done, problems);
        }

        // Only where there is a list to hold the folder against.
        if (listed.Count > 0)
        {
            Extras(reader, listed, problems);
        }

        return new VerifyOutcome(reader.Place, done, problems);
    }

    // Whoever wrote the files is a stranger: what they do not hold, or hold in another form, is a finding and no fault of this program.
    private static void TryFigures(Dictionary<string, byte[]> files, List<string> done, List<string> problems)
    {
        try
        {
            Figures(files, done, problems);
        }
        catch (Exception e) when (IsFaultOfTheFiles(e))
        {
            problems.Add($"ตารางหรือสมุดเกณฑ์ไม่อยู่ในรูปแบบของชุดข้อมูล LPA จึงตรวจตัวเลขต่อไม่ได้ ({e.GetType().Name})");
        }
    }

    private static bool IsFaultOfTheFiles(Exception e) =>
        e
            is JsonException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException
                or ArgumentException
                or IndexOutOfRangeException
                or ArithmeticException
                or NullReferenceException
                or NotSupportedException;

    private static void Figures(Dictionary<string, byte[]> files, List<string> done, List<string> problems)
    {
        var tables = new Dictionary<string, PublishedTable>(StringComparer.Ordinal);
        foreach (var spec in BundleTables.Specs.Where(s => !s.IsNew || files.ContainsKey($"{s.Name}.csv")))
        {
            if (ReadTable(spec, files, problems) is { } table)
            {
                tables[spec.Name] = table;
            }
        }

        if (problems.Count == 0)
        {
            done.Add($"โครงสร้าง {tables.Count} ตาราง และ CSV ตรงกับ JSON ทุกช่อง");
            var book = JsonSerializer.Deserialize<RuleBook>(files["rulebook.json"], RuleBookJson.Options)!;
            new FigureChecks(book, tables, done, problems).Run();
        }
    }

    // A file that lies beside the published ones looks published to whoever takes the folder.
    private static void Extras(BundleReader reader, HashSet<string> listed, List<string> problems) =>
        problems.AddRange(
            (reader.Names() ?? [])
                .Where(name => name != Checksums.FileName && !listed.Contains(name) && !DeskFiles.IsOne(name))
                .Select(name =>
                    $"{name}: ไม่ใช่ไฟล์ของชุดข้อมูลนี้ (ไม่อยู่ใน {Checksums.FileName}) ย้ายออกจากโฟลเดอร์ หรือสอบถามผู้เผยแพร่ก่อนนำไปใช้"
                )
        );

    private static async Task<BundleReader> VersionAsync(BundleReader reader, CancellationToken cancellationToken) =>
        await reader.ReadAsync("latest.json", cancellationToken) is { } latest ? reader.Below(LatestPointer.Parse(latest).Path) : reader;

    private async Task<Dictionary<string, byte[]>> HashesAsync(
        BundleReader reader,
        HashSet<string> listed,
        List<string> done,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (await reader.ReadAsync(Checksums.FileName, cancellationToken) is not { } checksums)
        {
            problems.Add(
                $"ไม่พบ {Checksums.FileName} ใน {reader.Place} ให้ระบุโฟลเดอร์ของรุ่น (เช่น .../v1/) หรือของจังหวัดที่มี latest.json"
            );
            return files;
        }

        var entries = Checksums.Parse(Encoding.UTF8.GetString(checksums));
        if (entries.Count > MaxFiles)
        {
            problems.Add($"{Checksums.FileName} มี {entries.Count} ไฟล์ เกิน {MaxFiles} ไฟล์ ไม่ใช่ชุดข้อมูล LPA");
            return files;
        }

        var bytes = 0L;
        foreach (var (name, sha256) in entries)
        {
            listed.Add(name);
            if (!BundleReader.IsInside(name))
            {
                problems.Add($"{name}: ชื่อไฟล์ออกนอกโฟลเดอร์ของชุดข้อมูล ไม่ใช้ชุดข้อมูลนี้และแจ้งผู้เผยแพร่");
                continue;
            }

            if (bytes > MaxBytes)
            {
                problems.Add($"ไฟล์รวมกันใหญ่เกิน {MaxBytes / (1024 * 1024):N0} MB จึงหยุดตรวจ");
                return files;
            }

            if (await reader.ReadAsync(name, cancellationToken) is not { } content)
            {
                problems.Add($"{name}: ไม่พบไฟล์");
                continue;
            }

            bytes += content.Length;
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != sha256)
            {
                problems.Add($"{name}: ค่าแฮช SHA-256 ไม่ตรงกับ {Checksums.FileName} ไฟล์ถูกแก้หลังเผยแพร่");
            }
            else
            {
                files[name] = content;
            }
        }

        foreach (
            var needed in BundleTables
                .Specs.Where(s => !s.IsNew)
                .SelectMany(s => new[] { $"{s.Name}.csv", $"{s.Name}.json" })
                .Append("rulebook.json")
                .Append(BundleManifest.FileName)
                .Where(n => !listed.Contains(n))
        )
        {
            problems.Add($"{needed}: ไม่อยู่ใน {Checksums.FileName}");
        }

        done.Add($"ค่าแฮช SHA-256 ของ {files.Count} ไฟล์");
        return files;
    }

    private static PublishedTable? ReadTable(TableSpec spec, Dictionary<string, byte[]> files, List<string> problems)
    {
        var before = problems.Count;
        var csv = TableReader.Csv(spec, files[$"{spec.Name}.csv"], problems);
        var json = TableReader.Json(spec, files[$"{spec.Name}.json"], problems);
        if (problems.Count > before)
        {
            return null;
        }

        if (csv!.Rows.Count != json!.Rows.Count)
        {
            problems.Add($"{spec.Name}: CSV มี {csv.Rows.Count} แถว แต่ JSON มี {json.Rows.Count} แถว");
            return null;
        }

        for (var i = 0; i < csv.Rows.Count; i++)
        {
            if (!csv.Rows[i].SequenceEqual(json.Rows[i]))
            {
                problems.Add($"{spec.Name} แถว {i + 1}: CSV กับ JSON ไม่ตรงกัน");
            }
        }

        TableForm.Check(csv, problems);
        return csv;
    }
}
