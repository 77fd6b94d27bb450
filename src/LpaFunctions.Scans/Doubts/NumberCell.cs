using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Doubts;

/// <summary>A cell that holds a number and nothing else.</summary>
internal sealed partial class NumberCell
{
    // What the rule books ask of a number.
    private const double Sure = 0.7;

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

    /// <summary>A blank between its digits: where the reader of lines lost a point it often saw one.</summary>
    public bool IsParted => Blank().IsMatch(Cell.Text);

    /// <summary>No mark already, before the table is held against itself.</summary>
    public bool IsDoubtful => Cell.Confidence < Sure;

    /// <summary>Written in Thai digits.</summary>
    public bool IsThai { get; }

    public TableCell Cell { get; }
    public decimal Value { get; }

    /// <summary>The form of the number: "9", "9.99", "9%", with the kind of its digits.</summary>
    public string Shape { get; }

    /// <summary>Null where the cell holds something else, or nothing.</summary>
    public static NumberCell? FromCell(TableCell cell)
    {
        var plain = Plain(cell.Text);
        return ValueOf(plain) is { } value
            ? new NumberCell(cell, FractionPart().Replace(plain, match => "." + new string('9', match.Length - 1)), value)
            : null;
    }

    /// <summary>Null where the text is no number.</summary>
    public static decimal? ValueOf(string text)
    {
        if (Number().Match(Plain(text)) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('%');
        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Plain(string text) => NumberGrammar.Arabic(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    // "1,234.50", "-3", "84.2%"
    [GeneratedRegex(@"^-?[0-9][0-9,]{0,18}(?:\.[0-9]{1,6})?%?$")]
    private static partial Regex Number();

    // "๕๓ ๐๖"
    [GeneratedRegex(@"\d +\d")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^-?[0-9][0-9,]*")]
    private static partial Regex WholePart();

    [GeneratedRegex(@"\.[0-9]+")]
    private static partial Regex FractionPart();
}
