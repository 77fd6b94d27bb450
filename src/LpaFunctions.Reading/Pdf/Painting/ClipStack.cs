using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>The box that painting is clipped to. Chromium paints the marks of a line that begins the next page, and clips them away.</summary>
internal sealed class ClipStack
{
    private const double Slack = 0.3;
    private static readonly InkBox Everything = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue, Filled: false);
    private readonly Stack<(InkBox Box, bool IsExact)> _saved = new();
    private (InkBox Box, bool IsExact) _now = (Everything, true);

    /// <summary>False where the clip is a shape of which only the box is known.</summary>
    public bool IsExact => _now.IsExact;

    /// <summary>Where painting shows.</summary>
    public InkBox Now => _now.Box;

    public void Push() => _saved.Push(_now);

    public void Pop()
    {
        if (_saved.TryPop(out var before))
        {
            _now = before;
        }
    }

    public void Intersect(InkBox box, bool isExact) => _now = (Within(box), _now.IsExact && isExact);

    /// <summary>The clip becomes a shape that is not followed, letters for one.</summary>
    public void Blur() => _now = _now with { IsExact = false };

    /// <summary>What the clip leaves of a box; its width or height is negative where that is nothing.</summary>
    public InkBox Within(InkBox box)
    {
        var clip = _now.Box;
        return box with
        {
            Left = Math.Max(clip.Left, box.Left),
            Top = Math.Max(clip.Top, box.Top),
            Right = Math.Min(clip.Right, box.Right),
            Bottom = Math.Min(clip.Bottom, box.Bottom),
        };
    }

    /// <summary>True for a place that does not show.</summary>
    public bool Hides(double x, double y) =>
        x < _now.Box.Left - Slack || x > _now.Box.Right + Slack || y < _now.Box.Top - Slack || y > _now.Box.Bottom + Slack;
}
