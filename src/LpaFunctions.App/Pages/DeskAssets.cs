using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Bundles;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LpaFunctions.App.Pages;

/// <summary>Style sheet, scripts and fonts of the pages: files that lie in the assembly, under their hash.</summary>
public static class DeskAssets
{
    private const string Prefix = "assets/";
    private const string Archive = "assets.zip";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    public static IResult Find(string file, HttpRequest request)
    {
        var response = request.HttpContext.Response;
        if (!All.TryGetValue(file, out var asset))
        {
            return Answers.NotFound("ไม่พบไฟล์นี้ เปิดหน้าใหม่อีกครั้ง");
        }

        // The name does not change with the content, so it is asked for each time and answered with 304.
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!asset.IsPacked(request))
        {
            return Results.Bytes(asset.Content, asset.MediaType, entityTag: asset.Tag);
        }

        response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(asset.Packed.Value, asset.MediaType, entityTag: asset.PackedTag);
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..], n => Read(assembly.GetManifestResourceStream(n)!, n), StringComparer.Ordinal);
        // Not there where npm was not at hand for the build: the desk shows links then.
        using var archive = assembly.GetManifestResourceStream(Archive);
        foreach (var entry in archive is null ? [] : new ZipArchive(archive).Entries.AsEnumerable())
        {
            all.Add(entry.Name, Read(entry.Open(), entry.Name));
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Asset Read(Stream stream, string name)
    {
        using var content = stream;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()))[..16];
        return new Asset(bytes.ToArray(), Type(name), hash);
    }

    private static string Type(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".ttf" => "font/ttf",
            ".woff2" => "font/woff2",
            _ => MediaTypes.ForPath(name),
        };

    private sealed record Asset(byte[] Content, string MediaType, string Hash)
    {
        private const int SmallestToPack = 1024;

        public EntityTagHeaderValue Tag { get; } = new($"\"{Hash}\"");

        /// <summary>Another representation has a tag of its own.</summary>
        public EntityTagHeaderValue PackedTag { get; } = new($"\"{Hash}-gzip\"");

        public Lazy<byte[]> Packed { get; } = new(() => Pack(Content));

        public bool IsPacked(HttpRequest request) =>
            Content.Length >= SmallestToPack
            && MediaType.StartsWith("text/", StringComparison.Ordinal)
            && request.GetTypedHeaders().AcceptEncoding.Any(way => way.Value == "gzip" && way.Quality is not 0);

        private static byte[] Pack(byte[] content)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(content);
            }

            return packed.ToArray();
        }
    }
}
