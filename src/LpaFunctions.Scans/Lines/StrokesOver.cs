using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>
/// Lines through words and close under them. They are taken off to find the letters, and the strokes of letters that lie along them go too: ร
/// looks like ว then, and ค like ก. So a piece is read with such a line still there, as the reader of lines was trained to.
/// </summary>
internal sealed class StrokesOver(RuleSet rules)
{
    // Of the letter height, from the baseline.
    private const double Above = 1.2;
    private const double Below = 0.5;

    private readonly RuleInk[] _level = [.. rules.Wiped.Where(wiped => wiped.Rule.Level)];

    /// <summary>Null where no line is.</summary>
    public RuleView? At(LinePiece piece)
    {
        var strokes = Array.FindAll(_level, wiped => IsOver(piece, wiped.Box));
        var margin = (int)(piece.LetterHeight / 2);
        return strokes.Length == 0 ? null : new RuleView(piece.Left - margin, piece.Right + margin) { Wiped = strokes };
    }

    private static bool IsOver(LinePiece piece, PixelBox box)
    {
        var up = (piece.BaselineAt(box.MiddleX) - box.MiddleY) / piece.LetterHeight;
        return box.Left < piece.Right && box.Right > piece.Left && up is > -Below and < Above;
    }
}
