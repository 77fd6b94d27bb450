using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>Joins pieces of one rule: dashes, dots, borders painted cell by cell.</summary>
internal static class RuleMerger
{
    private const double Beside = 0.8;
    private const double Apart = 2.6;

    /// <summary>The rules along one direction, joined.</summary>
    public static List<RuleLine> Merge(IEnumerable<InkRule> rules, bool level)
    {
        var sorted = rules
            .Where(rule => rule.Level == level)
            .Select(rule => level ? new RuleLine(rule.Y0, rule.X0, rule.X1) : new RuleLine(rule.X0, rule.Y0, rule.Y1))
            .OrderBy(rule => rule.At)
            .ToArray();
        var merged = new List<RuleLine>();
        for (var i = 0; i < sorted.Length; )
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end].At - sorted[i].At <= Beside)
            {
                end++;
            }

            Array.Sort(sorted, i, end - i, Comparer<RuleLine>.Create((a, b) => a.From.CompareTo(b.From)));
            var open = sorted[i];
            for (var j = i + 1; j < end; j++)
            {
                if (sorted[j].From - open.To <= Apart)
                {
                    open = open with { To = Math.Max(open.To, sorted[j].To) };
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
