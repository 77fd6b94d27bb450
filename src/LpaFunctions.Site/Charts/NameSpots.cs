using System.Globalization;

namespace LpaFunctions.Site.Charts;

/// <summary>Where names stand on a map: near what they name, over as few marks as can be, and not one over the other.</summary>
/// <param name="marks">Middles of all marks.</param>
internal sealed class NameSpots(IReadOnlyList<Spot> marks, double width, double height)
{
    /// <summary>Of a letter of 22 px, between those of the stylesheet for a desk and for a phone; marks above and below are not counted.</summary>
    private const double Letter = 12;
    private const double Ascent = 20;
    private const double Descent = 8;
    private const double HalfMark = 8;
    private const double Step = 22;

    // What is worse: to lie on another name, to hide a mark, to be a step away.
    private const double NameCost = 20;
    private const double MarkCost = 1;
    private const double StepCost = 1;

    private readonly List<Box> _names = [];

    /// <summary>Takes the best place that is left. Names are asked for one after the other, in the order of the page.</summary>
    /// <returns>Middle of the foot of the text.</returns>
    public Spot Take(string name, Spot middle)
    {
        var half = name.Count(IsWide) * Letter / 2;
        var best = Candidates(middle, half).MinBy(c => Cost(c, half));
        _names.Add(BoxOf(best.At, half));
        return best.At;
    }

    // Above first, then below and to the sides, and the same again further out: of equals the first is taken.
    private IEnumerable<Candidate> Candidates(Spot middle, double half)
    {
        for (var step = 0; step <= 5; step++)
        {
            foreach (var side in new[] { 0, -0.5, 0.5, -1, 1 })
            {
                yield return At(middle.X + side * half, middle.Y - Descent - 6 - step * Step, step + Math.Abs(side));
                yield return At(middle.X + side * half, middle.Y + Ascent + 8 + step * Step, step + Math.Abs(side));
            }

            yield return At(middle.X - half - 12 - step * Step, middle.Y + Descent, step + 0.6);
            yield return At(middle.X + half + 12 + step * Step, middle.Y + Descent, step + 0.6);
        }

        Candidate At(double x, double y, double steps) =>
            new(new Spot(Math.Clamp(x, half, Math.Max(half, width - half)), Math.Clamp(y, Ascent, height - Descent)), steps);
    }

    private double Cost(Candidate candidate, double half)
    {
        var box = BoxOf(candidate.At, half);
        var hidden = marks.Count(m => box.Touches(m.X - HalfMark, m.Y - HalfMark, m.X + HalfMark, m.Y + HalfMark));
        var names = _names.Count(n => box.Touches(n.Left, n.Top, n.Right, n.Bottom));
        return names * NameCost + hidden * MarkCost + candidate.Steps * StepCost;
    }

    private static Box BoxOf(Spot foot, double half) => new(foot.X - half, foot.Y - Ascent, foot.X + half, foot.Y + Descent);

    private static bool IsWide(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark;

    private readonly record struct Candidate(Spot At, double Steps);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(double left, double top, double right, double bottom) =>
            Math.Max(Left, left) < Math.Min(Right, right) && Math.Max(Top, top) < Math.Min(Bottom, bottom);
    }
}
