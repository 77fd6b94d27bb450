namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>The bytes of a table that is handed in, up to what one may have.</summary>
public static class SheetFile
{
    /// <exception cref="ImportException">There are more bytes than allowed.</exception>
    public static byte[] Read(Stream stream, string fileName, SheetLimits limits)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
            SheetBudget.CheckBytes(fileName, content.Length, limits);
        }

        return content.ToArray();
    }
}
