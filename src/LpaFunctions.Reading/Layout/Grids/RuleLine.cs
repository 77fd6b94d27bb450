namespace LpaFunctions.Reading.Layout.Grids;

/// <summary>A whole rule of a table, level or upright, joined from its pieces; in points.</summary>
/// <param name="At">Where it stands across its direction: the height of a level rule, the place from the left of an upright one.</param>
/// <param name="From">Its first end along its direction.</param>
internal readonly record struct RuleLine(double At, double From, double To)
{
    public double Length => To - From;
}
