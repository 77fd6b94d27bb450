using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing;

/// <summary>One LGO in an announcement, frozen.</summary>
public sealed record AnnouncedLgo
{
    /// <summary>Name and type as they were in the assessed year.</summary>
    public required Lgo Lgo { get; init; }

    /// <summary>Null where nothing is known of the LGO: it is listed as without data, never as zero.</summary>
    public LgoMarks? Marks { get; init; }

    /// <summary>The indicators behind computed marks, ordered by domain and place in the rule book; empty for imported marks.</summary>
    public IReadOnlyList<AnnouncedIndicator> Indicators { get; init; } = [];

    /// <summary>What the LGO says of its result, as written; null where it says nothing, and not written then, so that results of before keep their hash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Comment { get; init; }
}
