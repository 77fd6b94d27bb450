using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>
/// Rows that hold nothing but a word in the first column ("หนี้สิน" over its items): no lines of a wrapped cell, because the line above has
/// room for their first word, and they have room for that of the line below.
/// </summary>
internal sealed class SectionRows
{
    // In em: a column that leaves more than this free beside its longest line wraps nothing.
    private const double Free = 6;
    private const double Blank = 0.25;

    private readonly TablePiece[][] _lines;
    private readonly Func<TablePiece[], bool> _isRow;
    private readonly double _limit;

    public SectionRows(TablePiece[][] lines, Func<TablePiece[], bool> isRow)
    {
        (_lines, _isRow) = (lines, isRow);
        var (right, next, size) = (double.MinValue, double.MaxValue, 0.0);
        foreach (var piece in lines.SelectMany(line => line).Where(piece => !piece.Spans))
        {
            size = Math.Max(size, piece.Size);
            if (piece.From == 0)
            {
                right = Math.Max(right, piece.Text.Box.Right);
            }
            else if (piece.From == 1)
            {
                next = Math.Min(next, piece.Text.Box.Left);
            }
        }

        _limit = next < double.MaxValue && next - right > Free * size ? next - size : right;
    }

    public bool Is(int line)
    {
        if (line + 1 >= _lines.Length || _lines[line] is not [{ From: 0, To: 0, IsNumber: false } self])
        {
            return false;
        }

        return BeginsAnew(line, self) && Ends(line, self);
    }

    /// <summary>Whether the words of the line above do not go on here: where they stand in the first column, there was room for more of them.</summary>
    private bool BeginsAnew(int line, TablePiece self)
    {
        if (line == 0)
        {
            return true;
        }

        return First(line - 1) is { } above ? Fits(above, self) : !_isRow(_lines[line - 1]);
    }

    private bool Ends(int line, TablePiece self) => First(line + 1) is { } below ? Fits(self, below) : !_isRow(_lines[line + 1]);

    private TablePiece? First(int line) => Array.FindLast(_lines[line], piece => piece.From == 0);

    private bool Fits(TablePiece above, TablePiece below) => _limit - above.Text.Box.Right > FirstWord(below) + (Blank * above.Size);

    private static double FirstWord(TablePiece piece)
    {
        foreach (var word in piece.Text.Words)
        {
            var breaks = ThaiWordBreaks.Find(word.Text);
            return (word.Box.Right - word.Box.Left) * (breaks.Count == 0 ? 1 : (double)breaks[0] / word.Text.Length);
        }

        return double.MaxValue;
    }
}
