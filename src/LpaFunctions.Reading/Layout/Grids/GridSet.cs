using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>The grids of a page; of nested ones the inner takes the glyph.</summary>
internal sealed class GridSet(IEnumerable<Grid> grids)
{
    public static GridSet None { get; } = new([]);

    // Points: a rule under a table is longer than one under a word.
    private const double LeastLoose = 60;

    private readonly Grid[] _bySize = [.. grids.OrderBy(grid => grid.Area)];

    public IReadOnlyList<Grid> All => _bySize;

    /// <summary>Level rules of the page that no grid holds.</summary>
    public IReadOnlyList<RuleLine> LooseLevels(PageInk ink) =>
        ink.Rules.Count == 0 ? [] : [.. RuleMerger.Merge(ink.Rules, level: true).Where(IsLoose)];

    private bool IsLoose(RuleLine level) => level.Length > LeastLoose && !Array.Exists(_bySize, grid => IsWithin(grid, level));

    private static bool IsWithin(Grid grid, RuleLine level) =>
        level.At > grid.Ys[0] - 1 && level.At < grid.Ys[^1] + 1 && level.From < grid.Xs[^1] && level.To > grid.Xs[0];

    /// <summary>Whether a square is a cell of a grid: its sides are those of the cell.</summary>
    public bool HasCell(InkBox square)
    {
        foreach (var grid in _bySize)
        {
            if (grid.CellAt((square.Left + square.Right) / 2, (square.Top + square.Bottom) / 2) is { } cell)
            {
                return cell.Box.Right - cell.Box.Left < 1.3 * square.Width && cell.Box.Bottom - cell.Box.Top < 1.3 * square.Height;
            }
        }

        return false;
    }

    public GridCell? CellAt(InkGlyph glyph) => CellAt((glyph.Start + glyph.End) / 2, glyph.Baseline - (0.3 * glyph.Size));

    public GridCell? CellAt(double x, double y)
    {
        foreach (var grid in _bySize)
        {
            if (grid.CellAt(x, y) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }
}
