using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Pages;

/// <summary>Places what was read of an image on its page, in points: each letter reaches halfway to its neighbours, a mark stands with its letter.</summary>
/// <param name="isLevelled">Whether the page leant: what stands on one row then still differs by a pixel or two, and is put level.</param>
internal sealed class GlyphPlacer(double left, double top, double scale, bool isLevelled)
{
    // A consonant is a little under half of the em square high, in the fonts of offices.
    private const double EmOfLetter = 2.1;

    // Points beyond the ends of a rule: scanners leave gaps where rules meet.
    private const double Reach = 1;

    // Of the letter height, from the baseline: what a doubt shows of its number.
    private const double Above = 1.5;
    private const double Below = 0.4;

    public IEnumerable<ScannedGlyph> Place(IReadOnlyList<ReadPiece> pieces)
    {
        foreach (var row in Rows(pieces))
        {
            var level = row.Average(piece => piece.Piece.Baseline);
            foreach (var piece in row.OrderBy(piece => piece.Piece.Left))
            {
                foreach (var glyph in Place(piece, isLevelled ? level : piece.Piece.Baseline))
                {
                    yield return glyph;
                }
            }
        }
    }

    public ScannedRule PlaceRule(ScanRule rule)
    {
        if (rule.Level)
        {
            var y = Y(rule.Middle);
            return new ScannedRule(X(rule.Box.Left) - Reach, y, X(rule.Box.Right) + Reach, y, Level: true);
        }

        var x = X(rule.Middle);
        return new ScannedRule(x, Y(rule.Box.Top) - Reach, x, Y(rule.Box.Bottom) + Reach, Level: false);
    }

    public ScannedBox PlaceBox(BoxShape shape)
    {
        var box = shape.Box;
        return new ScannedBox(new TextBox(X(box.Left), Y(box.Top), X(box.Right), Y(box.Bottom)), shape.Ticked);
    }

    public IEnumerable<ReadingDoubt> PlaceDoubts(ReadPiece piece) => piece.Doubts.Select(doubt => Place(doubt, piece.Piece));

    private ReadingDoubt Place(NumberDoubt doubt, LinePiece line)
    {
        var head = Y(line.Baseline - (Above * line.LetterHeight));
        var foot = Y(line.Baseline + (Below * line.LetterHeight));
        return new ReadingDoubt(new TextBox(X(doubt.Left), head, X(doubt.Right), foot), doubt.Text, doubt.Other, doubt.Why);
    }

    private double X(double pixels) => left + (pixels * scale);

    private double Y(double pixels) => top + (pixels * scale);

    /// <summary>From the top of the page to its foot.</summary>
    private static List<List<ReadPiece>> Rows(IReadOnlyList<ReadPiece> pieces)
    {
        var rows = new List<List<ReadPiece>>();
        var last = double.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Piece.Baseline))
        {
            if (piece.Piece.Baseline - last > 0.4 * piece.Piece.LetterHeight)
            {
                rows.Add([]);
            }

            last = piece.Piece.Baseline;
            rows[^1].Add(piece);
        }

        return rows;
    }

    private IEnumerable<ScannedGlyph> Place(ReadPiece piece, double baseline)
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

            yield return new ScannedGlyph(text[i].Character, start, end, Y(baseline), size, text[i].Probability);
        }
    }

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
