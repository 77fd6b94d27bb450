using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Finds the results tables of a file.</summary>
internal static class ImportTables
{
    private static ReadOnlySpan<byte> ZipMark => "PK"u8;
    private static ReadOnlySpan<byte> OldOfficeMark => [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="ImportException">There is none, or two of a kind.</exception>
    public static IReadOnlyList<(ImportKind Kind, IReadOnlyList<ImportRow> Rows)> Read(ImportRequest request, List<ImportProblem> problems)
    {
        if (request.Content.IsEmpty)
        {
            throw new ImportException($"ไฟล์ {request.FileName} ว่างเปล่า (0 ไบต์) ตรวจไฟล์ต้นทางแล้วนำเข้าใหม่");
        }

        SheetBudget.CheckBytes(request.FileName, request.Content.Length, request.Limits);
        var content = request.Content.ToArray();
        // What a file is, it says in its first bytes; names are changed by hand.
        IReadOnlyList<ImportSheet> sheets =
            request.Content.Span.StartsWith(ZipMark) || request.Content.Span.StartsWith(OldOfficeMark)
                ? WorkbookSheets.Read(content, request.FileName, request.Limits)
                : [CsvSheets.Read(content, request.FileName, request.Limits)];
        var tables = new List<(ImportKind Kind, IReadOnlyList<ImportRow> Rows)>();
        foreach (var sheet in sheets)
        {
            if (ColumnTable.Fits(sheet))
            {
                tables.Add((ImportKind.Lpa, [.. ColumnTable.Rows(sheet, request.Year, problems)]));
            }
            else if (ELpaTable.KindOf(sheet) is { } kind)
            {
                tables.Add((kind, [.. ELpaTable.Rows(sheet, kind, problems)]));
            }
        }

        if (tables.All(t => t.Rows.Count == 0) && !problems.Any(p => p.IsError))
        {
            throw new ImportException(
                $"ไม่พบตารางผลใน {request.FileName} ต้องเป็นไฟล์ที่ส่งออกจาก e-LPA (หัวตาราง 14 แถว 24 คอลัมน์ หรือ HPA 12 คอลัมน์) หรือ CSV ที่มีคอลัมน์ lgo_name, d1_full, d1_score, ..."
            );
        }

        return tables.GroupBy(t => t.Kind).Any(g => g.Count() > 1)
            ? throw new ImportException($"{request.FileName} มีตารางผลชนิดเดียวกันมากกว่าหนึ่งแผ่น ลบแผ่นที่ไม่ใช้แล้วนำเข้าใหม่")
            : tables;
    }
}
