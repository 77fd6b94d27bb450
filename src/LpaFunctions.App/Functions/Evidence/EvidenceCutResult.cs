using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Answers with a picture of our own making, of what a stranger handed in: kept by nobody.</summary>
internal sealed class EvidenceCutResult(ReadOnlyMemory<byte> jpeg) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = EvidenceFileResult.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return Results.Bytes(jpeg, MediaTypeNames.Image.Jpeg).ExecuteAsync(httpContext);
    }
}
