using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages;

/// <summary>One choice of a select box.</summary>
internal static class SelectOption
{
    public static HtmlText Show(string value, string name, string chosen)
    {
        var page = new HtmlPage();
        page.Write($"<option value=\"{value}\"");
        if (value == chosen)
        {
            page.Write($" selected");
        }

        return page.Write($">{name}</option>").ToText();
    }

    public static HtmlText ShowAll(IEnumerable<PageChoice> choices, string chosen)
    {
        var page = new HtmlPage();
        foreach (var (key, name) in choices)
        {
            page.Write($"{Show(key, name, chosen)}");
        }

        return page.ToText();
    }
}
