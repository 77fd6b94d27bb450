using LpaFunctions.App.Doors;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>What every form of the pages carries, and how the values of one are taken out.</summary>
public static class FormFields
{
    /// <summary>Which of a page's forms was sent.</summary>
    public const string Deed = "do";

    /// <summary>The version that was seen when the page was made.</summary>
    public const string Seen = "if-match";

    /// <summary>The mark of a caller's session, for the forms of one page.</summary>
    public static async Task<string> MarkAsync(PeopleRecords people, Caller caller, CancellationToken cancellationToken) =>
        Myself.From(caller, (await people.WithFormSecretAsync(cancellationToken)).Access).Form ?? "";

    /// <summary>The hidden fields of a form.</summary>
    public static HtmlText Hidden(string mark, string deed, string? seen = null)
    {
        var page = new HtmlPage();
        page.Write(
            $"<input type=\"hidden\" name=\"{FormMark.Field}\" value=\"{mark}\"><input type=\"hidden\" name=\"{Deed}\" value=\"{deed}\">"
        );
        if (seen is not null)
        {
            page.Write($"<input type=\"hidden\" name=\"{Seen}\" value=\"{seen}\">");
        }

        return page.ToText();
    }

    /// <exception cref="BadHttpRequestException">The request carries no form. One that is larger than the host takes never comes so far (<see cref="FormMark"/>).</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("A form is expected.", StatusCodes.Status415UnsupportedMediaType);
        }

        return await request.ReadFormAsync(cancellationToken);
    }

    /// <summary>A field as text; "" where the form has none.</summary>
    public static string Text(IFormCollection form, string field) => form[field].FirstOrDefault()?.Trim() ?? "";
}
