using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>An answer with an ETag, so that a decision can name what it was taken on.</summary>
public sealed class TaggedResult(string? tag, IResult inner) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (tag is not null)
        {
            httpContext.Response.Headers.ETag = tag;
        }

        return inner.ExecuteAsync(httpContext);
    }
}
