using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>The message of the score queue: a pointer to what must be computed again, never the data itself.</summary>
public sealed record ScoreRequest(AssessmentYear Year, LgoCode Lgo, DomainId Domain)
{
    /// <summary>Version of the message's form.</summary>
    public const int Version = 1;

    public int V { get; init; } = Version;

    public string Write() => PipelineJson.Write(this);

    /// <exception cref="FormatException">Another version, or no such message.</exception>
    public static ScoreRequest Parse(string message)
    {
        try
        {
            var request = PipelineJson.Read<ScoreRequest>(message);
            return request.V == Version && Enum.IsDefined(request.Domain) && request.Lgo != default
                ? request
                : throw new FormatException($"A score request of version {Version} is expected: '{message}'.");
        }
        catch (System.Text.Json.JsonException wrong)
        {
            throw new FormatException($"A score request is expected: '{message}'.", wrong);
        }
    }
}
