using System.IO.Compression;
using System.Net;
using System.Text;
using LpaFunctions.Pipeline.Publishing.Bundles;
using Microsoft.Net.Http.Headers;

namespace LpaFunctions.LocalHost.Http;

/// <summary>
/// open-data/ as static hosting gives it: readable from any web page, with an ETag, compressed where that helps. Files in a version
/// folder never change and may be kept for a year; everything else is asked for again each time.
/// </summary>
public sealed class OpenDataFiles(IBundleStore bundles)
{
    public const string Root = "/open-data";
    private const int SmallestToCompress = 1024;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(
            Root + "/{**path}",
            [HttpMethods.Get, HttpMethods.Head],
            context => ServeAsync(context, (string?)context.Request.RouteValues["path"] ?? "")
        );
        endpoints.MapMethods(
            Root + "/{**path}",
            [HttpMethods.Options],
            context =>
            {
                AllowEverybody(context.Response);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
        );
    }

    private async Task ServeAsync(HttpContext context, string path)
    {
        AllowEverybody(context.Response);
        if (context.Request.Path == Root)
        {
            // The slash matters: links on the page are relative.
            context.Response.Redirect(Root + "/", permanent: true);
            return;
        }

        var isFolder = path.Length == 0 || path.EndsWith('/');
        var file = await FindAsync(isFolder ? path + "index.html" : path, context.RequestAborted);
        if (file is not null)
        {
            await SendAsync(context, file);
        }
        else if (isFolder && await IndexAsync(path, context.RequestAborted) is { } page)
        {
            context.Response.Headers.CacheControl = "no-cache";
            await Results.Content(page, "text/html", Encoding.UTF8).ExecuteAsync(context);
        }
        else
        {
            await Problems.WriteAsync(context, StatusCodes.Status404NotFound);
        }
    }

    private async Task<BundleFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await bundles.GetAsync(path, cancellationToken);
        }
        catch (ArgumentException)
        {
            // A path that climbs out of the folder or is none: not found, like any other that is not there.
            return null;
        }
    }

    private static Task SendAsync(HttpContext context, BundleFile file)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = file.Path.Split('/').Any(IsVersion) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = HeaderNames.AcceptEncoding;
        var etag = file.ETag.Trim('"');
        var bytes = file.Content;
        if (bytes.Length >= SmallestToCompress && IsText(file.MediaType) && TakesGzip(context.Request))
        {
            headers.ContentEncoding = "gzip";
            // Another representation, so another tag.
            etag += "-gzip";
            bytes = Compress(bytes);
        }

        var type =
            IsText(file.MediaType) && !file.MediaType.Contains("charset", StringComparison.OrdinalIgnoreCase)
                ? file.MediaType + "; charset=utf-8"
                : file.MediaType;
        return Results
            .Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{etag}\""), enableRangeProcessing: true)
            .ExecuteAsync(context);
    }

    private static bool IsVersion(string folder) => folder.Length > 1 && folder[0] == 'v' && folder.Skip(1).All(char.IsAsciiDigit);

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal)
        || mediaType.Contains("json", StringComparison.Ordinal)
        || mediaType.Contains("xml", StringComparison.Ordinal) && !mediaType.Contains("openxml", StringComparison.Ordinal);

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is not 0) && request.Headers.Range.Count == 0;

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    /// <summary>A page of links where the store has no index.html of its own; null where nothing lies below.</summary>
    private async Task<string?> IndexAsync(string prefix, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var path in bundles.ListAsync(prefix, cancellationToken))
        {
            var below = path[prefix.Length..];
            var slash = below.IndexOf('/', StringComparison.Ordinal);
            names.Add(slash < 0 ? below : below[..(slash + 1)]);
        }

        if (names.Count == 0 && prefix.Length > 0)
        {
            return null;
        }

        var links = string.Concat(
            names.Select(n =>
                $"<li><a href=\"{Uri.EscapeDataString(n).Replace("%2F", "/", StringComparison.Ordinal)}\">{WebUtility.HtmlEncode(n)}</a></li>\n"
            )
        );
        var title = WebUtility.HtmlEncode($"ข้อมูลเปิด LPA /{prefix}");
        var empty = names.Count == 0 ? "<p>ยังไม่มีผลที่ประกาศ (nothing has been published yet)</p>\n" : "";
        return $"<!doctype html>\n<html lang=\"th\"><meta charset=\"utf-8\"><title>{title}</title>\n<h1>{title}</h1>\n{empty}<ul>\n{links}</ul>\n</html>\n";
    }

    private static void AllowEverybody(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "Range, If-None-Match, If-Modified-Since";
        response.Headers.AccessControlExposeHeaders = "ETag, Content-Length, Content-Range, Last-Modified";
        response.Headers.AccessControlMaxAge = "86400";
    }
}
