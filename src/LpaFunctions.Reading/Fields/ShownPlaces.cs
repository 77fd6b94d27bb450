using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields;

/// <summary>From the frame in which a page was read to the page as a viewer shows it, on which a person looks for the value.</summary>
internal static class ShownPlaces
{
    // A hundredth of a point is finer than any screen.
    private const int Places = 2;

    public static FieldReading Move(Document document, FieldReading reading) =>
        reading with
        {
            Box = Move(document, reading.Page, reading.Box),
            Places = reading.Places?.Select(place => place with { Box = Move(document, place.Page, place.Box) }).ToArray(),
        };

    /// <summary>The pages on which the fields stand.</summary>
    public static IReadOnlyList<PageSheet> Sheets(Document document, IEnumerable<FieldReading> readings)
    {
        var numbers = readings.SelectMany(PagesOf).Distinct().Order();
        return [.. numbers.Select(number => Find(document, number)).OfType<Page>().Select(Sheet)];
    }

    private static IEnumerable<int> PagesOf(FieldReading reading) =>
        (reading.Places ?? []).Select(place => place.Page).Append(reading.Page ?? 0);

    private static Page? Find(Document document, int number) =>
        number >= 1 && number <= document.Pages.Count ? document.Pages[number - 1] : null;

    private static PageSheet Sheet(Page page)
    {
        var isImage = page.Class == PageClass.Scan;
        return page.Shown is { } shown
            ? new PageSheet(page.Number, Rounded(shown.Width), Rounded(shown.Height), 90 * (shown.Quarters % 4), isImage)
            : new PageSheet(page.Number, Rounded(page.Width), Rounded(page.Height), 0, isImage);
    }

    private static TextBox? Move(Document document, int? number, TextBox? box)
    {
        if (box is not { } read || Find(document, number ?? 0) is not { } page)
        {
            return box;
        }

        var shown = page.Shown?.Place(read) ?? read;
        return new TextBox(Rounded(shown.Left), Rounded(shown.Top), Rounded(shown.Right), Rounded(shown.Bottom));
    }

    private static double Rounded(double points) => Math.Round(points, Places);
}
