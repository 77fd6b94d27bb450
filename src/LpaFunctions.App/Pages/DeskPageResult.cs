using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages;

/// <summary>A page with the headers that keep it to itself: never stored, never framed, nothing run but our own scripts.</summary>
public sealed class DeskPageResult(ReadOnlyMemory<byte> page, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentSecurityPolicy = DeskPage.ContentSecurityPolicy;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": over plain http a browser then hides the origin of our own forms, and the doors refuse them.
        response.Headers["Referrer-Policy"] = "same-origin";
        await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }
}
