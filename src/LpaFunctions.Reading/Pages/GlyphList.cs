using System.Collections;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Pages;

/// <summary>The glyphs of a page in pieces: an array of all would lie on the heap of large objects, which is cleared only with everything else.</summary>
internal sealed class GlyphList : IReadOnlyList<Glyph>
{
    // 64 bytes a glyph; large objects begin at 85,000 bytes.
    private const int PieceBits = 10;
    private const int PieceLength = 1 << PieceBits;

    private readonly Glyph[][] _pieces;

    public GlyphList(List<InkGlyph> ink)
    {
        Count = ink.Count;
        _pieces = new Glyph[(Count + PieceLength - 1) >> PieceBits][];
        for (var i = 0; i < _pieces.Length; i++)
        {
            var piece = _pieces[i] = new Glyph[Math.Min(PieceLength, Count - (i << PieceBits))];
            for (var j = 0; j < piece.Length; j++)
            {
                piece[j] = Listed(ink[(i << PieceBits) + j]);
            }
        }
    }

    public int Count { get; }

    public Glyph this[int index] =>
        (uint)index < (uint)Count
            ? _pieces[index >> PieceBits][index & (PieceLength - 1)]
            : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Glyph> GetEnumerator() => _pieces.SelectMany(piece => piece).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Glyph Listed(InkGlyph glyph) =>
        new(
            LostMarks.Show(glyph.Text, counts: null),
            new TextBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom),
            glyph.Font,
            glyph.Size,
            glyph.Order,
            glyph.Guessed
        );
}
