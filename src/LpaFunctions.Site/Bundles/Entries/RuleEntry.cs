namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>One indicator of the frozen rule book, as the table rulebook-indicators has it.</summary>
public sealed record RuleEntry
{
    /// <summary>Which one it is of the book, from 0.</summary>
    public required int Place { get; init; }
    public required string Indicator { get; init; }
    public required string Domain { get; init; }
    public string? Unit { get; init; }
    public required string Name { get; init; }
    public required string Phase { get; init; }
    public required string Full { get; init; }
    public string? Owner { get; init; }

    /// <summary>The rule in words, one part a line of the rubric; empty where only a person gives marks.</summary>
    public required IReadOnlyList<string> Parts { get; init; }
    public required bool IsReal { get; init; }
    public required bool HasRealRubric { get; init; }
    public required string Source { get; init; }
}
