using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>A CSV whose first row names its columns: dla_code or province, district, lgo_type, lgo_name; d1_full, d1_score (or d1_marks), d1_pct (or d1_percent) to d5, total and hpa.</summary>
internal static class ColumnTable
{
    public static bool Fits(ImportSheet sheet) =>
        sheet.Rows is [var header, ..] && Columns(header) is var columns && columns.ContainsKey("lgo_name") && columns.ContainsKey("d1_full");

    public static IEnumerable<ImportRow> Rows(ImportSheet sheet, List<ImportProblem> problems)
    {
        var columns = Columns(sheet.Rows[0]);
        foreach (var row in sheet.Rows.Skip(1).Where(r => !r.IsEmpty))
        {
            // Our own results.csv lists LGOs without results too.
            if (Text(row, "d1_full") is null && Text(row, "total_full") is null)
            {
                continue;
            }
            var domains = Enumerable.Range(1, 5).Select(i => Group($"d{i}")).ToArray();
            var total = Group("total");
            if (Text(row, "lgo_name") is not { } name || domains.Any(d => d is null) || total is null)
            {
                problems.Add(new ImportProblem(ImportProblem.At(sheet, row.Number), "ข้อมูลไม่ครบ ต้องมีชื่อ อปท. และคะแนนทั้ง 5 ด้านกับคะแนนรวม", true));
                continue;
            }
            yield return new ImportRow
            {
                Sheet = sheet,
                Number = row.Number,
                Code = LgoCode.TryParse(Text(row, "dla_code"), null, out var code) ? code : null,
                Province = Text(row, "province"),
                District = Text(row, "district"),
                Type = Text(row, "lgo_type"),
                Name = name,
                Domains = domains!,
                Total = total,
                Hpa = Text(row, "hpa_full") is null ? null : Group("hpa"),
            };

            ImportMarks? Group(string prefix) => columns.TryGetValue($"{prefix}_full", out var at) ? ImportCells.Marks(sheet, row, at, problems) : null;
        }

        string? Text(ImportSheetRow row, string column) => columns.TryGetValue(column, out var at) ? row.Text(at) : null;
    }

    private static Dictionary<string, int> Columns(ImportSheetRow header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Cells.Count; i++)
        {
            columns.TryAdd(header.Text(i)?.TrimStart('\uFEFF').ToLowerInvariant() ?? "", i);
        }
        return columns;
    }
}
