namespace LpaFunctions.Reading.Fonts;

/// <summary>Glyphs by their code, in pieces of an array where codes are of one or two bytes, as nearly all are: a letter is looked up for each that is shown.</summary>
internal sealed class GlyphTable
{
    private const int PieceBits = 8;
    private const int PieceLength = 1 << PieceBits;

    private readonly FontGlyph?[]?[] _pieces = new FontGlyph?[]?[PieceLength];
    private Dictionary<int, FontGlyph>? _others;

    public FontGlyph? this[int code]
    {
        get => IsShort(code) ? _pieces[code >> PieceBits]?[code & (PieceLength - 1)] : _others?.GetValueOrDefault(code);
        set
        {
            if (IsShort(code))
            {
                (_pieces[code >> PieceBits] ??= new FontGlyph?[PieceLength])[code & (PieceLength - 1)] = value;
            }
            else
            {
                (_others ??= [])[code] = value!;
            }
        }
    }

    private static bool IsShort(int code) => (uint)code < PieceLength * PieceLength;
}
