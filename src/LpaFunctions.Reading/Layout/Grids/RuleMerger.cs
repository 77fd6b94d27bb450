using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>Joins pieces of one rule: dashes, dots, borders painted cell by cell.</summary>
internal static class RuleMerger
{
    private const double Beside = 0.8;
    private const double Apart = 2.6;

    /// <summary>Rules along one direction as (place across, from, to), joined.</summary>
    public static List<(double At, double From, double To)> Merge(IEnumerable<InkRule> rules, bool level)
    {
        var sorted = rules
            .Where(rule => rule.Level == level)
            .Select(rule => level ? (At: rule.Y0, From: rule.X0, To: rule.X1) : (At: rule.X0, From: rule.Y0, To: rule.Y1))
            .OrderBy(rule => rule.At)
            .ToArray();
        var merged = new List<(double At, double From, double To)>();
        for (var i = 0; i < sorted.Length; )
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end].At - sorted[i].At <= Beside)
            {
                end++;
            }

            Array.Sort(sorted, i, end - i, Comparer<(double At, double From, double To)>.Create((a, b) => a.From.CompareTo(b.From)));
            var open = sorted[i];
            for (var j = i + 1; j < end; j++)
            {
                if (sorted[j].From - open.To <= Apart)
                {
                    open.To = Math.Max(open.To, sorted[j].To);
                }
                else
                {
                    merged.Add(open);
                    open = sorted[j];
                }
            }

            merged.Add(open);
            i = end;
        }

        return merged;
    }
}
