using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>The box that painting is clipped to. Chromium paints the marks of a line that begins the next page, and clips them away.</summary>
internal sealed class ClipStack
{
    private const double Slack = 0.3;
    private static readonly InkBox Everything = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue, Filled: false);
    private readonly Stack<(InkBox Box, bool IsExact)> saved = new();
    private (InkBox Box, bool IsExact) now = (Everything, true);

    /// <summary>False where the clip is a shape of which only the box is known.</summary>
    public bool IsExact => now.IsExact;

    /// <summary>Where painting shows.</summary>
    public InkBox Now => now.Box;

    public void Push() => saved.Push(now);

    public void Pop()
    {
        if (saved.TryPop(out var before))
        {
            now = before;
        }
    }

    public void Intersect(InkBox box, bool isExact) => now = (Within(box), now.IsExact && isExact);

    /// <summary>The clip becomes a shape that is not followed, letters for one.</summary>
    public void Blur() => now = now with { IsExact = false };

    /// <summary>What the clip leaves of a box; its width or height is negative where that is nothing.</summary>
    public InkBox Within(InkBox box) =>
        box with
        {
            Left = Math.Max(now.Box.Left, box.Left),
            Top = Math.Max(now.Box.Top, box.Top),
            Right = Math.Min(now.Box.Right, box.Right),
            Bottom = Math.Min(now.Box.Bottom, box.Bottom),
        };

    /// <summary>True for a place that does not show.</summary>
    public bool Hides(double x, double y) =>
        x < now.Box.Left - Slack || x > now.Box.Right + Slack || y < now.Box.Top - Slack || y > now.Box.Bottom + Slack;
}
