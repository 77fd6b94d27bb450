using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages;

/// <summary>Lines under a heading with their number, which can be folded away; nothing where there is no line.</summary>
internal static class FoldedList
{
    public static HtmlText Show(string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<details open><summary>{heading} ({all.Length})</summary>\n<ul>\n");
        foreach (var line in all)
        {
            page.Write($"<li><bdi>{line}</bdi></li>\n");
        }

        return page.Write($"</ul>\n</details>\n").ToText();
    }
}
