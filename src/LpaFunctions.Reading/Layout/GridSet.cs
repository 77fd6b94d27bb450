using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>The grids of a page; of nested ones the inner takes the glyph.</summary>
internal sealed class GridSet(IEnumerable<Grid> grids)
{
    public static GridSet None { get; } = new([]);

    // Points: a rule under a table is longer than one under a word.
    private const double LeastLoose = 60;

    private readonly Grid[] bySize = [.. grids.OrderBy(grid => grid.Area)];

    public IReadOnlyList<Grid> All => bySize;

    /// <summary>Level rules of the page that no grid holds, as (place, from, to).</summary>
    public IReadOnlyList<(double At, double From, double To)> LooseLevels(PageInk ink) =>
        ink.Rules.Count == 0
            ? []
            : [.. RuleMerger.Merge(ink.Rules, level: true).Where(rule => rule.To - rule.From > LeastLoose
                && !Array.Exists(bySize, grid => rule.At > grid.Ys[0] - 1 && rule.At < grid.Ys[^1] + 1 && rule.From < grid.Xs[^1] && rule.To > grid.Xs[0]))];

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
