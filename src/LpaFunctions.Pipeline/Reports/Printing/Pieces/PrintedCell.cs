using LpaFunctions.Pipeline.Reports.Printing.Faces;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>What stands in a cell.</summary>
internal sealed record PrintedCell(ColumnSpan Columns, TextStyle Style, IReadOnlyList<ShapedText> Lines, PrintedPlace Place)
{
    /// <summary>Null where it is not read aloud.</summary>
    public PdfTag? Tag { get; init; }

    /// <summary>Of its lines, in points.</summary>
    public double Height => Lines.Count * Style.LineHeight;

    /// <param name="x">Of the table's left edge.</param>
    /// <param name="y">Of the first line's upper edge.</param>
    public void Draw(PdfPage page, TableGrid grid, double x, double y)
    {
        _ = Tag is null ? page.BeginArtifact() : page.Begin(Tag);
        for (var i = 0; i < Lines.Count; i++)
        {
            page.Text(Style, Lines[i], x + Start(grid, Lines[i]), y + (i * Style.LineHeight) + Style.Baseline);
        }

        page.End();
    }

    private double Start(TableGrid grid, ShapedText line)
    {
        const double edge = TableGrid.Across + (ReportStyles.BorderWidth / 2);
        var (left, free) = (grid.Left(Columns.From), grid.WidthOf(Columns) - Style.Width(line));
        return Place switch
        {
            PrintedPlace.Left => left + edge,
            // A number that has no room beside it stands in the middle, off the lines.
            PrintedPlace.Right when free >= 2 * edge => left + free - edge,
            _ => left + (free / 2),
        };
    }
}

internal enum PrintedPlace
{
    Left,
    Middle,
    Right,
}
