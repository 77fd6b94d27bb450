namespace LpaFunctions.Scans.Characters;

/// <summary>A number that is not sure, and why.</summary>
/// <param name="Left">Pixels from the left of the page.</param>
/// <param name="Right">As <paramref name="Left"/>.</param>
/// <param name="Other">What the other reader says, where the two differ.</param>
/// <param name="Why">In Thai.</param>
internal sealed record NumberDoubt(double Left, double Right, string Text, string? Other, string Why);
