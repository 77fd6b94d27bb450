using System.IO.Compression;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>Packs the parts of a package again in the order of their names and without the hour: equal content is an equal file.</summary>
internal static class StableZip
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(byte[] package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of parts stands first: some programs look for it there.
            foreach (
                var part in source
                    .Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1)
                    .ThenBy(e => e.FullName, StringComparer.Ordinal)
            )
            {
                var copy = zip.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
