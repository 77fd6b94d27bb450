using System.Text.Json.Nodes;

namespace LpaFunctions.Worker.Tests.Protocol;

/// <summary>The trigger of a function as its metadata states it: one binding whose type ends in "Trigger".</summary>
internal sealed class FunctionTrigger(JsonNode binding)
{
    public string Name => Text("name");

    /// <summary>"queueTrigger", "blobTrigger", "timerTrigger" or "httpTrigger".</summary>
    public string Type => Text("type");

    public string Text(string property) => binding[property]?.ToString() ?? "";

    public IReadOnlyList<string> Texts(string property) => [.. binding[property]?.AsArray().Select(n => n!.ToString()) ?? []];

    public static FunctionTrigger Of(RpcFunctionMetadata function) =>
        new(
            function
                .RawBindings.Select(b => JsonNode.Parse(b)!)
                .Single(b => b["type"]!.ToString().EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
        );
}
