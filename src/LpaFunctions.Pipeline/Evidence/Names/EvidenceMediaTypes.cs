namespace LpaFunctions.Pipeline.Evidence.Names;

/// <summary>Media types of the kinds of files that are read, by the ending of their name.</summary>
public static class EvidenceMediaTypes
{
    private const string Bytes = "application/octet-stream";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".zip"] = "application/zip",
    };

    public static string Find(string name) => Types.GetValueOrDefault(Path.GetExtension(name), Bytes);

    public static bool IsPicture(string name) => Find(name).StartsWith("image/", StringComparison.Ordinal);

    public static bool IsPdf(string name) => Find(name) == "application/pdf";
}
