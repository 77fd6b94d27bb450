using System.Globalization;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>What the formats of a workbook do to a number before a person sees it: 0.8 under a format of percent is read as "80%".</summary>
internal sealed class NumberFormats
{
    private const int Whole = 9;
    private const int TwoPlaces = 10;

    /// <summary>Digits that a spreadsheet keeps of a number; what is behind them is noise of its arithmetic.</summary>
    private const int Places = 12;

    // A percent sign that is quoted or escaped is only shown.
    private static readonly string[] OnlyShown = ["\"%\"", "\\%"];

    private readonly HashSet<int> _percentFormats = [Whole, TwoPlaces];
    private readonly List<bool> _isPercent = [];

    public static NumberFormats None { get; } = new();

    public static NumberFormats Read(PartReader reader, string part, SheetBudget budget)
    {
        var formats = new NumberFormats();
        var isInCells = false;
        while (reader.Read())
        {
            isInCells = reader.Opens("cellXfs") || (isInCells && !reader.Closes("cellXfs"));
            if (reader.Opens("numFmt") && IsPercent(reader.Xml.GetAttribute("formatCode")) && Number(reader, "numFmtId") is { } id)
            {
                formats._percentFormats.Add(id);
            }
            else if (isInCells && reader.Opens("xf"))
            {
                formats._isPercent.Add(formats._percentFormats.Contains(Number(reader, "numFmtId") ?? 0));
            }

            budget.Listed(part, "รูปแบบของช่อง", formats._isPercent.Count + formats._percentFormats.Count);
        }

        return formats;
    }

    /// <param name="style">The attribute "s" of the cell.</param>
    public string Shown(string value, string? style)
    {
        var isNumber = decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number is <= -1_000_000m or >= 1_000_000m || !IsPercentStyle(style))
        {
            return value;
        }

        var percent = Math.Round(number * 100m, Places, MidpointRounding.AwayFromZero);
        return percent.ToString("0.############", CultureInfo.InvariantCulture) + "%";
    }

    private bool IsPercentStyle(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _isPercent.Count && _isPercent[at];

    private static bool IsPercent(string? format) =>
        format?.Contains('%', StringComparison.Ordinal) == true
        && !Array.Exists(OnlyShown, sign => format.Contains(sign, StringComparison.Ordinal));

    private static int? Number(PartReader reader, string attribute) =>
        int.TryParse(reader.Xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
