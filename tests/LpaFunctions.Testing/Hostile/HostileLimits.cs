using System.Globalization;
using System.Text;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Innocent inputs just within the limits that the campaign sets low, and just over them.</summary>
public static class HostileLimits
{
    /// <summary>More than a ZIP of one-page files may have together.</summary>
    public const int Pages = 120;
    public const int Bytes = 2_000_000;

    // Of docs/adr/0109 and 0115.
    private const int FilesInAZip = 100;
    private const int BodyBytes = 64 * 1024;

    // Of docs/adr/0112.
    private const int Columns = 200;

    /// <summary>Settings of the host.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Pipeline__Limits__MaxPages"] = Pages.ToString(CultureInfo.InvariantCulture),
            ["Pipeline__Limits__MaxBytes"] = Bytes.ToString(CultureInfo.InvariantCulture),
            ["Pipeline__Limits__MaxTime"] = "00:01:00",
            // What a campaign publishes, nobody reads.
            ["PublishSchedule"] = "0 0 * * * *",
        };

    public static int Count { get; } = Inputs().Count();

    public static IEnumerable<HostileInput> Inputs()
    {
        yield return Within(HostileKind.Pdf, "pages", PlainPdf(Pages));
        yield return Over(HostileKind.Pdf, "pages", PlainPdf(Pages + 1));
        yield return Within(HostileKind.Pdf, "bytes", Padded(PlainPdf(1), Bytes));
        yield return Over(HostileKind.Pdf, "bytes", Padded(PlainPdf(1), Bytes + 1));
        yield return Within(HostileKind.Zip, "files", Zip(FilesInAZip));
        yield return Over(HostileKind.Zip, "files", Zip(FilesInAZip + 1));
        yield return Within(HostileKind.Json, Facts, Padded("""{"stated":{"has-school":true}}"""u8.ToArray(), BodyBytes));
        yield return Over(HostileKind.Json, Facts, Padded("""{"stated":{"has-school":true}}"""u8.ToArray(), BodyBytes + 1));
        yield return Within(HostileKind.ProvinceWorkbook, "columns", Wide(Columns));
        yield return Over(HostileKind.ProvinceWorkbook, "columns", Wide(Columns + 1));
        yield return Within(HostileKind.ProvinceCsv, "columns", Encoding.UTF8.GetBytes(WideCsv(Columns)));
        yield return Over(HostileKind.ProvinceCsv, "columns", Encoding.UTF8.GetBytes(WideCsv(Columns + 1)));
    }

    private static string Facts => HostileBodies.All[0].Name;

    private static HostileInput Within(HostileKind kind, string source, byte[] bytes) =>
        new(0, kind, source, bytes, HostileExpectation.Taken);

    private static HostileInput Over(HostileKind kind, string source, byte[] bytes) =>
        new(0, kind, source, bytes, HostileExpectation.Refused);

    private static byte[] Padded(byte[] bytes, int length)
    {
        var padded = new byte[length];
        padded.AsSpan().Fill((byte)' ');
        bytes.CopyTo(padded, 0);
        return padded;
    }

    private static byte[] Zip(int files) =>
        PackageChanges.Pack(
            Enumerable.Range(0, files).Select(i => new PackageChanges.Part(i.ToString(CultureInfo.InvariantCulture) + ".pdf", PlainPdf(1)))
        );

    private static byte[] Wide(int columns) =>
        OfficeSeeds.Table([.. WideCsv(columns).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))]);

    // The real table, with notes in one more column far right of it.
    private static string WideCsv(int columns)
    {
        var lines = File.ReadAllLines(RepoFiles.Fixture("results/chanthaburi-2568.csv"), Encoding.UTF8);
        var gap = new string(',', columns - lines[0].Count(c => c == ',') - 1);
        return string.Concat(lines.Select(line => $"{line}{gap}ok\n"));
    }

    /// <summary>Pages with one line of Latin text each.</summary>
    private static byte[] PlainPdf(int pages)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (2 * i)} 0 R"));
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{kids}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < pages; i++)
        {
            Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>"
            );
            var text = $"BT /F 12 Tf 72 700 Td (Page {i + 1}) Tj ET";
            Add($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());

        void Add(string body)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
    }
}
