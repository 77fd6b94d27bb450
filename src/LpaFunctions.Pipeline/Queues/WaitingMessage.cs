using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>
/// Since when a message waits for what is away: a member "waitingSince" beside its own, which no reader of the message asks for. A message
/// that is no JSON object stays as it is.
/// </summary>
public static class WaitingMessage
{
    private const string Member = "waitingSince";

    /// <returns>Null where it waits for the first time, or cannot say.</returns>
    public static DateTimeOffset? Since(string message)
    {
        var text = Parse(message)?[Member] as JsonValue;
        var known = DateTimeOffset.TryParse($"{text}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since);
        return known ? since : null;
    }

    public static string From(string message, DateTimeOffset since)
    {
        if (Parse(message) is not { } json)
        {
            return message;
        }

        json[Member] = since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        return json.ToJsonString(PipelineJson.Options);
    }

    /// <summary>The message as it was before it waited: put back to work, it waits anew.</summary>
    public static string Without(string message)
    {
        if (Parse(message) is not { } json || !json.Remove(Member))
        {
            return message;
        }

        return json.ToJsonString(PipelineJson.Options);
    }

    private static JsonObject? Parse(string message)
    {
        try
        {
            return JsonNode.Parse(message) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
