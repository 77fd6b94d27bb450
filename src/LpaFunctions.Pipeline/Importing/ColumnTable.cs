using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>A CSV whose first row names its columns: dla_code or province, district, lgo_type, lgo_name; d1_full, d1_score (or d1_marks), d1_pct (or d1_percent) to the last domain, total and hpa.</summary>
internal static class ColumnTable
{
    public static bool Fits(ImportSheet sheet) =>
        sheet.Rows is [var header, ..]
        && Columns(header) is var columns
        && columns.ContainsKey("lgo_name")
        && columns.ContainsKey("d1_full");

    /// <exception cref="ImportException">Columns are missing, or the three of a group do not stand side by side.</exception>
    public static IEnumerable<ImportRow> Rows(ImportSheet sheet, AssessmentYear year, List<ImportProblem> problems)
    {
        var columns = Columns(sheet.Rows[0]);
        var domainNames = DomainsOf(columns);
        CheckGroups(sheet, columns, domainNames);
        CheckYears(sheet, columns, year, problems);
        foreach (var row in sheet.Rows.Skip(1).Where(r => !r.IsEmpty))
        {
            // Our own results.csv lists LGOs without results too.
            if (Text(row, "d1_full") is null && Text(row, "total_full") is null)
            {
                continue;
            }

            var domains = domainNames.Select(Group).ToArray();
            var total = Group("total");
            if (Text(row, "lgo_name") is not { } name || domains.Any(d => d is null) || total is null)
            {
                problems.Add(
                    new ImportProblem(
                        ImportProblem.At(sheet, row.Number),
                        $"ข้อมูลไม่ครบ ต้องมีชื่อ อปท. และคะแนนทั้ง {domainNames.Length} ด้านกับคะแนนรวม",
                        true
                    )
                );
                continue;
            }

            var code = Code(row);
            var hpa = Text(row, "hpa_full") is null ? null : Group("hpa");
            yield return new ImportRow
            {
                Sheet = sheet,
                Number = row.Number,
                Code = code,
                Province = Text(row, "province"),
                District = Text(row, "district"),
                Type = Text(row, "lgo_type"),
                Name = name,
                Domains = domains!,
                Total = total,
                Hpa = hpa,
            };

            LgoCode? Code(ImportSheetRow row)
            {
                var text = Text(row, "dla_code");
                if (LgoCode.TryParse(text, null, out var code))
                {
                    return code;
                }

                if (text is not null)
                {
                    problems.Add(
                        new ImportProblem(
                            ImportProblem.At(sheet, row.Number, columns["dla_code"]),
                            $"รหัส อปท. \"{text}\" ต้องเป็นตัวเลข 7 หลัก เช่น 3400102 แก้ในไฟล์หรือเว้นว่างไว้ให้จับคู่ด้วยชื่อ",
                            true
                        )
                    );
                }

                return null;
            }

            ImportMarks? Group(string prefix) =>
                columns.TryGetValue($"{prefix}_full", out var at) ? ImportCells.Marks(sheet, row, at, problems) : null;
        }

        string? Text(ImportSheetRow row, string column) => columns.TryGetValue(column, out var at) ? row.Text(at) : null;
    }

    // Up to the last that any column names: one that is missing in between is an error and not the end.
    private static string[] DomainsOf(Dictionary<string, int> columns)
    {
        var last = Enumerable
            .Range(1, Domains.Most)
            .LastOrDefault(i => columns.Keys.Any(c => c.StartsWith($"d{i}_", StringComparison.Ordinal)));

        return [.. Enumerable.Range(1, last).Select(i => $"d{i}")];
    }

    private static void CheckGroups(ImportSheet sheet, Dictionary<string, int> columns, string[] domains)
    {
        string[] groups = [.. domains, "total", .. columns.ContainsKey("hpa_full") ? ["hpa"] : Array.Empty<string>()];
        foreach (var group in groups)
        {
            if (!columns.TryGetValue($"{group}_full", out var at))
            {
                throw new ImportException(
                    $"{sheet.FileName} ไม่มีคอลัมน์ {group}_full ต้องมีคะแนนเต็ม คะแนน และร้อยละของ {string.Join(", ", groups)} (hpa ไม่มีก็ได้)"
                );
            }

            if (At($"{group}_score", $"{group}_marks") != at + 1 || At($"{group}_pct", $"{group}_percent") != at + 2)
            {
                throw new ImportException(
                    $"{sheet.FileName} คอลัมน์ {group}_score และ {group}_pct ต้องอยู่ต่อจาก {group}_full ตามลำดับ จัดคอลัมน์ใหม่แล้วนำเข้าอีกครั้ง"
                );
            }
        }

        int? At(string name, string other) => columns.TryGetValue(name, out var at) || columns.TryGetValue(other, out at) ? at : null;
    }

    // A table of another year may well fit the book of this one.
    private static void CheckYears(ImportSheet sheet, Dictionary<string, int> columns, AssessmentYear year, List<ImportProblem> problems)
    {
        if (!columns.TryGetValue("year_be", out var at))
        {
            return;
        }

        foreach (
            var others in sheet
                .Rows.Skip(1)
                .Where(r => r.Text(at) is { } text && ThaiNumbers.WithArabicDigits(text) != year.ToString())
                .GroupBy(r => r.Text(at))
        )
        {
            problems.Add(
                new ImportProblem(
                    ImportProblem.At(sheet, others.First().Number, at),
                    $"{others.Count()} แถวเป็นของปี {others.Key} ไม่ใช่ปี {year} เลือกไฟล์หรือปีให้ตรงกัน",
                    true
                )
            );
        }
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
