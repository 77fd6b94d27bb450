using LpaFunctions.Reading.Files;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Answers with a document out of a file, whole: it was made for this answer, so there are no ranges of it.</summary>
internal sealed class EvidencePartResult(FilePart part) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = EvidenceFileResult.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.AcceptRanges = "none";
        return Results.Bytes(part.Bytes, MediaType()).ExecuteAsync(httpContext);
    }

    private string MediaType() =>
        FileKinds.Recognise(part.Bytes) switch
        {
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            _ => "application/pdf",
        };
}
