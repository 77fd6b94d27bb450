using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields;

/// <summary>From the frame in which a page was read to the page as a viewer shows it, on which a person looks for the value.</summary>
internal static class ShownPlaces
{
    // A hundredth of a point is finer than any screen.
    private const int Places = 2;

    public static FieldReading Of(Document document, FieldReading reading) =>
        reading with
        {
            Box = Of(document, reading.Page, reading.Box),
            Places = reading.Places?.Select(place => place with { Box = Of(document, place.Page, place.Box) }).ToArray(),
        };

    /// <summary>The pages on which the fields stand.</summary>
    public static IReadOnlyList<PageSheet> Sheets(Document document, IEnumerable<FieldReading> readings) =>
        [
            .. readings
                .SelectMany(reading => (reading.Places ?? []).Select(place => place.Page).Append(reading.Page ?? 0))
                .Where(page => page >= 1 && page <= document.Pages.Count)
                .Distinct()
                .Order()
                .Select(page => Sheet(document.Pages[page - 1])),
        ];

    private static PageSheet Sheet(Page page) =>
        page.Shown is { } shown
            ? new PageSheet(page.Number, Rounded(shown.Width), Rounded(shown.Height), 90 * (shown.Quarters % 4))
            : new PageSheet(page.Number, Rounded(page.Width), Rounded(page.Height), 0);

    private static TextBox? Of(Document document, int? page, TextBox? box)
    {
        if (box is not { } read || page is not { } number || number < 1 || number > document.Pages.Count)
        {
            return box;
        }

        var shown = document.Pages[number - 1].Shown?.Place(read) ?? read;
        return new TextBox(Rounded(shown.Left), Rounded(shown.Top), Rounded(shown.Right), Rounded(shown.Bottom));
    }

    private static double Rounded(double points) => Math.Round(points, Places);
}
