using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>
/// What every answer of both hosts tells a browser: take the content for what it is called, run no script and load nothing from elsewhere,
/// tell other sites nothing of the address, keep nothing that is not public. An answer that says more about itself keeps its own words.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>The pages are one file each, with their styles in them and without script; documents are shown in frames of the same host.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "object-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Adds them when the answer begins, whoever writes it.</summary>
    public static void AddTo(HttpContext context) =>
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            // Not "no-referrer": with that a browser hides the origin of its own forms, which the doors ask for.
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.TryAdd("Cache-Control", "no-store");
            return Task.CompletedTask;
        });
}
