using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>
/// The check boxes of typewriters, "( )" and "(/)". The reader of lines takes their strokes for one another; where their form is plain it decides,
/// and what the reader said there is dropped.
/// </summary>
internal sealed class BracketBoxes(InkRuns runs, double dpi)
{
    public const char Tick = '/';
    private const char Blank = ' ';

    // No sign of its own, and a coloured tick may stand there.
    private const char Unclear = '?';

    // Of the height of a consonant.
    private const double LeastHeight = 1.1;
    private const double MostHeight = 2.4;
    private const double Narrowest = 0.7;
    private const double Widest = 3;
    private const double Below = 0.05;
    private const int Strokes = 3;

    // A form that is plain is as sure as print that both readers read alike.
    private const double Plain = 0.98;

    private readonly double _speck = LetterHeights.SpeckArea(dpi);

    /// <summary>Puts the marks of a piece in place of what was read there.</summary>
    /// <returns>Where a coloured tick would make another mark of it.</returns>
    public List<PixelBox> Mend(LinePiece piece, List<PlacedCharacter> text)
    {
        var empty = new List<PixelBox>();
        var tall = piece.Blobs.Select(blob => runs.Blobs[blob].Box).Where(box => IsTall(piece, box)).OrderBy(box => box.Left).ToList();
        for (var i = 0; i < tall.Count; i++)
        {
            var box = tall[i];
            for (var j = i; j < Math.Min(tall.Count, i + Strokes); j++)
            {
                box = box.With(tall[j]);
                // Brackets with nothing between them are two strokes; one stroke is a 0.
                if (MarkIn(piece, box) is not { } mark || (mark != Tick && i == j))
                {
                    continue;
                }

                i = j;
                if (mark == Unclear || (Put(text, box, mark) && mark == Blank))
                {
                    empty.Add(box);
                }

                break;
            }
        }

        return empty;
    }

    /// <summary>A blank, a slash, or something unclear; null where the box is no pair of brackets, or something else stands in them.</summary>
    private char? MarkIn(LinePiece piece, PixelBox box)
    {
        var height = piece.LetterHeight;
        var isBelow = box.Bottom > piece.BaselineAt(box.MiddleX) + (Below * height);
        var isOfPair = box.Width >= Narrowest * height && box.Width <= Widest * height && box.Height <= MostHeight * height;
        if (!isBelow || !isOfPair)
        {
            return null;
        }

        var shape = new BracketShape(runs, box, _speck);
        if (!shape.IsPair)
        {
            return null;
        }

        return shape switch
        {
            { IsEmpty: true } => Blank,
            { IsSlashed: true } => Tick,
            { IsNearlyEmpty: true } => Unclear,
            _ => null,
        };
    }

    /// <summary>Where the reader saw Thai letters there are no brackets.</summary>
    /// <returns>False where there are.</returns>
    public static bool Put(List<PlacedCharacter> text, PixelBox box, char mark)
    {
        if (text.Exists(character => IsIn(box, character) && IsThaiLetter(character.Character)))
        {
            return false;
        }

        text.RemoveAll(character => IsIn(box, character));
        var at = text.FindIndex(character => character.X > box.Right);
        var quarter = box.Width / 4.0;
        PlacedCharacter[] put =
        [
            new('(', Plain, Plain, box.Left + (quarter / 2)),
            new(mark, Plain, Plain, box.MiddleX),
            new(')', Plain, Plain, box.Right - (quarter / 2)),
        ];
        text.InsertRange(at < 0 ? text.Count : at, put);
        return true;
    }

    private static bool IsIn(PixelBox box, PlacedCharacter character) => character.X >= box.Left && character.X <= box.Right;

    private static bool IsThaiLetter(char c) => c is >= 'ก' and <= '๎';

    private static bool IsTall(LinePiece piece, PixelBox box) =>
        box.Height > LeastHeight * piece.LetterHeight && box.Height < MostHeight * piece.LetterHeight;
}
