using LpaFunctions.App.Doors;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>
/// The frame of every page for people who work with LPA: Thai, one style sheet and scripts of our own, nothing from elsewhere, nothing kept
/// by the browser once the person has left.
/// </summary>
public static class DeskPage
{
    /// <summary>No inline script or style, nothing from other hosts, no frame around our pages.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <param name="title">Of the tab, and the page's heading.</param>
    /// <param name="caller">Whose page it is; null before they are signed in.</param>
    /// <param name="body">Below the heading.</param>
    /// <param name="script">Name of a script among the assets; the page must work without it.</param>
    /// <param name="style">Name of a sheet of the page's own among the assets, and the class of its body.</param>
    public static IResult Answer(
        string title,
        Caller? caller,
        HtmlText body,
        string? script = null,
        int status = StatusCodes.Status200OK,
        string? style = null
    ) => new DeskPageResult(Make(title, caller, body, script, style), status);

    private static ReadOnlyMemory<byte> Make(string title, Caller? caller, HtmlText body, string? script, string? style)
    {
        var page = new HtmlPage();
        page.Write(
            $"""
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · LPA</title>
            <link rel="stylesheet" href="/desk/assets/desk.css">

            """
        );
        if (style is not null)
        {
            page.Write($"<link rel=\"stylesheet\" href=\"/desk/assets/{style}.css\">\n");
        }

        if (script is not null)
        {
            page.Write($"<script type=\"module\" src=\"/desk/assets/{script}\"></script>\n");
        }

        page.Write(
            $"</head>\n<body class=\"{style ?? "plain"}\">\n{Header(caller)}<main id=\"main\">\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
        );
        return WholeWordMarks.Mark(page.Bytes);
    }

    private static HtmlText Header(Caller? caller) =>
        new HtmlPage()
            .Write(
                $"""
                <a class="skip" href="#main">ข้ามไปเนื้อหา</a>
                <header class="top"><a class="home" href="/desk">LPA</a>{Who(caller)}</header>

                """
            )
            .ToText();

    private static HtmlText Who(Caller? caller) =>
        caller is null ? HtmlText.Nothing : new HtmlPage().Write($"<span class=\"who\"><bdi>{caller.Name}</bdi></span>").ToText();
}
