using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>Check boxes whose four sides are painted as four lines.</summary>
internal static class RuleSquares
{
    // Points, as of the squares that are painted in one piece.
    private const double Least = 4.5;
    private const double Most = 22;
    private const double Near = 1.3;
    private const int MostRules = 20_000;

    /// <param name="isCell">True where a square is the cell of a table, not a box.</param>
    public static List<InkBox> Find(PageInk ink, Func<InkBox, bool> isCell)
    {
        var squares = new List<InkBox>();
        var sides = ink.Rules.FindAll(rule => Length(rule) is >= Least and <= Most);
        if (sides.Count < 4 || sides.Count > MostRules)
        {
            return squares;
        }
        // By where they begin, in squares of four points.
        var uprights = sides.Where(side => !side.Level).ToLookup(side => (Step(side.X0), Step(side.Y0)));
        var levels = sides.Where(side => side.Level).ToLookup(side => (Step(side.X0), Step(side.Y0)));
        foreach (var top in sides.Where(side => side.Level))
        {
            foreach (var left in At(uprights, top.X0, top.Y0))
            {
                var (width, height) = (Length(top), Length(left));
                if (
                    width / height is > 0.7 and < 1.43
                    && At(levels, top.X0, top.Y0 + height).Any(bottom => Math.Abs(Length(bottom) - width) < Near)
                    && At(uprights, top.X0 + width, top.Y0).Any(right => Math.Abs(Length(right) - height) < Near)
                )
                {
                    var square = new InkBox(top.X0, top.Y0, top.X1, top.Y0 + height, Filled: false);
                    if (
                        !isCell(square)
                        && !squares.Exists(other => Math.Abs(other.Left - square.Left) < Near && Math.Abs(other.Top - square.Top) < Near)
                    )
                    {
                        squares.Add(square);
                    }

                    break;
                }
            }
        }

        return squares;
    }

    private static double Length(InkRule rule) => rule.Level ? rule.X1 - rule.X0 : rule.Y1 - rule.Y0;

    private static int Step(double place) => (int)Math.Clamp(Math.Floor(place / 4), -1_000_000, 1_000_000);

    private static IEnumerable<InkRule> At(ILookup<(int, int), InkRule> rules, double x, double y)
    {
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                foreach (var rule in rules[(Step(x) + dx, Step(y) + dy)])
                {
                    if (Math.Abs(rule.X0 - x) < Near && Math.Abs(rule.Y0 - y) < Near)
                    {
                        yield return rule;
                    }
                }
            }
        }
    }
}
