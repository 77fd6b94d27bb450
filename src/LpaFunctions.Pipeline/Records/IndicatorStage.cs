using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Records;

/// <summary>Where one indicator of an LGO stands, as short as the pages of a province need it: some 100 bytes in its progress record.</summary>
public sealed record IndicatorStage
{
    public required IndicatorId Indicator { get; init; }
    public required IndicatorState State { get; init; }

    /// <summary>Confirmed, overridden or cut by an assessor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDecided { get; init; }

    /// <summary>Null where none was given: no data, withheld, cut.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Marks { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Files { get; init; }

    /// <summary>Of the files, those that could not be used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Rejected { get; init; }

    /// <summary>Ids of required fields that no file gives; null where nothing is lacking, or nothing was handed in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Lacking { get; init; }

    /// <summary>Null unless it was sent back and no other document has come since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SentBack? SentBack { get; init; }

    /// <summary>False of an indicator of which nothing is there and nothing was said: it is left out of the record.</summary>
    [JsonIgnore]
    public bool SaysSomething => State != IndicatorState.NoData || Files > 0 || WasJudged;

    private bool WasJudged => IsDecided || SentBack is not null;
}

/// <summary>Who sent an indicator back, when and why.</summary>
public sealed record SentBack(DateTimeOffset At, string By, string? Reason);
