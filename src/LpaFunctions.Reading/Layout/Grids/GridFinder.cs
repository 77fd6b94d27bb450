using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>Finds tables in painted rules: rules that touch make a grid; a cell spans where no rule divides it.</summary>
internal static class GridFinder
{
    // Points. Borders are drawn up to 3 pt wide, and producers end a rule at either edge of the one it meets.
    private const double Touch = 3.2;
    private const double SameEdge = 3.2;
    private const double ShortestRule = 6;
    private const int MostRules = 6_000;

    public static List<Grid> Find(PageInk ink)
    {
        var levels = RuleMerger.Merge(ink.Rules, level: true).Where(rule => rule.Length >= ShortestRule).OrderBy(rule => rule.At).ToArray();
        var uprights = RuleMerger.Merge(ink.Rules, level: false).Where(rule => rule.Length >= ShortestRule).ToArray();
        var grids = new List<Grid>();
        if (levels.Length < 2 || uprights.Length < 1 || levels.Length + uprights.Length > MostRules)
        {
            return grids;
        }

        foreach (var (across, down) in Connected(levels, uprights))
        {
            if (across.Count >= 2 && down.Count >= 1 && Build(across, down) is { Cells.Count: >= 2 } grid)
            {
                grids.Add(grid);
            }
        }

        return grids;
    }

    private static IEnumerable<(List<RuleLine> Levels, List<RuleLine> Uprights)> Connected(RuleLine[] levels, RuleLine[] uprights)
    {
        var parent = new int[levels.Length + uprights.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        var heights = Array.ConvertAll(levels, level => level.At);
        for (var u = 0; u < uprights.Length; u++)
        {
            var upright = uprights[u];
            var at = Array.BinarySearch(heights, upright.From - Touch);
            for (var l = at >= 0 ? at : ~at; l < levels.Length && heights[l] <= upright.To + Touch; l++)
            {
                if (upright.At >= levels[l].From - Touch && upright.At <= levels[l].To + Touch)
                {
                    parent[Root(levels.Length + u)] = Root(l);
                }
            }
        }

        var groups = new Dictionary<int, (List<RuleLine> Levels, List<RuleLine> Uprights)>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = ([], []);
            }

            if (i < levels.Length)
            {
                group.Levels.Add(levels[i]);
            }
            else
            {
                group.Uprights.Add(uprights[i - levels.Length]);
            }
        }

        return groups.Values.Where(group => group.Uprights.Count > 0 && group.Levels.Count > 0);

        int Root(int i)
        {
            while (parent[i] != i)
            {
                parent[i] = parent[parent[i]];
                i = parent[i];
            }

            return i;
        }
    }

    private static Grid? Build(List<RuleLine> levels, List<RuleLine> uprights)
    {
        // The ends of the rules are edges too: many forms leave the outer sides of a table open.
        var xs = Edges(uprights.Select(rule => rule.At), levels.Min(rule => rule.From), levels.Max(rule => rule.To));
        var ys = Edges(levels.Select(rule => rule.At), uprights.Min(rule => rule.From), uprights.Max(rule => rule.To));
        if (xs.Length < 2 || ys.Length < 2 || xs.Length * (long)ys.Length > 200_000)
        {
            return null;
        }

        var grid = new Grid(xs, ys);
        var right = Walls(uprights, xs, ys);
        var below = Walls(levels, ys, xs);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (grid.Owner[row, column] is not null)
                {
                    continue;
                }

                var columns = 1;
                while (column + columns < grid.Columns && !right[column + columns, row] && grid.Owner[row, column + columns] is null)
                {
                    columns++;
                }

                var rows = 1;
                while (row + rows < grid.Rows && Open(row + rows, column, columns))
                {
                    rows++;
                }

                var cell = new GridCell(grid, row, column, rows, columns);
                grid.Cells.Add(cell);
                for (var r = row; r < row + rows; r++)
                {
                    for (var c = column; c < column + columns; c++)
                    {
                        grid.Owner[r, c] = cell;
                    }
                }
            }
        }

        return grid;

        bool Open(int row, int column, int columns)
        {
            for (var c = column; c < column + columns; c++)
            {
                var isParted = c > column && right[c, row];
                if (isParted || below[row, c] || grid.Owner[row, c] is not null)
                {
                    return false;
                }
            }
            // The next row has to end where this one does.
            var begins = column == 0 || right[column, row];
            var ends = column + columns >= grid.Columns || right[column + columns, row];
            return begins && ends;
        }
    }

    private static double[] Edges(IEnumerable<double> places, double first, double last)
    {
        var sorted = places.Append(first).Append(last).Order().ToArray();
        var edges = new List<double>();
        for (var i = 0; i < sorted.Length; )
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end] - sorted[i] <= SameEdge)
            {
                end++;
            }

            edges.Add((sorted[i] + sorted[end - 1]) / 2);
            i = end;
        }

        return [.. edges];
    }

    /// <summary>For each edge and each interval along it: true where a rule covers more than half of the interval.</summary>
    private static bool[,] Walls(List<RuleLine> rules, double[] edges, double[] along)
    {
        var covered = new double[edges.Length, along.Length - 1];
        foreach (var (at, from, to) in rules)
        {
            var edge = Nearest(edges, at);
            for (var i = 0; i < along.Length - 1; i++)
            {
                covered[edge, i] += Math.Max(0, Math.Min(to, along[i + 1]) - Math.Max(from, along[i]));
            }
        }

        var walls = new bool[edges.Length, along.Length - 1];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            for (var i = 0; i < along.Length - 1; i++)
            {
                walls[edge, i] = covered[edge, i] > 0.5 * (along[i + 1] - along[i]);
            }
        }

        return walls;
    }

    private static int Nearest(double[] edges, double place)
    {
        var at = Array.BinarySearch(edges, place);
        if (at >= 0)
        {
            return at;
        }

        at = ~at;
        if (at == edges.Length || (at > 0 && place - edges[at - 1] < edges[at] - place))
        {
            at--;
        }

        return at;
    }
}
