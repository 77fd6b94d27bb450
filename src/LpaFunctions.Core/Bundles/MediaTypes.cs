namespace LpaFunctions.Core.Bundles;

/// <summary>Media types of the files that the pipeline writes, by their ending.</summary>
public static class MediaTypes
{
    /// <summary>The type as a resource, which DCAT wants: its entry in IANA's register, without parameters.</summary>
    public static string Registered(string mediaType) => $"https://www.iana.org/assignments/media-types/{mediaType.Split(';')[0]}";

    public static string ForPath(string path) =>
        Path.GetExtension(path) switch
        {
            ".json" or ".geojson" => "application/json",
            ".jsonld" => "application/ld+json",
            ".atom" => "application/atom+xml",
            ".xml" => "application/xml",
            ".zip" => "application/zip",
            ".csv" => "text/csv; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".html" => "text/html; charset=utf-8",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".pdf" => "application/pdf",
            ".svg" => "image/svg+xml",
            ".md" => "text/markdown; charset=utf-8",
            ".txt" or ".sha256" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
}
