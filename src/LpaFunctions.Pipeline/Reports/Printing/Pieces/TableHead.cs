using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>The head of a table, in one row or in two where columns have a head together.</summary>
internal sealed class TableHead
{
    // A head stands in narrow columns: its words need the room that figures do not.
    private const double Across = 0.4 * PrintSheet.Millimetre;
    private const double Around = (2 * TableGrid.Down) + ReportStyles.BorderWidth;

    private readonly TextSetter _texts;
    private readonly TableGrid _grid;
    private readonly List<HeadCell> _cells = [];
    private readonly double _upper;
    private readonly double _lower;

    public TableHead(TextSetter texts, IReadOnlyList<ReportColumn> columns, TableGrid grid)
    {
        (_texts, _grid) = (texts, grid);
        var isGrouped = columns.Any(c => c.Group is not null);
        for (var i = 0; i < columns.Count; i++)
        {
            Add(columns, i, isGrouped);
        }

        _upper = Tallest(c => c.Row == HeadRow.Upper);
        _lower = Tallest(c => c.Row == HeadRow.Lower);
        // What both rows cannot hold goes to both alike.
        var missing = Tallest(c => c.Row == HeadRow.Both) - _upper - _lower;
        if (missing > 0)
        {
            _upper += isGrouped ? missing / 2 : missing;
            _lower += isGrouped ? missing / 2 : 0;
        }
    }

    /// <param name="tag">Null where the head stands again.</param>
    public FlowPiece Piece(PdfTag? tag)
    {
        var upper = tag?.Add("TR");
        PdfTag? lower = null;
        if (_lower > 0)
        {
            lower = tag?.Add("TR");
        }

        var tagged = _cells.ConvertAll(c => Tagged(c, c.Row == HeadRow.Lower ? lower : upper));
        return new FlowPiece
        {
            Height = _upper + _lower,
            KeepWithNext = true,
            Draw = (page, at) => Draw(page, at, tagged),
        };
    }

    private static HeadCell Tagged(HeadCell cell, PdfTag? row) =>
        cell with
        {
            Text = cell.Text with { Tag = row?.Add("TH", Attributes(cell)) },
        };

    private static string Attributes(HeadCell cell)
    {
        var rows = cell.Row == HeadRow.Both ? 2 : 1;
        return $"/A<</O/Table/Scope/Column/RowSpan {rows}/ColSpan {cell.Text.Columns.Count}>>";
    }

    private void Add(IReadOnlyList<ReportColumn> columns, int column, bool isGrouped)
    {
        var (title, group) = (columns[column].Title, columns[column].Group);
        if (group is null)
        {
            _cells.Add(Cell(title, new(column, 1), isGrouped ? HeadRow.Both : HeadRow.Upper));
            return;
        }

        if (column == 0 || columns[column - 1].Group != group)
        {
            var span = columns.Skip(column).TakeWhile(c => c.Group == group).Count();
            _cells.Add(Cell(group, new(column, span), HeadRow.Upper));
        }

        _cells.Add(Cell(title, new(column, 1), HeadRow.Lower));
    }

    private HeadCell Cell(string title, ColumnSpan columns, HeadRow row)
    {
        var style = ReportStyles.Shared.HeadCell;
        var room = _grid.WidthOf(columns) - (2 * Across) - ReportStyles.BorderWidth;
        return new(new(columns, style, _texts.Lines(style, _texts.Shown(title), room, Wrapping.Head), PrintedPlace.Middle), row);
    }

    private double Tallest(Func<HeadCell, bool> which) => _cells.Where(which).Select(c => c.Text.Height + Around).DefaultIfEmpty(0).Max();

    private void Draw(PdfPage page, PageSpot at, List<HeadCell> cells)
    {
        page.BeginArtifact();
        page.FillBox(new(at.X, at.Y, _grid.Width, _upper + _lower), ReportStyles.Shade);
        foreach (var cell in cells)
        {
            page.StrokeBox(BoxOf(cell, at), new(ReportStyles.Border, ReportStyles.BorderWidth));
        }

        page.End();
        foreach (var cell in cells)
        {
            var box = BoxOf(cell, at);
            cell.Text.Draw(page, _grid, at.X, box.Y + ((box.Height - cell.Text.Height) / 2));
        }
    }

    private Box BoxOf(HeadCell cell, PageSpot at)
    {
        var (left, width) = (at.X + _grid.Left(cell.Text.Columns.From), _grid.WidthOf(cell.Text.Columns));
        return cell.Row switch
        {
            HeadRow.Upper => new(left, at.Y, width, _upper),
            HeadRow.Lower => new(left, at.Y + _upper, width, _lower),
            _ => new(left, at.Y, width, _upper + _lower),
        };
    }

    private enum HeadRow
    {
        Upper,
        Lower,
        Both,
    }

    private sealed record HeadCell(PrintedCell Text, HeadRow Row);
}
