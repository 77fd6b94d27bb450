using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>schemas/{table}.schema.json: JSON Schema 2020-12 of a table's JSON file.</summary>
internal static class TableJsonSchema
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static CompiledFile Write(TableSpec spec) =>
        OpenJson.File(
            $"schemas/{spec.Name}.schema.json",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", Dialect);
                json.WriteString("title", spec.TitleThai);
                json.WriteString("description", spec.Description);
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "object");
                json.WriteBoolean("additionalProperties", false);
                json.WriteStrings("required", spec.Columns.Select(c => c.Name));
                json.WriteStartObject("properties");
                foreach (var column in spec.Columns)
                {
                    WriteProperty(json, column);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        );

    private static void WriteProperty(Utf8JsonWriter json, TableColumn column)
    {
        var type = column.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.YesNo => "boolean",
            _ => "string",
        };
        json.WriteStartObject(column.Name);
        json.WriteString("title", column.TitleThai);
        json.WriteString("description", column.Description);
        json.WriteStrings("type", column.Required ? [type] : [type, "null"]);
        if (column.Values.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var value in column.Values)
            {
                json.WriteStringValue(value);
            }

            if (!column.Required)
            {
                json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        if (column.Pattern is not null)
        {
            json.WriteString("pattern", $"^{column.Pattern}$");
        }

        if (column.Min is { } min)
        {
            json.WriteNumber("minimum", min);
        }

        if (column.Max is { } max)
        {
            json.WriteNumber("maximum", max);
        }

        json.WriteEndObject();
    }
}
