using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>One thing that was said about an indicator of an LGO. The list only grows; nothing in it gives or takes marks.</summary>
public sealed record IndicatorNote
{
    public const int LongestText = 4000;

    /// <summary>1 for the first note on an indicator, then one more each time.</summary>
    public required int Sequence { get; init; }
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required NoteKind Kind { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<NoteKind>))]
public enum NoteKind
{
    /// <summary>The LGO says why evidence is missing, or what the documents show.</summary>
    [JsonStringEnumMemberName("explanation")]
    Explanation,

    /// <summary>The LGO disagrees with a mark, and waits for an answer.</summary>
    [JsonStringEnumMemberName("objection")]
    Objection,

    /// <summary>The assessor or the province answers.</summary>
    [JsonStringEnumMemberName("answer")]
    Answer,
}
