using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>
/// The numbered objects of a PDF and the file that they make (ISO 32000-1, 7.5): small objects by the hundred in compressed streams,
/// places in a cross-reference stream. The same objects make the same bytes.
/// </summary>
internal sealed class PdfObjects
{
    private const int PacketSize = 200;
    private const string Head = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private readonly List<byte[]?> _plain = [null];
    private readonly List<PackedObject> _small = [];

    public int Reserve()
    {
        _plain.Add(null);
        return _plain.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _plain[number] = Encoding.Latin1.GetBytes($"{number} 0 obj\n{body}\nendobj\n");

    /// <summary>An object that goes into a compressed stream with others.</summary>
    public void SetSmall(int number, string body) => _small.Add(new(number, body));

    /// <param name="entries">Of its dictionary, without length and filter.</param>
    public int AddStream(string entries, byte[] content)
    {
        var number = Reserve();
        _plain[number] = Stream(number, entries, content);
        return number;
    }

    /// <param name="entries">Root and the like.</param>
    public byte[] Write(string entries)
    {
        var places = new Dictionary<int, ObjectPlace>();
        foreach (var packet in _small.Chunk(PacketSize))
        {
            Pack(packet, places);
        }

        var file = new MemoryStream();
        file.Write(Encoding.Latin1.GetBytes(Head));
        for (var number = 1; number < _plain.Count; number++)
        {
            if (_plain[number] is { } bytes)
            {
                places[number] = new(1, (int)file.Length, 0);
                file.Write(bytes);
            }
        }

        WritePlaces(file, places, entries);
        return file.ToArray();
    }

    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A text in UTF-16, as titles and what stands for a picture are written.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Pack(PackedObject[] packet, Dictionary<int, ObjectPlace> places)
    {
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        var stream = Reserve();
        foreach (var (i, small) in packet.Index())
        {
            index.Append(CultureInfo.InvariantCulture, $"{small.Number} {bodies.Length} ");
            bodies.Append(small.Body).Append('\n');
            places[small.Number] = new(2, stream, i);
        }

        var entries = $"/Type /ObjStm /N {packet.Length} /First {index.Length}";
        _plain[stream] = Stream(stream, entries, Encoding.Latin1.GetBytes(index.Append(bodies).ToString()));
    }

    private void WritePlaces(MemoryStream file, Dictionary<int, ObjectPlace> places, string entries)
    {
        const int length = 7;
        var number = Reserve();
        var start = (int)file.Length;
        places[number] = new(1, start, 0);
        var table = new byte[length * (number + 1)];
        foreach (var (at, place) in places)
        {
            var row = table.AsSpan(length * at, length);
            row[0] = (byte)place.Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], place.At);
            BinaryPrimitives.WriteInt16BigEndian(row[5..], (short)place.Index);
        }

        file.Write(Stream(number, $"/Type /XRef /Size {number + 1} /W [1 4 2] {entries}", table));
        file.Write(Encoding.Latin1.GetBytes($"startxref\n{start}\n%%EOF\n"));
    }

    private static byte[] Stream(int number, string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        var head = $"{number} 0 obj\n<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];
    }

    private sealed record PackedObject(int Number, string Body);

    /// <param name="Kind">1: at a place of the file; 2: in a stream of objects.</param>
    /// <param name="At">The place, or the stream's number.</param>
    private readonly record struct ObjectPlace(int Kind, int At, int Index);
}
