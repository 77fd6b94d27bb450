using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>Says whether a rule stands between two places: text does not go on across it.</summary>
internal sealed class RuleFence
{
    private readonly ScanRule[] _upright;
    private readonly ScanRule[] _level;

    public RuleFence(IReadOnlyList<ScanRule> rules)
    {
        _upright = [.. rules.Where(rule => !rule.Level).OrderBy(rule => rule.Middle)];
        _level = [.. rules.Where(rule => rule.Level).OrderBy(rule => rule.Middle)];
    }

    /// <summary>An upright rule between two places of one height.</summary>
    public bool PartsAcross(double from, double to, double y)
    {
        for (var i = First(_upright, from); i < _upright.Length && _upright[i].Middle < to; i++)
        {
            if (_upright[i].Box.Top <= y && y < _upright[i].Box.Bottom)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A level rule between two places one over the other.</summary>
    public bool PartsDown(double from, double to, double x)
    {
        for (var i = First(_level, from); i < _level.Length && _level[i].Middle < to; i++)
        {
            if (_level[i].Box.Left <= x && x < _level[i].Box.Right)
            {
                return true;
            }
        }

        return false;
    }

    private static int First(ScanRule[] rules, double from)
    {
        var (low, high) = (0, rules.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (rules[middle].Middle <= from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
