using System.Globalization;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Numbers out of cells.</summary>
internal static class ImportCells
{
    /// <summary>Full mark, marks and percent of three cells side by side; null (and a problem) where the first two are no numbers.</summary>
    public static ImportMarks? Marks(ImportSheet sheet, ImportSheetRow row, int column, List<ImportProblem> problems)
    {
        var full = Number(sheet, row, column, "คะแนนเต็ม", problems);
        var marks = Number(sheet, row, column + 1, "คะแนน", problems);
        var percent = row.Text(column + 2) is null ? null : Number(sheet, row, column + 2, "ร้อยละ", problems);
        return full is { } f && marks is { } m ? new ImportMarks(column, f, m, percent) : null;
    }

    public static decimal? Number(ImportSheet sheet, ImportSheetRow row, int column, string what, List<ImportProblem> problems)
    {
        var text = row.Text(column);
        var plain = text is null
            ? ""
            : string.Concat(text.Select(c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c))
                .TrimEnd('%')
                .Replace(",", "", StringComparison.Ordinal);
        // Spreadsheets write what they hold in binary: 89.73 may stand as 89.730000000000004.
        if (
            decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return Math.Round(value, 10, MidpointRounding.AwayFromZero);
        }

        problems.Add(
            new ImportProblem(
                ImportProblem.At(sheet, row.Number, column),
                text is null ? $"ไม่มี{what}" : $"{what} \"{text}\" ไม่ใช่ตัวเลข แก้ในไฟล์ต้นทางแล้วนำเข้าใหม่",
                true
            )
        );
        return null;
    }
}
