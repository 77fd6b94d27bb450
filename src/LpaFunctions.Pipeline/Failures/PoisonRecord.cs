using System.Text.Json.Serialization;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>A message that the host gave up after its retries.</summary>
public sealed record PoisonRecord
{
    /// <summary>Queue that the message came from: the score queue, or "webjobs-blobtrigger" for evidence.</summary>
    public required string Queue { get; init; }
    public required string Body { get; init; }

    /// <summary>Evidence path, where it is about a file.</summary>
    public string? Path { get; init; }

    /// <summary>First time it was given up.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How often it was given up since then.</summary>
    public int Times { get; init; } = 1;

    /// <summary>What an operator calls it by: 24 hex digits of its text.</summary>
    [JsonIgnore]
    public string Id => Hashes.Short(Body);
}
