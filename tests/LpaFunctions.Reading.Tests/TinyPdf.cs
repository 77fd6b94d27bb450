using System.Text;

namespace LpaFunctions.Reading.Tests;

/// <summary>Writes small PDF files for tests: one page each content, Helvetica as /F1, whatever objects a test adds.</summary>
internal sealed class TinyPdf
{
    private readonly List<string> contents = [];
    private readonly List<string> objects = [];

    public string PageEntries { get; set; } = "";
    public string CatalogEntries { get; set; } = "";
    public string FontObject { get; set; } = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    public string FontEntries { get; set; } = "";
    public string ResourceEntries { get; set; } = "";

    public TinyPdf Page(string content)
    {
        contents.Add(content);
        return this;
    }

    /// <summary>Adds an object and returns its number.</summary>
    public int Add(string body)
    {
        objects.Add(body);
        return objects.Count + 3;
    }

    /// <summary>Adds a stream with its dictionary's further entries and returns its number.</summary>
    public int AddStream(string entries, byte[] data) =>
        Add($"<< {entries} /Length {data.Length} >>\nstream\n{Encoding.Latin1.GetString(data)}\nendstream");

    public byte[] Bytes()
    {
        var first = objects.Count + 4;
        var all = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {CatalogEntries} >>",
            $"<< /Type /Pages /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{first + (2 * i)} 0 R"))}] >>",
            FontObject,
        };
        all.AddRange(objects);
        for (var i = 0; i < contents.Count; i++)
        {
            all.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {PageEntries} /Resources << /Font << /F1 3 0 R {FontEntries} >> {ResourceEntries} >> /Contents {first + (2 * i) + 1} 0 R >>"
            );
            all.Add($"<< /Length {Encoding.Latin1.GetByteCount(contents[i])} >>\nstream\n{contents[i]}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < all.Count; i++)
        {
            places.Add(file.Length);
            file.Append(i + 1).Append(" 0 obj\n").Append(all[i]).Append("\nendobj\n");
        }

        var table = file.Length;
        file.Append("xref\n0 ").Append(all.Count + 1).Append("\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(place.ToString("0000000000")).Append(" 00000 n \n");
        }

        file.Append("trailer\n<< /Size ").Append(all.Count + 1).Append(" /Root 1 0 R >>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
