namespace LpaFunctions.Scans.Ink;

/// <summary>
/// Finds the rules of a page and takes them off its ink: 1. runs of ink longer than any letter, in an image thickened by a pixel, 2. of
/// them those that are thin and stand free (letters that touch each other make a run too), 3. their ink away, but where a stroke goes on on both sides: it crosses, and stays whole. Where a stroke touches
/// a rule without crossing it, part of it may have gone with the rule: such places are kept as scars.
/// </summary>
internal static class RuleFinder
{
    // Inches: no stroke of a letter is as long; a rule of forms is at most a millimetre thick.
    private const double Shortest = 0.28;
    private const double Thickest = 1 / 25.0;
    private const int MostRules = 3_000;

    // The boxes of all rules together, in areas of the page: rules that cover it many times over are a pattern.
    private const int MostCovered = 8;

    public static RuleSet TakeOff(InkSheet sheet, BitSheet bits)
    {
        var shortest = Math.Max(12, (int)(sheet.Dpi * Shortest));
        var thickest = Math.Max(3, sheet.Dpi * Thickest);
        var level = Thin(LongRuns.Level(bits, shortest), level: true, shortest, thickest);
        var upright = Thin(LongRuns.Upright(bits, shortest), level: false, shortest, thickest);
        if (level.Rules.Count + upright.Rules.Count is 0 or > MostRules)
        {
            return RuleSet.None;
        }

        if (Covered(level.Rules) + Covered(upright.Rules) > MostCovered * (long)sheet.Width * sheet.Height)
        {
            return RuleSet.None;
        }

        var wipe = new RuleWipe(sheet, bits, level.Ink, upright.Ink);
        return new RuleSet([.. wipe.Level(level.Rules), .. wipe.Upright(upright.Rules)], wipe.Scars, wipe.Wiped);
    }

    private static long Covered(List<ScanRule> rules) => rules.Sum(rule => (long)rule.Box.Width * rule.Box.Height);

    private static ThinRules Thin(BitSheet runs, bool level, int shortest, double thickest)
    {
        var ink = InkRuns.Find(runs);
        var rules = new List<ScanRule>();
        var thin = new bool[ink.Blobs.Count];
        for (var i = 0; i < ink.Blobs.Count; i++)
        {
            var (box, area) = (ink.Blobs[i].Box, ink.Blobs[i].Area);
            var length = level ? box.Width : box.Height;
            if (length >= shortest && area / (double)length < thickest)
            {
                thin[i] = true;
                rules.Add(new ScanRule(box, level));
            }
        }

        var kept = new BitSheet(runs.Width, runs.Height);
        for (var y = 0; y < runs.Height; y++)
        {
            for (var run = ink.FirstOfRow(y); run < ink.FirstOfRow(y + 1); run++)
            {
                if (thin[ink.Owner(run)])
                {
                    kept.Set(y, ink.Start(run), ink.End(run));
                }
            }
        }

        return new ThinRules(rules, kept);
    }

    private readonly record struct ThinRules(List<ScanRule> Rules, BitSheet Ink);
}
