namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>
/// The rows of a heading over gaps: a word that stands over several columns, each of which has a heading of its own below it, is one row,
/// and what stands below it the next. What stands over one column alone is one cell, however many lines it has.
/// </summary>
internal static class HeadRows
{
    // In em: lines of one row of a heading stand nearer to each other than this.
    private const double Below = 0.5;
    private const double Better = 0.4;
    private const double Wider = 0.1;

    /// <summary>How many rows the heading has; with two or more, every piece is given its row and how many rows its cell spans.</summary>
    /// <param name="extents">Where the text of each column begins and ends.</param>
    public static int Assign(List<TablePiece> head, Extent[] extents)
    {
        var columnsOf = head.ConvertAll(piece => (piece.From, piece.To));
        foreach (var piece in head.OrderBy(piece => piece.Y))
        {
            Widen(piece, head, extents);
        }

        var columns = extents.Length;
        if (!head.Exists(piece => piece.Spans && IsOver(piece, head)))
        {
            for (var i = 0; i < head.Count; i++)
            {
                (head[i].From, head[i].To) = columnsOf[i];
            }

            return 1;
        }

        var depth = new int[columns];
        var last = new TablePiece?[columns];
        foreach (var piece in head.OrderBy(piece => piece.Y).ThenBy(piece => piece.From))
        {
            var above = last[piece.From];
            var same = above is not null && above.From == piece.From && above.To == piece.To;
            // The second line of the same cell.
            piece.Row = same ? above!.Row : Enumerable.Range(piece.From, piece.To - piece.From + 1).Max(column => depth[column]);
            for (var column = piece.From; column <= piece.To; column++)
            {
                (last[column], depth[column]) = (piece, piece.Row + 1);
            }
        }

        var rows = head.Max(piece => piece.Row) + 1;
        foreach (var piece in head)
        {
            var under = head.Where(other => other.Row > piece.Row && other.From <= piece.To && other.To >= piece.From).ToList();
            piece.IsHead = true;
            piece.RowSpan = (under.Count == 0 ? rows : under.Min(other => other.Row)) - piece.Row;
        }

        return rows;
    }

    /// <summary>
    /// A word in the middle over several columns need not reach over all of them: those are its columns over whose middle it stands,
    /// where each has a heading below it and nothing else stands beside it.
    /// </summary>
    private static void Widen(TablePiece piece, List<TablePiece> head, Extent[] extents)
    {
        var middle = (piece.Text.Box.Left + piece.Text.Box.Right) / 2;
        var (from, to) = (piece.From, piece.To);
        var (first, end) = (0, extents.Length - 1);
        foreach (var above in head)
        {
            // What stands under a word over several columns stays within them.
            var isOver = above.From <= from && above.To >= to && piece.Y - above.Y > Below * piece.Size;
            if (isOver && above.Spans && above.To - above.From < end - first)
            {
                (first, end) = (above.From, above.To);
            }
        }

        while (from > first && IsFree(from - 1))
        {
            from--;
        }

        while (to < end && IsFree(to + 1))
        {
            to++;
        }

        var (best, least) = (
            (piece.From, piece.To),
            Off(piece.From, piece.To) + (Wider * piece.Size * (piece.To - piece.From)) - (Better * piece.Size)
        );
        for (var a = from; a <= piece.From; a++)
        {
            for (var b = piece.To; b <= to; b++)
            {
                if (b > a && Off(a, b) + (Wider * piece.Size * (b - a)) < least && Enumerable.Range(a, b - a + 1).All(HasBelow))
                {
                    (best, least) = ((a, b), Off(a, b) + (Wider * piece.Size * (b - a)));
                }
            }
        }

        (piece.From, piece.To) = best;

        double Off(int a, int b) => Math.Abs(((extents[a].Left + extents[b].Right) / 2) - middle);
        bool HasBelow(int column) => head.Exists(other => Heads(other, column) && other.Y - piece.Y > Below * piece.Size);
        bool IsFree(int column) =>
            HasBelow(column)
            && !head.Exists(other => other != piece && Heads(other, column) && Math.Abs(other.Y - piece.Y) <= Below * piece.Size);
    }

    private static bool Heads(TablePiece piece, int column) => piece.From <= column && piece.To >= column;

    private static bool IsOver(TablePiece piece, List<TablePiece> head) =>
        head.Where(other => !other.Spans && IsUnder(other, piece)).Select(other => other.From).Distinct().Count() > 1;

    private static bool IsUnder(TablePiece piece, TablePiece head) =>
        piece.From >= head.From && piece.To <= head.To && piece.Y - head.Y > Below * head.Size;
}
