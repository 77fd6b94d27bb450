using LpaFunctions.Site.Markup;

namespace LpaFunctions.Site.Charts;

/// <summary>The mark of a band, told apart by shape AND colour; an LGO without data has a hollow circle.</summary>
internal static class BandMark
{
    /// <summary>Circle, square, triangle, diamond, cross, pentagon: the highest band first.</summary>
    private static readonly string[] Shapes =
    [
        "M0-7A7 7 0 1 0 0 7A7 7 0 1 0 0-7z",
        "M-6-6H6V6H-6z",
        "M0-8L8 6H-8z",
        "M0-8L8 0L0 8L-8 0z",
        "M-3-8H3V-3H8V3H3V8H-3V3H-8V-3H-3z",
        "M0-8L8-2L5 7H-5L-8-2z",
    ];

    private const string Hollow = "M0-6A6 6 0 1 0 0 6A6 6 0 1 0 0-6z";

    /// <summary>Class of a band: b1 for the highest; b0 without data.</summary>
    public static string Class(int bandIndex) => $"b{ClassNumber(bandIndex)}";

    public static int ClassNumber(int bandIndex) => bandIndex < 0 ? 0 : Math.Min(bandIndex, Shapes.Length - 1) + 1;

    /// <summary>The mark beside a word.</summary>
    public static HtmlText Small(int bandIndex) => SmallMarks[ClassNumber(bandIndex)];

    /// <summary>All marks of a book as symbols of one picture: &lt;use href="#m1"&gt;.</summary>
    public static void WriteDefinitions(HtmlPage page, int bands)
    {
        page.Write($"<defs>");
        for (var number = 0; number <= Math.Min(bands, Shapes.Length); number++)
        {
            page.Write($"<path id=\"m{number}\" class=\"b{number}\" d=\"{ShapeOf(number)}\"/>");
        }

        page.Write($"</defs>");
    }

    private static HtmlText[] SmallMarks { get; } = [.. Enumerable.Range(0, Shapes.Length + 1).Select(MakeSmall)];

    private static HtmlText MakeSmall(int number) =>
        new HtmlPage()
            .Write(
                $"<svg class=\"mark\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\"><path class=\"b{number}\" d=\"{ShapeOf(number)}\"/></svg>"
            )
            .ToText();

    private static string ShapeOf(int number) => number == 0 ? Hollow : Shapes[number - 1];
}
