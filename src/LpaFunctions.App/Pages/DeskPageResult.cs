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
        response.Headers["Referrer-Policy"] = "no-referrer";
        await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }
}
