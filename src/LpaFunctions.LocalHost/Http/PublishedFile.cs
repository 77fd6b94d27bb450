using System.IO.Compression;
using LpaFunctions.Pipeline.Publishing.Bundles;
using Microsoft.Net.Http.Headers;

namespace LpaFunctions.LocalHost.Http;

/// <summary>One published file as static hosting gives it: with an ETag and its time, in ranges, compressed where that helps.</summary>
internal static class PublishedFile
{
    private const int SmallestToCompress = 1024;

    /// <summary>Null where there is none, and where the path is none: one that climbs out of the folder is not found like any other.</summary>
    public static async Task<BundleFile?> FindAsync(IBundleStore store, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(path, cancellationToken);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static Task SendAsync(HttpContext context, BundleFile file)
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
            .Bytes(bytes, type, lastModified: file.Changed, entityTag: new EntityTagHeaderValue($"\"{etag}\""), enableRangeProcessing: true)
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
}
