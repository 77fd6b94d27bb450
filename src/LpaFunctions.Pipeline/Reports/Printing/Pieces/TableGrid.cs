using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>The columns of a table, in points from its left edge.</summary>
internal sealed class TableGrid
{
    /// <summary>Room between a cell's line and its text: left and right, above and below.</summary>
    public const double Across = 1.2 * PrintSheet.Millimetre,
        Down = 0.6 * PrintSheet.Millimetre;

    private static readonly PdfStroke Lines = new(ReportStyles.Border, ReportStyles.BorderWidth);
    private readonly double[] _edges;

    public TableGrid(IReadOnlyList<ReportColumn> columns, double width)
    {
        Width = width;
        var all = columns.Sum(c => c.Weight);
        _edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++)
        {
            _edges[i + 1] = _edges[i] + (columns[i].Weight / all * width);
        }
    }

    public double Width { get; }
    public int Columns => _edges.Length - 1;

    public double Left(int column) => _edges[column];

    public double WidthOf(ColumnSpan columns) => _edges[columns.From + columns.Count] - _edges[columns.From];

    /// <summary>Draws the lines round a row and at the left of these columns.</summary>
    public void DrawLines(PdfPage page, PageSpot at, double height, IReadOnlyList<int> columns)
    {
        page.StrokeBox(new(at.X, at.Y, Width, height), Lines);
        page.Uprights([.. columns.Where(c => c > 0).Select(c => at.X + _edges[c])], new(at.X, at.Y, Width, height), Lines);
    }
}

/// <param name="From">The first of the columns.</param>
internal readonly record struct ColumnSpan(int From, int Count);
