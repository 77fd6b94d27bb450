using System.IO.Compression;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Changes what lies packed in a ZIP (an office file is one too): a part is changed, lost, doubled, renamed or taken from another file, and all of it packed again.</summary>
public static class PackageChanges
{
    public static byte[] Of(byte[] file, byte[] other, Random random)
    {
        var parts = Parts(file);
        var others = Parts(other);
        var changes = 1 + random.Next(3);
        for (var i = 0; i < changes && parts.Count > 0; i++)
        {
            Change(parts, others, random);
        }

        return Pack(parts);
    }

    private static void Change(List<Part> parts, List<Part> others, Random random)
    {
        var at = random.Next(parts.Count);
        var part = parts[at];
        var piece = others.Count > 0 ? others[random.Next(others.Count)] : part;
        switch (random.Next(10))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add(part);
                break;
            case 2:
                parts[at] = part with { Name = piece.Name };
                break;
            case 3:
                parts[at] = part with { Bytes = piece.Bytes };
                break;
            default:
                parts[at] = part with { Bytes = ByteChanges.Of(part.Bytes, piece.Bytes, random) };
                break;
        }
    }

    private static List<Part> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var parts = new List<Part>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(bytes);
            parts.Add(new Part(entry.FullName, bytes.ToArray()));
        }

        return parts;
    }

    public static byte[] Pack(IEnumerable<Part> parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var entry = archive.CreateEntry(part.Name);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(part.Bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>An entry of a ZIP.</summary>
    public sealed record Part(string Name, byte[] Bytes);
}
