using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>
/// The results workbook that DLA's e-LPA exports: 14 header rows, then 24 columns (อันดับ, which is a row number, ภาค, จังหวัด, อำเภอ, ประเภท,
/// ชื่อ อปท., then full, score, percent of D1 to D5 and of the total), or 12 for HPA.
/// </summary>
internal static class ELpaTable
{
    private const int HeaderRows = 14;
    private const int FirstMarks = 6;
    private const int LpaColumns = 24;
    private const int HpaColumns = 12;

    /// <summary>Whether a sheet has the form; which kind it is.</summary>
    public static ImportKind? KindOf(ImportSheet sheet)
    {
        var header = sheet.Rows.Where(r => r.Number <= HeaderRows).ToArray();
        if (!header.Any(r => Names(r, 2, "จังหวัด") && Names(r, 3, "อำเภอ")))
        {
            return null;
        }

        var widest = sheet
            .Rows.Where(r => r.Number > HeaderRows)
            .Select(r => r.Cells.Count(c => !string.IsNullOrWhiteSpace(c)))
            .DefaultIfEmpty(0)
            .Max();
        return widest > HpaColumns ? ImportKind.Lpa : ImportKind.Hpa;
    }

    private static ImportProblem NoName(ImportSheet sheet, ImportSheetRow row)
    {
        var isLgo = row.Text(3) is not null || row.Text(4) is not null;
        return isLgo
            ? new(ImportProblem.At(sheet, row.Number, 5), "ไม่มีชื่อ อปท. เติมชื่อในไฟล์ต้นทางแล้วนำเข้าใหม่", true)
            : new(ImportProblem.At(sheet, row.Number), "ไม่มีอำเภอ ประเภท และชื่อ อปท. จึงข้ามแถวนี้ (แถวรวมหรือหมายเหตุ)", false);
    }

    public static IEnumerable<ImportRow> Rows(ImportSheet sheet, ImportKind kind, List<ImportProblem> problems)
    {
        var isLpa = kind == ImportKind.Lpa;
        foreach (var row in sheet.Rows.Where(r => r.Number > HeaderRows && !r.IsEmpty))
        {
            if (row.Text(5) is not { } name)
            {
                // A row of an LGO that has lost its name must not get lost with it.
                problems.Add(NoName(sheet, row));
                continue;
            }

            var groups = Enumerable
                .Range(0, (isLpa ? LpaColumns : HpaColumns) / 3 - 2)
                .Select(i => ImportCells.Marks(sheet, row, FirstMarks + i * 3, problems))
                .ToArray();
            if (groups.Any(g => g is null))
            {
                continue;
            }

            ImportMarks[] domains = isLpa ? [.. groups[..5]!] : [];
            var total = isLpa ? groups[5] : null;
            var hpa = isLpa ? null : groups[0];
            yield return new ImportRow
            {
                Sheet = sheet,
                Number = row.Number,
                Province = row.Text(2),
                District = row.Text(3),
                Type = row.Text(4),
                Name = name,
                Domains = domains,
                Total = total,
                Hpa = hpa,
            };
        }
    }

    private static bool Names(ImportSheetRow row, int column, string what) =>
        row.Text(column)?.Contains(what, StringComparison.Ordinal) == true;
}
