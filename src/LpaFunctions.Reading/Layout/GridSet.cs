using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>The grids of a page; of nested ones the inner takes the glyph.</summary>
internal sealed class GridSet(IEnumerable<Grid> grids)
{
    public static GridSet None { get; } = new([]);

    private readonly Grid[] bySize = [.. grids.OrderBy(grid => grid.Area)];

    public IReadOnlyList<Grid> All => bySize;

    public GridCell? CellAt(InkGlyph glyph)
    {
        var x = (glyph.Start + glyph.End) / 2;
        var y = glyph.Baseline - (0.3 * glyph.Size);
        foreach (var grid in bySize)
        {
            if (grid.CellAt(x, y) is { } cell)
            {
                return cell;
            }
        }
        return null;
    }
}
