namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>A table of painted rules.</summary>
internal sealed class Grid(double[] xs, double[] ys)
{
    public double[] Xs => xs;
    public double[] Ys => ys;
    public int Rows => ys.Length - 1;
    public int Columns => xs.Length - 1;
    public List<GridCell> Cells { get; } = [];
    public GridCell?[,] Owner { get; } = new GridCell?[ys.Length - 1, xs.Length - 1];
    public double Area => (xs[^1] - xs[0]) * (ys[^1] - ys[0]);

    public GridCell? CellAt(double x, double y)
    {
        var isBeside = x < xs[0] || x >= xs[^1];
        if (isBeside || y < ys[0] || y >= ys[^1])
        {
            return null;
        }

        return Owner[Interval(ys, y), Interval(xs, x)];
    }

    private static int Interval(double[] edges, double value)
    {
        var at = Array.BinarySearch(edges, value);
        return Math.Min(at >= 0 ? at : ~at - 1, edges.Length - 2);
    }
}
