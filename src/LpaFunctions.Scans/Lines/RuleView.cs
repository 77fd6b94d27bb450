using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>A piece as it stands with the upright rules at its ends still there.</summary>
/// <param name="Left">Where the view begins, in pixels of the page.</param>
internal sealed record RuleView(int Left, int Right)
{
    /// <summary>The insides of the rules: what lies between them is the cell.</summary>
    public int From { get; init; } = int.MinValue;
    public int To { get; init; } = int.MaxValue;
    public IReadOnlyList<RuleInk> Wiped { get; init; } = [];

    /// <summary>Ink behind a rule that is the rest of a letter on it.</summary>
    public IReadOnlyList<int> Slivers { get; init; } = [];

    /// <summary>Ink of the piece that is the rest of a neighbour's letter.</summary>
    public IReadOnlyList<int> Strange { get; init; } = [];

    /// <summary>The ink that touches the rules is as wide as a digit: no thin one has gone with a rule whole.</summary>
    public bool IsExplained { get; init; } = true;
}
