using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>The JSON Schema (2020-12) of rule books, made from the types, for editors that check while a person writes. Reference/rulebooks/rulebook.schema.json is its output.</summary>
public static class RuleBookSchema
{
    public const string FileName = "rulebook.schema.json";

    public static string Write()
    {
        var schema = RuleBookJson
            .Options.GetJsonSchemaAsNode(
                typeof(RuleBook),
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Refine }
            )
            .AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "LPA rule book (docs/rulebooks.md)");
        return schema.ToJsonString(RuleBookJson.Options) + "\n";
    }

    // Types that write themselves as text or number say here what they accept.
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (type == typeof(AssessmentYear))
        {
            return new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = AssessmentYear.First,
                ["maximum"] = AssessmentYear.Last,
            };
        }

        if (type == typeof(IndicatorId))
        {
            return new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9][a-z0-9.-]{0,31}$" };
        }

        if (type == typeof(BandMarks))
        {
            return BandMarksSchema();
        }

        if (type == typeof(RestBand))
        {
            return new JsonObject { ["anyOf"] = new JsonArray(BandMarksSchema(), BandWithSourceSchema()) };
        }

        if (type == typeof(IReadOnlyDictionary<LgoType, decimal>) && schema is JsonObject map)
        {
            map["propertyNames"] = new JsonObject
            {
                ["enum"] = new JsonArray([
                    .. Enum.GetValues<LgoType>()
                        .Select(t => JsonSerializer.SerializeToNode(t, RuleBookJson.Options.GetTypeInfo(typeof(LgoType)))),
                ]),
            };
        }

        return schema;
    }

    private static JsonObject BandWithSourceSchema()
    {
        var members = new JsonObject
        {
            ["marks"] = BandMarksSchema(),
            ["real"] = new JsonObject { ["type"] = "boolean" },
            ["source"] = new JsonObject { ["type"] = "string" },
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("marks"),
            ["additionalProperties"] = false,
            ["properties"] = members,
        };
    }

    private static JsonObject BandMarksSchema() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "number" },
                new JsonObject { ["enum"] = new JsonArray(BandMarks.PersonWord, BandMarks.CutWord) }
            ),
        };
}
