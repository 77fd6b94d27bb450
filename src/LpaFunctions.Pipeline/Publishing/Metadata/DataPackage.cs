using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>datapackage.json: Data Package v2 with a Table Schema for every CSV.</summary>
internal static class DataPackage
{
    public static CompiledFile Write(BundleFacts facts, IReadOnlyList<CompiledFile> files) =>
        OpenJson.File(
            "datapackage.json",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
                json.WriteString("name", facts.Name);
                json.WriteString("title", facts.Title);
                json.WriteString("description", facts.Description);
                json.WriteString("version", $"{facts.Announcement.Version}.0.0");
                json.WriteString("created", facts.Time);
                json.WriteStrings("keywords", facts.Keywords);
                json.WriteStartArray("licenses");
                json.WriteStartObject();
                json.WriteString("name", facts.Publisher.LicenseId);
                json.WriteString("title", facts.Publisher.LicenseTitle);
                json.WriteString("path", facts.Publisher.LicenseUrl);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteStartArray("contributors");
                json.WriteStartObject();
                json.WriteString("title", facts.Office);
                json.WriteStrings("roles", ["publisher"]);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteStartArray("resources");
                foreach (var table in facts.Tables)
                {
                    WriteResource(json, table.Spec, files.Single(f => f.Name == $"{table.Spec.Name}.csv"));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteResource(Utf8JsonWriter json, TableSpec spec, CompiledFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", spec.Name);
        json.WriteString("type", "table");
        json.WriteString("title", spec.TitleThai);
        json.WriteString("description", spec.Description);
        json.WriteString("path", file.Name);
        json.WriteString("scheme", "file");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Content.Length);
        json.WriteString("hash", $"sha256:{file.Sha256}");
        json.WriteStartObject("schema");
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in spec.Columns)
        {
            WriteField(json, column);
        }

        json.WriteEndArray();
        json.WriteStrings("missingValues", [""]);
        json.WriteStrings("primaryKey", spec.PrimaryKey);
        if (spec.ForeignKeys.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var key in spec.ForeignKeys)
            {
                json.WriteStartObject();
                json.WriteStrings("fields", key.Columns);
                json.WriteStartObject("reference");
                json.WriteString("resource", key.Table);
                json.WriteStrings("fields", key.TargetColumns);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString(
            "type",
            column.Type switch
            {
                ColumnType.Integer => "integer",
                ColumnType.Number => "number",
                ColumnType.YesNo => "boolean",
                _ => "string",
            }
        );
        json.WriteString("title", column.TitleThai);
        json.WriteString("description", column.Description);
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.Required);
        json.WriteOptional("pattern", column.Pattern);
        if (column.Min is { } min)
        {
            json.WriteNumber("minimum", min);
        }

        if (column.Max is { } max)
        {
            json.WriteNumber("maximum", max);
        }

        if (column.Values.Count > 0)
        {
            json.WriteStrings("enum", column.Values);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
