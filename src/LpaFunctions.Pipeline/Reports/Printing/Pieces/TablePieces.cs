using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>A table: caption, head, rows. Its head stands again on every page, there as nothing that is read aloud twice.</summary>
internal sealed class TablePieces
{
    /// <summary>So few rows are kept on one page.</summary>
    private const int Short = 12;

    private readonly TextSetter _texts;
    private readonly ReportTable _table;
    private readonly TableGrid _grid;
    private readonly double _after;

    /// <param name="width">In points.</param>
    /// <param name="after">Room under the table, in millimetres.</param>
    public TablePieces(TextSetter texts, ReportTable table, double width, double after)
    {
        _texts = texts;
        _table = table;
        _grid = new TableGrid(table.Columns, width);
        _after = after * PrintSheet.Millimetre;
    }

    public IEnumerable<FlowPiece> All(PdfTag tag)
    {
        var whole = tag.Add("Table");
        yield return Caption(whole.Add("Caption"));
        var head = new TableHead(_texts, _table.Columns, _grid);
        yield return head.Piece(whole.Add("THead"));

        var body = whole.Add("TBody");
        var repeated = head.Piece(null);
        if (_table.Rows.Count == 0)
        {
            yield return Empty(body.Add("TR"));
        }

        for (var i = 0; i < _table.Rows.Count; i++)
        {
            var isLast = i == _table.Rows.Count - 1;
            yield return Row(_table.Rows[i], body.Add("TR")) with
            {
                After = isLast ? _after : 0,
                KeepWithNext = !isLast && _table.Rows.Count <= Short,
                Head = repeated,
            };
        }
    }

    private FlowPiece Caption(PdfTag tag)
    {
        const double over = 1 * PrintSheet.Millimetre,
            under = 1.5 * PrintSheet.Millimetre;
        var style = ReportStyles.Shared.Caption;
        var lines = _texts.Lines(style, _texts.Shown(_table.Caption), _grid.Width, Wrapping.Prose);
        return new FlowPiece
        {
            Height = (lines.Count * style.LineHeight) + over + under,
            Before = 2 * PrintSheet.Millimetre,
            KeepWithNext = true,
            Draw = (page, at) =>
            {
                page.Begin(tag);
                for (var i = 0; i < lines.Count; i++)
                {
                    page.Text(style, lines[i], at.X, at.Y + over + (i * style.LineHeight) + style.Baseline);
                }

                page.End();
            },
        };
    }

    private FlowPiece Row(IReadOnlyList<ReportCell> cells, PdfTag tag)
    {
        var set = new PrintedCell[cells.Count];
        for (var i = 0; i < set.Length; i++)
        {
            set[i] = Cell(i, cells[i], tag.Add("TD"));
        }

        return Row(set);
    }

    private FlowPiece Empty(PdfTag tag)
    {
        var style = ReportStyles.Shared.Cell;
        var lines = _texts.Lines(style, _texts.Shown(_table.WhenEmpty), _grid.Width, Wrapping.Words);
        var across = new PrintedCell(new(0, _grid.Columns), style, lines, PrintedPlace.Middle)
        {
            Tag = tag.Add("TD", $"/A<</O/Table/ColSpan {_grid.Columns}>>"),
        };
        return Row([across]) with { After = _after };
    }

    private FlowPiece Row(PrintedCell[] cells)
    {
        var height = cells.Max(c => c.Height) + (2 * TableGrid.Down) + ReportStyles.BorderWidth;
        return new FlowPiece
        {
            Height = height,
            Draw = (page, at) =>
            {
                page.BeginArtifact();
                _grid.DrawLines(page, at, height, [.. cells.Select(c => c.Columns.From)]);
                page.End();
                foreach (var cell in cells)
                {
                    cell.Draw(page, _grid, at.X, at.Y + TableGrid.Down + (ReportStyles.BorderWidth / 2));
                }
            },
        };
    }

    // Numbers stand on the right, what stands in their place in the middle.
    private static PrintedPlace PlaceOf(ColumnKind kind, ReportCell cell) =>
        kind switch
        {
            ColumnKind.Text => PrintedPlace.Left,
            ColumnKind.Centred or ColumnKind.Code => PrintedPlace.Middle,
            _ when cell.Number is null => PrintedPlace.Middle,
            _ => PrintedPlace.Right,
        };

    private PrintedCell Cell(int column, ReportCell cell, PdfTag tag)
    {
        var kind = _table.Columns[column].Kind;
        var style = ReportStyles.Shared.Cell;
        var text = kind == ColumnKind.Code ? cell.Text : _texts.Shown(cell.Text);
        var place = PlaceOf(kind, cell);
        var wrapping = place switch
        {
            PrintedPlace.Left => Wrapping.Prose,
            PrintedPlace.Middle => Wrapping.Words,
            _ => Wrapping.None,
        };
        var room = _grid.WidthOf(new(column, 1)) - (2 * TableGrid.Across) - ReportStyles.BorderWidth;
        return new PrintedCell(new(column, 1), style, _texts.Lines(style, text, room, wrapping), place) { Tag = tag };
    }
}
