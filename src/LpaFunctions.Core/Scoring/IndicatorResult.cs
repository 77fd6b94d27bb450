using System.Text.Json.Serialization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.Scoring;

/// <summary>The result of one indicator for one LGO, with its explanation.</summary>
public sealed record IndicatorResult
{
    public required IndicatorId Indicator { get; init; }
    public required IndicatorState State { get; init; }

    /// <summary>0 to <see cref="FullMarks"/>; set where the state is awarded, and for a pilot whose marks are shown.</summary>
    public decimal? Marks { get; init; }
    public required decimal FullMarks { get; init; }

    /// <summary>What the rubric says from the present evidence, whatever an assessor confirmed.</summary>
    public decimal? ComputedMarks { get; init; }
    public required ResultStanding Standing { get; init; }

    /// <summary>True where the marks (or <see cref="ComputedMarks"/>) come from a band that stands in no official form; never true of marks that a person gave.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsIllustrative { get; init; }

    /// <summary>The decision that stands, sent back included; null where nobody decided, or it was taken back.</summary>
    public DecisionKind? Decided { get; init; }

    /// <summary>True where evidence, rules or the way of reading became others after it was decided, so that an assessor should look again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasChangedSinceDecided { get; init; }

    /// <summary>The LGO's own claim, where its evidence states one.</summary>
    public decimal? ClaimedMarks { get; init; }

    /// <summary>Why withheld, cut or without data; in Thai.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The formula with the numbers put in, in Thai.</summary>
    public string? Formula { get; init; }

    /// <summary>What would have given more marks, in Thai.</summary>
    public IReadOnlyList<string> MoreMarks { get; init; } = [];

    /// <summary>The nearest higher marks that more work can still earn.</summary>
    public NextStep? Next { get; init; }

    /// <summary>Doubts a person should look at, in Thai: new evidence behind a confirmed mark, a broken check, a low confidence.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The values behind the mark, with their places. Private.</summary>
    public IReadOnlyList<ResultSource> Sources { get; init; } = [];
}

[JsonConverter(typeof(JsonStringEnumConverter<ResultStanding>))]
public enum ResultStanding
{
    [JsonStringEnumMemberName("provisional")]
    Provisional,

    [JsonStringEnumMemberName("confirmed")]
    Confirmed,
}

/// <summary>A value that a mark rests on. Only the hash of it may become public, and the value where the book says so.</summary>
public sealed record ResultSource
{
    public required string FieldId { get; init; }
    public required string ReadingId { get; init; }
    public required string Path { get; init; }
    public required string ContentHash { get; init; }
    public int? Page { get; init; }

    /// <summary>On the page as a viewer shows it.</summary>
    public TextBox? Box { get; init; }

    /// <summary>Each item of a checklist, and each of the values that contradict each other; null where page and box say it all.</summary>
    public IReadOnlyList<PlaceOnPage>? Places { get; init; }

    /// <summary>The pages that page and places name.</summary>
    public IReadOnlyList<PageSheet>? Sheets { get; init; }
    public string? Quote { get; init; }
    public decimal Confidence { get; init; }

    /// <summary>The value itself, where the book marks its field public.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PublicValue? Value { get; init; }
}
