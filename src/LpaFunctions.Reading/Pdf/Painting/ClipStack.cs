using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>The box that painting is clipped to. Chromium paints the marks of a line that begins the next page, and clips them away.</summary>
internal sealed class ClipStack
{
    private const double Slack = 0.3;
    private readonly Stack<InkBox> saved = new();
    private InkBox now = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue, Filled: false);

    public void Push() => saved.Push(now);

    public void Pop()
    {
        if (saved.TryPop(out var before))
        {
            now = before;
        }
    }

    public void Intersect(InkBox box) =>
        now = new InkBox(
            Math.Max(now.Left, box.Left),
            Math.Max(now.Top, box.Top),
            Math.Min(now.Right, box.Right),
            Math.Min(now.Bottom, box.Bottom),
            Filled: false
        );

    /// <summary>True for a place that does not show.</summary>
    public bool Hides(double x, double y) => x < now.Left - Slack || x > now.Right + Slack || y < now.Top - Slack || y > now.Bottom + Slack;
}
