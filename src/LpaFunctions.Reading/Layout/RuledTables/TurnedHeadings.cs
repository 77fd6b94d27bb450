using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.RuledTables;

/// <summary>Headings that run upwards in their cells, as narrow columns have them.</summary>
internal static class TurnedHeadings
{
    /// <summary>The lines of each cell that holds turned text.</summary>
    /// <param name="turned">None that runs left to right.</param>
    public static ILookup<GridCell, LineText> Find(List<InkGlyph> turned, GridSet grids)
    {
        var cells = turned
            .Select(glyph => (Glyph: glyph, Cell: CellAround(glyph, grids)))
            .Where(placed => placed.Cell is not null)
            .GroupBy(placed => placed.Cell!);
        return cells
            .SelectMany(cell =>
                RotatedText.Lines(cell.Select(placed => placed.Glyph).ToList()).Select(line => (Cell: cell.Key, Line: line))
            )
            .ToLookup(placed => placed.Cell, placed => placed.Line);
    }

    private static GridCell? CellAround(InkGlyph glyph, GridSet grids) =>
        grids.CellAt((glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2);
}
