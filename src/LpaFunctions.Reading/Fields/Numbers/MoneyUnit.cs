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
        var title = cell.Grid.Cells.Where(c => c.Row <= 1 && c.Text.Contains("หน่วย", StringComparison.Ordinal));

        return FirstIn(heading.Select(c => c.Text), stated: false)
            ?? FirstIn(title.Select(c => c.Text), stated: true)
            ?? Above(document, cell.Grid);
    }

    private static MoneyUnit? FirstIn(IEnumerable<string> texts, bool stated) =>
        texts.Select(text => In(text, stated)).FirstOrDefault(unit => unit is not null);

    private static MoneyUnit? Above(Documents.Document document, FieldGrid grid)
    {
        var first = grid.Cells[0];
        if (document.Pages.FirstOrDefault(p => p.Number == first.Page) is not { } page)
        {
            return null;
        }

        var top = grid.Cells.Where(c => c.Page == first.Page).Min(c => c.Source.Box.Top);
        var above = page.Lines.Where(l => (l.Box.Top + l.Box.Bottom) / 2 < top).OrderByDescending(l => l.Box.Bottom).Take(LinesAbove);
        return FirstIn(above.Select(l => l.Text), stated: true);
    }

    /// <param name="stated">True where the word หน่วย must stand before it, or brackets round it: in running text "ล้านบาท" belongs to its own number.</param>
    public static MoneyUnit? In(string text, bool stated)
    {
        var found = Unit().Match(text.Replace('\n', ' '));
        var isStated = found.Groups["word"].Success || found.Groups["open"].Success;
        if (!found.Success || (stated && !isStated))
        {
            return null;
        }

        var unit = found.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal);
        return new MoneyUnit(Multiples[unit], found.Value.Trim());
    }

    [GeneratedRegex(
        @"(?:(?<word>หน่วย(?:นับ)?)\s*[:：=]?\s*|(?<open>\()\s*(?:(?<word>หน่วย(?:นับ)?)\s*[:：=]?\s*)?)(?<unit>(?:ร้อย|พัน|หมื่น|แสน|ล้าน)?\s?บาท)\s*\)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unit();
}
