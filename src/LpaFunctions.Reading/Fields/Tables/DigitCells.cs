using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>A number whose digits stand in cells of their own, in the row of its label.</summary>
internal static class DigitCells
{
    private const int Fewest = 2;

    // Points: a cell for one digit is narrow, and all are of one width.
    private const double Widest = 34;
    private const double Alike = 3;

    /// <summary>Null where the cells are not the digits of one number.</summary>
    public static Candidate? Join(FieldSpec field, List<ValueCell> found)
    {
        var widths = found.ConvertAll(f => f.Cell.Source.Box.Right - f.Cell.Source.Box.Left);
        var isNumber = field.Kind is FieldKind.Integer or FieldKind.Baht or FieldKind.Decimal;
        var areDigits = found.TrueForAll(f => f.Cell.Text.Trim() is [var digit] && ThaiNumbers.IsDigit(digit));
        if (!isNumber || found.Count < Fewest || !areDigits)
        {
            return null;
        }

        var areOfWords = widths.Max() > Widest || widths.Max() - widths.Min() > Alike;
        if (areOfWords || IsHeaded(found))
        {
            return null;
        }

        var number = found.Aggregate(0m, (n, f) => (n * 10) + ThaiNumbers.DigitValue(f.Cell.Text.Trim()[0]));
        var last = found[^1].At;
        return number < field.Min || number > field.Max
            ? last with
            {
                Value = null,
                Problem = $"ค่า {number} อยู่นอกช่วงที่เป็นไปได้ โปรดตรวจกับต้นฉบับ",
            }
            : last with
            {
                Value = new NumberValue(number),
                Reasons = [.. last.Reasons, "อ่านจากช่องที่เขียนช่องละหนึ่งหลัก"],
            };
    }

    private static bool IsHeaded(List<ValueCell> found) => found.Exists(f => ColumnHeading.Over(f.Cell).Text.Length > 0);
}
