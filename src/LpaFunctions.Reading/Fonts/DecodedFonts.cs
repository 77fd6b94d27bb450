namespace LpaFunctions.Reading.Fonts;

/// <summary>TrueType fonts of the document in work as they were unpacked: PdfPig unpacks each once for its metrics, and its own table is asked for later.</summary>
internal sealed class DecodedFonts
{
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<Kept> _kept = [];
    private int _bytes;
    private ReadOnlyMemory<byte> _lastSound;

    /// <summary>Takes a stream that was just unpacked, whatever it is.</summary>
    /// <param name="isKept">False where other bytes of the dictionary say how it was unpacked: the same data may then stand for something else.</param>
    public void Take(Memory<byte> packed, Memory<byte> unpacked, bool isKept)
    {
        // What cannot be unpacked comes back as it is, and belongs to the file.
        if (unpacked.Length < 12 || !FontOutlines.IsFont(unpacked.Span) || packed.Span.Overlaps(unpacked.Span))
        {
            return;
        }

        var isSound = FontOutlines.Shorten(unpacked.Span);
        _lastSound = isSound ? unpacked : default;
        if (isKept && _bytes + unpacked.Length <= MostBytes)
        {
            _bytes += unpacked.Length;
            _kept.Add(new Kept(packed, unpacked, isSound));
        }
    }

    /// <summary>Whether every outline of a font that was unpacked just now, or is kept, has been found to lie within it.</summary>
    public bool IsSound(ReadOnlyMemory<byte> font) =>
        !font.IsEmpty && (font.Equals(_lastSound) || _kept.Exists(kept => kept.IsSound && font.Equals(kept.Font)));

    public bool TryGet(Memory<byte> packed, out Memory<byte> font)
    {
        foreach (var (known, unpacked, _) in _kept)
        {
            // By what it holds: PdfPig reads a stream out of the file anew, into an array of its own, each time it is asked for.
            if (known.Span.SequenceEqual(packed.Span))
            {
                font = unpacked;
                return true;
            }
        }

        font = default;
        return false;
    }

    /// <param name="IsSound">Whether its outlines lie within it.</param>
    private readonly record struct Kept(Memory<byte> Packed, Memory<byte> Font, bool IsSound);
}
