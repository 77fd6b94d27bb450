using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>A cell between painted rules.</summary>
internal sealed class GridCell(Grid grid, int row, int column, int rowSpan, int columnSpan)
{
    public int Row => row;
    public int Column => column;
    public int RowSpan => rowSpan;
    public int ColumnSpan => columnSpan;
    public TextBox Box => new(grid.Xs[column], grid.Ys[row], grid.Xs[column + columnSpan], grid.Ys[row + rowSpan]);
}
