using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Province;

/// <summary>
/// What an import sends: the file as the body, its name in ?name=; or a form (multipart/form-data) with the parts "file" and, for rows that
/// could not be matched, "map".
/// </summary>
internal sealed record ImportBody(string Name, byte[] Content, ImportMap Map)
{
    private const string FilePart = "file";
    private const string MapPart = "map";

    /// <returns>Null where something is larger than the limit.</returns>
    /// <exception cref="ImportException">The map is none.</exception>
    /// <exception cref="InvalidDataException">The form is broken, or has no part "file".</exception>
    public static async Task<ImportBody?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(request.Query["name"].ToString());
        if (!request.HasFormContentType)
        {
            return await ReadAsync(request.Body, maxBytes, cancellationToken) is { } body
                ? new ImportBody(name, body, ImportMap.Empty)
                : null;
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var file = form.Files[FilePart] ?? throw new InvalidDataException($"The form has no part \"{FilePart}\".");
        var map = form.Files[MapPart];
        if (file.Length > maxBytes || map?.Length > maxBytes)
        {
            return null;
        }

        await using var stream = file.OpenReadStream();
        var fileName = name.Length > 0 ? name : Path.GetFileName(file.FileName);
        var content = await ReadAsync(stream, maxBytes, cancellationToken);
        var codes = map is null ? ImportMap.Empty : Parse(map);
        return new ImportBody(fileName, content!, codes);
    }

    private static ImportMap Parse(IFormFile map)
    {
        using var stream = map.OpenReadStream();
        return ImportMap.Parse(stream, Path.GetFileName(map.FileName));
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (content.Length + read > maxBytes)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
