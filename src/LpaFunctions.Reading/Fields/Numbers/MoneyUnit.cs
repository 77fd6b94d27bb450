using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>"หน่วย : พันบาท": the unit that a table states once for its amounts, in the heading of a column or in a line above it.</summary>
/// <param name="Times">What an amount of the table is multiplied by to give baht.</param>
/// <param name="Quote">As it stands on the page.</param>
internal sealed partial record MoneyUnit(decimal Times, string Quote)
{
    // Lines above a table that may state its unit: a title of two lines and the unit under it.
    private const int LinesAbove = 3;

    private static readonly Dictionary<string, decimal> Multiples = new(StringComparer.Ordinal)
    {
        ["บาท"] = 1,
        ["ร้อยบาท"] = 100,
        ["พันบาท"] = 1_000,
        ["หมื่นบาท"] = 10_000,
        ["แสนบาท"] = 100_000,
        ["ล้านบาท"] = 1_000_000,
    };

    /// <summary>The unit of the amounts in a cell's column: from the heading over it, else from the table's own lines; null where none is stated.</summary>
    public static MoneyUnit? ForCell(Documents.Document document, FieldCell cell)
    {
        var heading = cell
            .Grid.Cells.Where(c => c.Row < cell.Row && c.Column < cell.EndColumn && c.EndColumn > cell.Column)
            .OrderByDescending(c => c.Row);
        return heading.Select(c => In(c.Text, stated: false)).FirstOrDefault(unit => unit is not null)
            ?? cell.Grid.Cells.Where(c => c.Row <= 1 && c.Text.Contains("หน่วย", StringComparison.Ordinal))
                .Select(c => In(c.Text, stated: true))
                .FirstOrDefault(unit => unit is not null)
            ?? Above(document, cell.Grid);
    }

    private static MoneyUnit? Above(Documents.Document document, FieldGrid grid)
    {
        var first = grid.Cells[0];
        var page = document.Pages.FirstOrDefault(p => p.Number == first.Page);
        var top = grid.Cells.Where(c => c.Page == first.Page).Min(c => c.Source.Box.Top);
        return page
            ?.Lines.Where(l => (l.Box.Top + l.Box.Bottom) / 2 < top)
            .OrderByDescending(l => l.Box.Bottom)
            .Take(LinesAbove)
            .Select(l => In(l.Text, stated: true))
            .FirstOrDefault(unit => unit is not null);
    }

    /// <param name="stated">True where the word หน่วย must stand before it, or brackets round it: in running text "ล้านบาท" belongs to its own number.</param>
    public static MoneyUnit? In(string text, bool stated)
    {
        var found = Unit().Match(text.Replace('\n', ' '));
        return found.Success && (!stated || found.Groups["word"].Success || found.Groups["open"].Success)
            ? new MoneyUnit(Multiples[found.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal)], found.Value.Trim())
            : null;
    }

    [GeneratedRegex(
        @"(?:(?<word>หน่วย(?:นับ)?)\s*[:：=]?\s*|(?<open>\()\s*(?:(?<word>หน่วย(?:นับ)?)\s*[:：=]?\s*)?)(?<unit>(?:ร้อย|พัน|หมื่น|แสน|ล้าน)?\s?บาท)\s*\)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unit();
}
