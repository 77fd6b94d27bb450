using System.Globalization;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Values;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>The published values of a bundle, to be found by LGO and indicator.</summary>
internal sealed class ValuesOfMarks
{
    private readonly ILookup<string, ValueEntry> _values;

    public ValuesOfMarks(PublishedTable table) =>
        _values = Enumerable
            .Range(0, table.Rows.Count)
            .ToLookup(
                r => Key(table.Cell(r, "dla_code")!, table.Cell(r, "indicator")!),
                r => new ValueEntry(table.Cell(r, "label")!, TextOf(table, r)),
                StringComparer.Ordinal
            );

    /// <summary>Empty where the book marks none of the indicator public, which is so for most.</summary>
    public IReadOnlyList<ValueEntry> Find(string lgo, string indicator) => _values.Count == 0 ? [] : [.. _values[Key(lgo, indicator)]];

    private static string Key(string lgo, string indicator) => $"{lgo} {indicator}";

    private static string TextOf(PublishedTable table, int row)
    {
        if (table.Cell(row, "date") is { } date)
        {
            return ThaiFormat.Date(DateOnly.Parse(date, CultureInfo.InvariantCulture));
        }

        if (table.Cell(row, "yes") is { } yes)
        {
            return yes == "true" ? "ใช่" : "ไม่ใช่";
        }

        return $"{table.Cell(row, "number")} {table.Cell(row, "unit")}".TrimEnd();
    }
}
