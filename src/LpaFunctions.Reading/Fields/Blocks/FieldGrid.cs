using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>A table with the parts of it that stand on the following pages.</summary>
internal sealed class FieldGrid
{
    private const int MostHeaderRows = 4;

    private readonly List<FieldCell> _cells = [];
    private readonly List<(int Page, TextBox Box)> _repeated = [];

    // The sheet on the page before, of which this one holds further columns.
    private FieldGrid? _left;

    public IReadOnlyList<FieldCell> Cells => _cells;
    public int Rows { get; private set; }
    public int Columns { get; private init; }
    public bool Ruled { get; private init; }

    /// <summary>All tables of a document; one that begins a page goes on with the table that ended the page before, where their columns agree.</summary>
    public static IReadOnlyList<FieldGrid> Find(Document document)
    {
        var grids = new List<FieldGrid>();
        FieldGrid? open = null;
        foreach (var page in document.Pages)
        {
            for (var t = 0; t < page.Tables.Count; t++)
            {
                var table = page.Tables[t];
                var goesOn =
                    t == 0
                    && open is not null
                    && open.Columns == table.Columns
                    && open.Ruled == table.Ruled
                    && open.Columns > 1
                    && BeginsPage(page, table);
                if (!goesOn)
                {
                    open = new FieldGrid { Columns = table.Columns, Ruled = table.Ruled };
                    grids.Add(open);
                }

                open!.Add(page.Number, table, goesOn);
            }

            open = page.Tables.Count > 0 && EndsPage(page, page.Tables[^1]) ? open : null;
        }

        JoinSheets(grids);
        return grids;
    }

    /// <summary>What names the row of a cell: the cells left of it, also those of a wide sheet whose first columns lie on the pages before.</summary>
    public IEnumerable<FieldCell> LeftOf(FieldCell cell)
    {
        var own = RowOf(cell).Where(other => other.Column < cell.Column);
        var before = _left?._cells.Find(other => IsLevel(other, cell));
        return before is null ? own : _left!.RowOf(before).Append(before).Concat(_left.LeftOf(before)).Concat(own);
    }

    /// <summary>A sheet too wide for its paper is printed in pieces, page by page: their rows stand level.</summary>
    private static void JoinSheets(List<FieldGrid> grids)
    {
        const int fewestRows = 3;

        for (var i = 1; i < grids.Count; i++)
        {
            var (left, right) = (grids[i - 1], grids[i]);
            var isNextPage = left._cells[^1].Page + 1 == right._cells[0].Page && right._cells[0].Page == right._cells[^1].Page;
            if (!isNextPage || !right.Ruled)
            {
                continue;
            }

            var firsts = right._cells.FindAll(cell => cell.Column == 0);
            if (firsts.Count >= fewestRows && firsts.TrueForAll(cell => left._cells.Exists(other => IsLevel(other, cell))))
            {
                right._left = left;
            }
        }
    }

    private static bool IsLevel(FieldCell one, FieldCell other)
    {
        const double slack = 2;
        return Math.Abs(one.Source.Box.Top - other.Source.Box.Top) < slack
            && Math.Abs(one.Source.Box.Bottom - other.Source.Box.Bottom) < slack;
    }

    /// <summary>Whether a place lies in a heading that is printed again on a following page.</summary>
    public bool IsRepeated(int page, TextBox box) => _repeated.Exists(again => again.Page == page && again.Box.HoldsMiddleOf(box));

    public IEnumerable<FieldCell> RowOf(FieldCell cell) =>
        _cells.Where(c => c.Row < cell.EndRow && c.EndRow > cell.Row && !ReferenceEquals(c, cell)).OrderBy(c => c.Column);

    /// <summary>The cell that holds a place of the grid; null where none does.</summary>
    public FieldCell? At(int row, int column) => _cells.FirstOrDefault(c => c.Row <= row && c.EndRow > row && c.IsOver(column));

    /// <summary>The header of a column: what stands in the first row over it.</summary>
    public FieldCell? Header(int column) => _cells.FirstOrDefault(c => c.Row == 0 && c.IsOver(column));

    private void Add(int page, Table table, bool goesOn)
    {
        var repeated = goesOn ? RepeatedHeader(table) : 0;
        _repeated.AddRange(table.Cells.Where(c => c.Row < repeated).Select(c => (page, c.Box)));
        foreach (var cell in table.Cells.Where(c => c.Row >= repeated).OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            _cells.Add(new FieldCell(this, page, Rows + cell.Row - repeated, cell));
        }

        Rows += table.Rows - repeated;
    }

    /// <summary>How many rows at the top of the part on a following page say again what the first rows of the table say.</summary>
    private int RepeatedHeader(Table table)
    {
        var rows = 0;
        while (
            rows < Math.Min(MostHeaderRows, Math.Min(Rows, table.Rows) - 1)
            && Keys(table.Cells.Where(c => c.Row == rows)).SequenceEqual(Keys(_cells.Where(c => c.Row == rows).Select(c => c.Source)))
        )
        {
            rows++;
        }

        return rows;
    }

    private static IEnumerable<string> Keys(IEnumerable<TableCell> row) =>
        row.OrderBy(c => c.Column).Select(c => LabelKey.From(c.Text).Key);

    // Page numbers and running heads may stand above and below; a line of text or two is no other paragraph.
    private static bool BeginsPage(Page page, Table table) => page.Lines.Count(l => l.Box.Bottom <= table.Box.Top + 1) <= 2;

    private static bool EndsPage(Page page, Table table) => page.Lines.Count(l => l.Box.Top >= table.Box.Bottom - 1) <= 1;
}
