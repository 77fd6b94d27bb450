namespace LpaFunctions.Core.Evidence;

/// <summary>A box on a page in points (1/72 inch), origin at the top left, y downwards.</summary>
public readonly record struct TextBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether the middle of another box lies in this one, its edges counted in.</summary>
    public bool HoldsMiddleOf(TextBox other)
    {
        var (x, y) = ((other.Left + other.Right) / 2, (other.Top + other.Bottom) / 2);
        var isWithinSides = x >= Left && x <= Right;
        return isWithinSides && y >= Top && y <= Bottom;
    }
}
