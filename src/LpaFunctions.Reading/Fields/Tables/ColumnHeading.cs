using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>What the heading of a column says of the numbers under it: amounts of money, shares, counts, the total of the others.</summary>
/// <param name="Text">The heading over its rows, on one line; empty where the column has none.</param>
internal sealed partial record ColumnHeading(string Text)
{
    private const int MostRows = 3;

    /// <summary>The heading over a cell: the leading rows of the table that hold no plain number.</summary>
    public static ColumnHeading Over(FieldCell cell)
    {
        var rows = 0;
        while (rows < Math.Min(MostRows, cell.Row) && !cell.Grid.Cells.Any(c => c.Row == rows && IsPlainNumber(c)))
        {
            rows++;
        }

        var over = cell
            .Grid.Cells.Where(c => c.Row < rows && c.Column < cell.EndColumn && c.EndColumn > cell.Column)
            .OrderBy(c => c.Row)
            .Select(c => c.Text.Replace('\n', ' ').Trim());
        return new ColumnHeading(string.Join(' ', over.Where(t => t.Length > 0)));
    }

    /// <summary>A number in a row of its own, without words, that is no year.</summary>
    private static bool IsPlainNumber(FieldCell cell) =>
        cell.EndRow == cell.Row + 1
        && ThaiNumbers.TryParse(cell.Text, out _)
        && !cell.Text.Any(char.IsLetter)
        && !ColumnYears.IsBare(cell.Text);

    /// <summary>Whether the column is the total of the others.</summary>
    public bool IsTotal => Total().IsMatch(Text);

    /// <summary>The year (B.E.) of the column's numbers; null where the heading names none.</summary>
    public int? Year => ColumnYears.In(Text);

    /// <summary>Whether the column holds the satang of the baht in the column before it.</summary>
    public bool IsSatang => Satang().IsMatch(Text);

    private string Words => ColumnYears.Without(Text);
    private bool IsMoney => Money().IsMatch(Words);
    private bool IsPercent => Percent().IsMatch(Words);
    private bool IsCount => Count().IsMatch(Words);
    private bool IsCountAlone => IsCount && !IsMoney && !IsPercent;
    private bool IsMoneyOrPercentAlone => !IsCount && (IsMoney || IsPercent);

    /// <summary>Whether the column cannot hold the field: shares or counts where an amount is wanted, and so on.</summary>
    public bool Denies(FieldSpec field)
    {
        if (Text.Length == 0)
        {
            return false;
        }

        var isOfTargets = Target().IsMatch(Text) && !field.Labels.Any(label => Target().IsMatch(label));
        return isOfTargets || Ordinal().IsMatch(Text) || IsOfAnotherKind(field);
    }

    private bool IsOfAnotherKind(FieldSpec field) =>
        field.Kind switch
        {
            FieldKind.Baht => !IsMoney && (IsPercent || IsCount),
            FieldKind.Percent => !IsPercent && (IsMoney || IsCount),
            FieldKind.Integer or FieldKind.Decimal => IsMoneyOrPercentAlone && !HasUnit(field) && field.Unit != "บาท",
            _ => false,
        };

    /// <summary>Whether the column names what the field is: its unit, or its kind.</summary>
    public bool Names(FieldSpec field) =>
        field.Kind switch
        {
            FieldKind.Baht => IsMoney && !IsPercent,
            FieldKind.Percent => IsPercent,
            _ => HasUnit(field) || IsCountAlone,
        };

    private bool HasUnit(FieldSpec field) => field.Unit is { Length: > 0 } unit && Text.Contains(unit, StringComparison.Ordinal);

    [GeneratedRegex(
        @"บาท|เงิน|ราคา|มูลค่า|งบประมาณ|เบิกจ่าย|จ่ายจริง|รับจริง|คงเหลือ|ประมาณการ|รายรับ|รายจ่าย",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Money();

    [GeneratedRegex(@"(?:^|\s)(?:สตางค์|ส\.?ต\.|สต\.?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Satang();

    [GeneratedRegex(@"ร้อยละ|%|เปอร์เซ็นต์", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();

    private const string Units = @"โครงการ|แห่ง|ครั้ง|แปลง|หลัง|เรื่อง|สาย|จุด|ครัวเรือน";

    [GeneratedRegex(
        @"จำนวน\s?(?:ราย|คน|ผู้|" + Units + @"|ตัวอย่าง)|\((?:หน่วย\s?:?\s?)?(?:ราย|คน|" + Units + @")\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:ลำดับ(?:ที่)?|ที่|ข้อ|หมู่(?:ที่)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    // A column of targets: none of its numbers was reached.
    [GeneratedRegex(
        @"^(?:ค่า)?เป้าหมาย(?!หมู่)(?:[ก-๎ ]{0,20})(?:\s?\([^()]*\))?$|^(?:คาดการณ์|ที่ตั้งเป้าไว้|เป้า)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        @"(?:^|\s)รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี)?(?:\s?\([^()]*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Total();
}
