using System.Net.Mime;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Names;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>
/// Answers with a file that strangers made: ranges, conditions and HEAD by RFC 9110; and nothing in it can run or reach out, whatever it
/// really is (sandbox, nosniff).
/// </summary>
public sealed class EvidenceFileResult(IEvidenceStore evidence, EvidenceFile file) : IResult
{
    public const string ContentSecurityPolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{file.Version}\"");
        Describe(response.GetTypedHeaders(), tag);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;

        var asked = request.GetTypedHeaders();
        if (asked.IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = EvidenceMediaTypes.Find(file.Path);
        if (Asked(asked, tag) is not { } wanted)
        {
            await SendAsync(httpContext, new ByteRange(0, file.Bytes), StatusCodes.Status200OK);
            return;
        }

        if (Within(wanted) is not { } range)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(file.Bytes);
            return;
        }

        response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(range.From, range.To, file.Bytes);
        await SendAsync(httpContext, range, StatusCodes.Status206PartialContent);
    }

    private void Describe(Microsoft.AspNetCore.Http.Headers.ResponseHeaders headers, EntityTagHeaderValue tag)
    {
        var isShown = EvidenceMediaTypes.IsPdf(file.Path) || EvidenceMediaTypes.IsPicture(file.Path);
        var disposition = new ContentDispositionHeaderValue(isShown ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(EvidencePath.NameOf(file.Path));
        headers.ContentDisposition = disposition;
        headers.ETag = tag;
        headers.Headers.AcceptRanges = "bytes";
        headers.Headers.XContentTypeOptions = "nosniff";
        headers.Headers.CacheControl = "no-store";
    }

    /// <summary>The one range that is asked for; null where the whole file is: no range, several, or one of another version.</summary>
    private static RangeItemHeaderValue? Asked(Microsoft.AspNetCore.Http.Headers.RequestHeaders asked, EntityTagHeaderValue tag)
    {
        var isOfThisVersion = asked.IfRange is not { } condition || condition.EntityTag?.Compare(tag, useStrongComparison: true) == true;
        return isOfThisVersion && asked.Range is { Ranges.Count: 1 } range && range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            ? range.Ranges.First()
            : null;
    }

    /// <summary>Null where the range lies outside of the file.</summary>
    private ByteRange? Within(RangeItemHeaderValue wanted)
    {
        if (wanted.From is { } from)
        {
            var to = Math.Min(wanted.To ?? long.MaxValue, file.Bytes - 1);
            return from <= to ? new ByteRange(from, to - from + 1) : null;
        }

        // "bytes=-500": the last so many.
        var last = Math.Min(wanted.To ?? 0, file.Bytes);
        return last > 0 ? new ByteRange(file.Bytes - last, last) : null;
    }

    private async Task SendAsync(HttpContext context, ByteRange range, int status)
    {
        var response = context.Response;
        if (HttpMethods.IsHead(context.Request.Method) || range.Length == 0)
        {
            response.StatusCode = status;
            response.ContentLength = range.Length;
            return;
        }

        await using var part = await evidence.OpenRangeAsync(file, range, context.RequestAborted);
        if (part is null)
        {
            await ReplacedAsync(context);
            return;
        }

        response.StatusCode = status;
        response.ContentLength = range.Length;
        await part.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static Task ReplacedAsync(HttpContext context)
    {
        context.Response.Headers.Remove(HeaderNames.ContentRange);
        context.Response.Headers.Remove(HeaderNames.ETag);
        context.Response.Headers.Remove(HeaderNames.ContentDisposition);
        return Answers
            .Problem(StatusCodes.Status409Conflict, "ไฟล์นี้ถูกเปลี่ยนหรือนำออกในขณะที่กำลังเปิด เปิดหน้าใหม่อีกครั้ง")
            .ExecuteAsync(context);
    }
}
