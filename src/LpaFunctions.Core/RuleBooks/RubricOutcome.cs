namespace LpaFunctions.Core.RuleBooks;

/// <summary>What a rubric says: marks, or why there are none.</summary>
public sealed record RubricOutcome
{
    /// <summary>Null where a field that is needed is missing.</summary>
    public decimal? Marks { get; init; }
    /// <summary>The formula with the numbers put in, in Thai: "84 ÷ 100 × 100 = ร้อยละ 84.00 อยู่ในช่วง ...".</summary>
    public required string Formula { get; init; }
    /// <summary>What would have given more marks, in Thai; empty at full marks.</summary>
    public IReadOnlyList<string> MoreMarks { get; init; } = [];
    public IReadOnlyList<string> MissingFields { get; init; } = [];
}
