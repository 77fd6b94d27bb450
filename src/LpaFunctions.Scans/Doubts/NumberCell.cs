using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Doubts;

/// <summary>A cell that holds a number and nothing else.</summary>
internal sealed partial class NumberCell
{
    private NumberCell(TableCell cell, string plain, decimal value)
    {
        Cell = cell;
        Value = value;
        Places = value.Scale;
        IsThai = cell.Text.Any(c => c is >= '๐' and <= '๙');
        // Digits before the point are many or few; those behind it are as many in a whole column.
        Shape = WholePart().Replace(plain, "9", 1) + (IsThai ? "ไทย" : "");
    }

    /// <summary>Digits behind the point.</summary>
    public int Places { get; }

    /// <summary>Written in Thai digits.</summary>
    public bool IsThai { get; }

    public TableCell Cell { get; }
    public decimal Value { get; }

    /// <summary>The form of the number: "9", "9.99", "9%", with the kind of its digits.</summary>
    public string Shape { get; }

    /// <summary>Null where the cell holds something else, or nothing.</summary>
    public static NumberCell? FromCell(TableCell cell)
    {
        var plain = NumberGrammar.Arabic(string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c))));
        if (Number().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('%');
        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new NumberCell(cell, FractionPart().Replace(plain, match => "." + new string('9', match.Length - 1)), value);
    }

    // "1,234.50", "-3", "84.2%"
    [GeneratedRegex(@"^-?[0-9][0-9,]{0,18}(?:\.[0-9]{1,6})?%?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?[0-9][0-9,]*")]
    private static partial Regex WholePart();

    [GeneratedRegex(@"\.[0-9]+")]
    private static partial Regex FractionPart();
}
