using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages;

/// <summary>What a page tells of the change that was just asked for.</summary>
public sealed record PageNote(bool Done, string Text)
{
    /// <summary>Above everything else, and read out by a screen reader as soon as the page is there.</summary>
    public static HtmlText ShowAll(IReadOnlyList<PageNote> notes)
    {
        if (notes.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        var kind = notes.All(n => n.Done) ? "note good" : "note warn";
        page.Write($"<div class=\"{kind}\" role=\"status\" id=\"told\">\n");
        foreach (var note in notes)
        {
            page.Write($"<p><bdi>{note.Text}</bdi></p>\n");
        }

        return page.Write($"</div>\n").ToText();
    }
}
