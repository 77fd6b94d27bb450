using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.App.OpenApi;

/// <summary>JSON Schemas of the types that answers and bodies have, made from the types by the serializer that writes them.</summary>
internal sealed class OpenApiSchemas
{
    private const string Root = "#/components/schemas/";
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>A reference to the schema of a type.</summary>
    public JsonObject Reference(Type type)
    {
        var name = type.Name.Replace("[]", "List", StringComparison.Ordinal);
        if (!_schemas.ContainsKey(name))
        {
            var schema = PipelineJson.Options.GetJsonSchemaAsNode(type);
            Rebase(schema, Root + name);
            _schemas[name] = schema;
        }

        return new JsonObject { ["$ref"] = Root + name };
    }

    public JsonObject All() => new(_schemas.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));

    // The exporter writes a type that it met before as a pointer from the schema's own root ("#/properties/..."); here the root is another.
    private static void Rebase(JsonNode? node, string root)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["$ref"] is JsonValue reference)
                {
                    map["$ref"] = root + reference.GetValue<string>()[1..];
                }

                foreach (var (_, child) in map)
                {
                    Rebase(child, root);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Rebase(child, root);
                }

                break;
        }
    }
}
