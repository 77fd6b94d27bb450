namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>An upright strip of a page between two columns of a table without rules.</summary>
/// <param name="From">Its left side, in points.</param>
/// <param name="To">Its right side; equal to the left one where it is closed.</param>
internal readonly record struct Corridor(double From, double To)
{
    public double Width => To - From;

    public double Middle => (From + To) / 2;

    public bool Holds(Corridor other) => other.From >= From && other.To <= To;
}
