using System.Runtime.InteropServices;

namespace LpaFunctions.Reading.Fonts;

/// <summary>TrueType fonts of the document in work as they were unpacked: PdfPig unpacks each once for its metrics, and its own table is asked for later.</summary>
internal sealed class DecodedFonts
{
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<(ArraySegment<byte> Packed, Memory<byte> Font)> _kept = [];
    private int _bytes;

    /// <summary>Takes a stream that was just unpacked, whatever it is.</summary>
    public void Take(Memory<byte> packed, Memory<byte> unpacked)
    {
        // What cannot be unpacked comes back as it is, and belongs to the file.
        if (
            unpacked.Length < 12
            || !FontOutlines.IsFont(unpacked.Span)
            || !MemoryMarshal.TryGetArray<byte>(packed, out var from)
            || !MemoryMarshal.TryGetArray<byte>(unpacked, out var to)
            || ReferenceEquals(from.Array, to.Array)
        )
        {
            return;
        }

        FontOutlines.Shorten(unpacked.Span);
        if (_bytes + unpacked.Length <= MostBytes)
        {
            _bytes += unpacked.Length;
            _kept.Add((from, unpacked));
        }
    }

    public bool TryGet(Memory<byte> packed, out Memory<byte> font)
    {
        font = default;
        if (_kept.Count == 0 || !MemoryMarshal.TryGetArray<byte>(packed, out var segment))
        {
            return false;
        }

        foreach (var (known, unpacked) in _kept)
        {
            // The same place in the same array.
            if (known == segment)
            {
                font = unpacked;
                return true;
            }
        }

        return false;
    }
}
