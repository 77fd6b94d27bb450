using LpaFunctions.Core.Evidence;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages;

/// <summary>A place in a file of evidence, as a link that opens the file, and that a script shows on the desk or below the value with the box drawn on it.</summary>
internal static class EvidenceLink
{
    /// <param name="page">Of the reading; null for the file as a whole.</param>
    /// <param name="state">What the box is drawn as: a value, or an item done or not done.</param>
    public static HtmlText Write(EvidenceReading reading, int? page, TextBox? box, string text, string state = "value")
    {
        var place = EvidencePage.Find(reading, page ?? 1);
        var sheet = reading.Sheets?.FirstOrDefault(s => s.Page == page);
        var picture = place.IsPicture ? "1" : "";
        var link = new HtmlPage();
        link.Write($"<a class=\"see\" href=\"{place.Address}#page={place.Page}\" target=\"document\" data-file=\"{place.Address}\"");
        link.Write($" data-name=\"{place.Name}\" data-page=\"{place.Page}\" data-picture=\"{picture}\"");
        link.Write($" data-box=\"{Numbers(box)}\" data-sheet=\"{Numbers(sheet)}\" data-state=\"{state}\">{text}</a>");
        return link.ToText();
    }

    private static string Numbers(TextBox? box) =>
        box is { } b ? FormattableString.Invariant($"{b.Left} {b.Top} {b.Right} {b.Bottom}") : "";

    private static string Numbers(PageSheet? sheet) =>
        sheet is null ? "" : FormattableString.Invariant($"{sheet.Width} {sheet.Height} {sheet.Rotation}");
}
