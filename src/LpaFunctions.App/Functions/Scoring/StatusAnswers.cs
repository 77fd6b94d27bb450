using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Scoring;

/// <summary>JSON for programs, a page for people.</summary>
public static class StatusAnswers
{
    /// <summary>?format=html or ?format=json decides; without it, a caller that asks for text/html gets the page.</summary>
    public static bool WantsHtml(HttpRequest request) =>
        request.Query["format"].FirstOrDefault() is { Length: > 0 } format
            ? string.Equals(format, "html", StringComparison.OrdinalIgnoreCase)
            : request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    public static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");
}
