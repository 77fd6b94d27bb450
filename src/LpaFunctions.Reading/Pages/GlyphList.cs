using System.Collections;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Pages;

/// <summary>
/// The glyphs of a page, packed: a letter is a number and what many glyphs share stands once, so that the garbage collector, which walks over all pages
/// of a document again and again, finds nothing to follow. In pieces, for an array of all would lie on the heap of large objects, which is cleared only
/// with everything else.
/// </summary>
internal sealed class GlyphList : IReadOnlyList<Glyph>
{
    // 40 bytes a glyph; large objects begin at 85,000 bytes.
    private const int PieceBits = 10;
    private const int PieceLength = 1 << PieceBits;

    private const char NoLetter = '\0';

    private readonly Packed[][] _pieces;
    private readonly List<Style> _styles = [];

    // By their place: glyphs of several letters or of none, and all of a page with more styles than can be counted.
    private readonly Dictionary<int, Glyph> _others = [];

    public GlyphList(List<InkGlyph> ink)
    {
        Count = ink.Count;
        _pieces = new Packed[(Count + PieceLength - 1) >> PieceBits][];
        for (var i = 0; i < _pieces.Length; i++)
        {
            _pieces[i] = new Packed[Math.Min(PieceLength, Count - (i << PieceBits))];
        }

        Pack(ink);
    }

    public int Count { get; }

    public Glyph this[int index] =>
        (uint)index < (uint)Count
            ? Unpack(index, _pieces[index >> PieceBits][index & (PieceLength - 1)])
            : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Glyph> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Pack(List<InkGlyph> ink)
    {
        var numbers = new Dictionary<Style, int>();
        var (last, number) = (default(Style), -1);
        for (var i = 0; i < ink.Count; i++)
        {
            var glyph = ink[i];
            var text = LostMarks.Show(glyph.Text, counts: null);
            var style = new Style(glyph.Font, glyph.Size, glyph.Guessed);
            if (number < 0 || style != last)
            {
                (last, number) = (style, NumberOf(style, numbers));
            }

            var box = new TextBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
            if (text.Length != 1 || text[0] == NoLetter || number > ushort.MaxValue)
            {
                _others[i] = new Glyph(text, box, glyph.Font, glyph.Size, glyph.Order, glyph.Guessed);
                continue;
            }

            _pieces[i >> PieceBits][i & (PieceLength - 1)] = new Packed(box, glyph.Order, text[0], (ushort)number);
        }
    }

    private int NumberOf(Style style, Dictionary<Style, int> numbers)
    {
        if (!numbers.TryGetValue(style, out var number))
        {
            numbers[style] = number = _styles.Count;
            _styles.Add(style);
        }

        return number;
    }

    private Glyph Unpack(int index, in Packed packed)
    {
        if (packed.Letter == NoLetter)
        {
            return _others[index];
        }

        var style = _styles[packed.Style];
        return new Glyph(OneLetter.Text(packed.Letter), packed.Box, style.Font, style.Size, packed.Order, style.Guessed);
    }

    /// <param name="Letter">None for a glyph that is kept among the others.</param>
    private readonly record struct Packed(TextBox Box, int Order, char Letter, ushort Style);

    private readonly record struct Style(string Font, double Size, bool Guessed);
}
