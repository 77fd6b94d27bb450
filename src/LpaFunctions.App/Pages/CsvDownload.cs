using LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>The list of a page as a file for a spreadsheet: the same address with format=csv.</summary>
internal static class CsvDownload
{
    public static bool IsWanted(HttpRequest request) => request.Query["format"].FirstOrDefault() == "csv";

    public static IResult Answer(HttpRequest request, string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.File(CsvLines.Render(rows), "text/csv; charset=utf-8", name);
    }

    /// <summary>Leads to the file of what is shown now.</summary>
    public static HtmlText Link(HttpRequest request)
    {
        var query = QueryString.Create(request.Query.Where(q => q.Key != "format").Append(new("format", "csv")));
        return new HtmlPage().Write($"<p><a class=\"button\" href=\"{query.ToString()}\">ดาวน์โหลด CSV</a></p>\n").ToText();
    }
}
