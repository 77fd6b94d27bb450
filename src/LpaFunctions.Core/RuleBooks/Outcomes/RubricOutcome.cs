using LpaFunctions.Core.RuleBooks.Fields;

namespace LpaFunctions.Core.RuleBooks.Outcomes;

/// <summary>What a rubric says: marks, or why there are none.</summary>
public sealed record RubricOutcome
{
    /// <summary>Null where a field that is needed is missing, or where <see cref="Doubt"/> says why no mark can be given.</summary>
    public decimal? Marks { get; init; }

    /// <summary>The formula with the numbers put in, in Thai: "84 ÷ 100 × 100 = ร้อยละ 84.00 ตั้งแต่ร้อยละ 80 ขึ้นไป ได้ 5 คะแนน".</summary>
    public required string Formula { get; init; }

    /// <summary>What was read, with the numbers put in and without marks, in Thai: what a person sees who has to decide.</summary>
    public string? Found { get; init; }

    /// <summary>True where the marks come from a band that stands in no official form.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>True where the rule says that the indicator does not apply, because there was no case.</summary>
    public bool IsCut { get; init; }

    /// <summary>True where the band that holds leaves the marks to a person; <see cref="Doubt"/> says so.</summary>
    public bool IsForPerson { get; init; }

    /// <summary>What would have given more marks, in Thai; empty at full marks.</summary>
    public IReadOnlyList<string> MoreMarks { get; init; } = [];

    /// <summary>The nearest higher marks that more work can still earn; null at full marks, and where nothing helps any more (a date that has passed).</summary>
    public NextStep? Next { get; init; }
    public IReadOnlyList<string> MissingFields { get; init; } = [];

    /// <summary>Fields that the outcome does without, so that nobody has to hand them in: there was no case, or another way suffices already.</summary>
    public IReadOnlyList<string> NotNeeded { get; init; } = [];

    /// <summary>Why values that are all there give no mark (a share of zero, a part above its whole), in Thai.</summary>
    public string? Doubt { get; init; }

    /// <summary>The outcome where fields are missing.</summary>
    public static RubricOutcome Missing(FieldList fields, params IEnumerable<string> fieldIds)
    {
        var missing = fieldIds.ToArray();
        return new RubricOutcome
        {
            Formula = "ยังคำนวณไม่ได้ เพราะไม่พบ " + string.Join(" และ ", missing.Select(id => $"“{fields.Label(id)}”")),
            MissingFields = missing,
        };
    }
}
