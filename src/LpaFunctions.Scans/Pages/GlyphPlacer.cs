using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Pages;

/// <summary>Places what was read of an image on its page, in points: each letter reaches halfway to its neighbours, a mark stands with its letter.</summary>
internal sealed class GlyphPlacer(double left, double top, double scale)
{
    // A consonant is a little under half of the em square high, in the fonts of offices.
    private const double EmOfLetter = 2.1;

    public double X(double pixels) => left + (pixels * scale);

    public double Y(double pixels) => top + (pixels * scale);

    public IEnumerable<ScannedGlyph> Place(IReadOnlyList<ReadPiece> pieces)
    {
        foreach (var piece in InOrder(pieces))
        {
            foreach (var glyph in Place(piece))
            {
                yield return glyph;
            }
        }
    }

    /// <summary>Line by line, left to right.</summary>
    private static IEnumerable<ReadPiece> InOrder(IReadOnlyList<ReadPiece> pieces)
    {
        var row = 0;
        var last = double.MinValue;
        var rows = new List<(int Row, ReadPiece Piece)>(pieces.Count);
        foreach (var piece in pieces.OrderBy(piece => piece.Piece.Baseline))
        {
            row += piece.Piece.Baseline - last > 0.4 * piece.Piece.LetterHeight ? 1 : 0;
            last = piece.Piece.Baseline;
            rows.Add((row, piece));
        }

        return rows.OrderBy(entry => entry.Row).ThenBy(entry => entry.Piece.Piece.Left).Select(entry => entry.Piece);
    }

    private IEnumerable<ScannedGlyph> Place(ReadPiece piece)
    {
        var (text, line) = (piece.Characters, piece.Piece);
        var size = EmOfLetter * line.LetterHeight * scale;
        var (start, end) = (X(line.Left), X(line.Left));
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsMark(text[i].Character))
            {
                var next = text.FindIndex(i + 1, character => !IsMark(character.Character));
                start = end;
                end = next < 0 ? X(line.Right) : X((text[i].X + text[next].X) / 2);
                end = Math.Max(start, end);
            }

            yield return new ScannedGlyph(text[i].Character, start, end, Y(line.Baseline), size, text[i].Probability);
        }
    }

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
