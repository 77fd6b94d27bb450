using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>A table that gaps give.</summary>
/// <param name="First">Its first line, and <paramref name="End"/> the first behind it, among the lines outside ruled tables.</param>
/// <param name="Pieces">Its lines cut at the columns, each with its row; in reading order where a row has cells of several lines.</param>
internal sealed record GapTable(int First, int End, RawTable Table, IReadOnlyList<TablePiece> Pieces)
{
    /// <summary>Null where too few cells are filled to call it a table.</summary>
    /// <param name="ofNumbers">True where a row of numbers began it: one column at least must be of numbers.</param>
    public static GapTable? Build(GapLine[] lines, GapRegion region, IReadOnlyList<double> rules, bool ofNumbers)
    {
        var pieces = new List<TablePiece>();
        for (var line = region.First; line < region.End; line++)
        {
            pieces.AddRange(LinePart.Pieces(lines[line], line - region.First, region.Corridors));
        }

        if (ofNumbers && !Array.Exists(RowFinder.NumberColumns(pieces, region.Columns), isNumber => isNumber))
        {
            return null;
        }

        var rows = RowFinder.Assign(pieces, region.Columns, rules, sections: true);
        if (rows < 2)
        {
            return null;
        }

        pieces.RemoveAll(piece => piece.Row < 0);
        var cells = Cells(pieces, rows, region);
        var filled = cells.Where(cell => cell.Lines.Count > 0).Sum(cell => cell.ColumnSpan * cell.RowSpan);
        if (filled < (rows == 2 ? 0.9 : RowFinder.LeastFilled) * rows * region.Columns)
        {
            return null;
        }

        var box = new TextBox(
            cells.Min(cell => cell.Box.Left),
            cells.Min(cell => cell.Box.Top),
            cells.Max(cell => cell.Box.Right),
            cells.Max(cell => cell.Box.Bottom)
        );
        return new GapTable(region.First, region.End, new RawTable(box, rows, region.Columns, cells, Ruled: false), pieces);
    }

    /// <summary>True where every row is one line: the lines are in reading order as they are.</summary>
    public bool IsPlain { get; } = AreRowsLines(Pieces);

    private static bool AreRowsLines(IReadOnlyList<TablePiece> pieces)
    {
        var lineOf = new Dictionary<int, int>();
        foreach (var piece in pieces)
        {
            if (!lineOf.TryAdd(piece.Row, piece.Line) && lineOf[piece.Row] != piece.Line)
            {
                return false;
            }
        }

        return true;
    }

    private static List<RawCell> Cells(List<TablePiece> pieces, int rows, GapRegion region)
    {
        var (left, right) = (pieces.Min(piece => piece.Text.Box.Left), pieces.Max(piece => piece.Text.Box.Right));
        double Edge(int column) =>
            column switch
            {
                0 => left,
                _ when column == region.Columns => right,
                _ => region.Corridors[column - 1].Middle,
            };
        var cells = new List<RawCell>(rows * region.Columns);
        var byRow = pieces.ToLookup(piece => piece.Row);
        for (var row = 0; row < rows; row++)
        {
            var own = byRow[row].OrderBy(piece => piece.Line).ToList();
            var (top, bottom) =
                own.Count == 0 ? (0, 0) : (own.Min(piece => piece.Y - piece.Size), own.Max(piece => piece.Y + (0.4 * piece.Size)));
            // A title right across is one cell; a word over some columns of a heading heads each of them.
            var title = own.Count > 0 && own.TrueForAll(piece => piece.Line == own[0].Line && piece.Spans) ? own : null;
            for (var column = 0; column < region.Columns; column++)
            {
                // Rows of a heading: a cell may span both ways.
                if (pieces.Exists(piece => ReachesDownTo(piece, row, column)))
                {
                    continue;
                }

                var head = own.Find(piece => piece.From == column && piece.IsHead);
                var span = (head ?? title?.Find(piece => piece.From == column)) is { } wide ? wide.To - wide.From + 1 : 1;
                var texts = own.Where(piece => piece.From <= column && piece.To >= column).Select(piece => piece.Text).ToList();
                var text = BrokenNumbers.Join([.. texts.SelectMany(piece => piece.Joined)]);
                cells.Add(
                    new RawCell(row, column, head?.RowSpan ?? 1, span, new TextBox(Edge(column), top, Edge(column + span), bottom), text)
                    {
                        MeantLines = MeantLines.AsMeant(texts),
                    }
                );
                column += span - 1;
            }
        }

        return cells;
    }

    /// <summary>Whether a piece of a row above holds the column in this row too.</summary>
    private static bool ReachesDownTo(TablePiece piece, int row, int column) =>
        piece.RowSpan > 1 && piece.Row < row && piece.Row + piece.RowSpan > row && piece.From <= column && piece.To >= column;
}
