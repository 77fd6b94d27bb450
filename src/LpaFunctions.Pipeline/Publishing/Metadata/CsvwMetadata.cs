using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>csv-metadata.json: CSV on the Web (W3C), the table group of all CSV files.</summary>
internal static class CsvwMetadata
{
    public static CompiledFile Write(BundleFacts facts) =>
        OpenJson.File(
            "csv-metadata.json",
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("@context");
                json.WriteStringValue("http://www.w3.org/ns/csvw");
                json.WriteStartObject();
                json.WriteString("@language", "th");
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteString("dc:title", facts.Title);
                json.WriteString("dc:description", facts.Description);
                json.WriteString("dc:publisher", facts.Office);
                json.WriteString("dc:issued", facts.Date);
                json.WriteString("dc:license", facts.Publisher.LicenseUrl);
                json.WriteStartArray("tables");
                foreach (var table in facts.Tables)
                {
                    WriteTable(json, table.Spec);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteTable(Utf8JsonWriter json, TableSpec spec)
    {
        json.WriteStartObject();
        json.WriteString("url", $"{spec.Name}.csv");
        json.WriteString("dc:title", spec.TitleThai);
        json.WriteString("dc:description", spec.Description);
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in spec.Columns)
        {
            WriteColumn(json, column);
        }

        json.WriteEndArray();
        json.WriteStrings("primaryKey", spec.PrimaryKey);
        if (spec.ForeignKeys.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var key in spec.ForeignKeys)
            {
                json.WriteStartObject();
                json.WriteStrings("columnReference", key.Columns);
                json.WriteStartObject("reference");
                json.WriteString("resource", $"{key.Table}.csv");
                json.WriteStrings("columnReference", key.TargetColumns);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        // A title is what stands in the first row; the Thai name is a description.
        json.WriteStartObject("titles");
        json.WriteString("und", column.Name);
        json.WriteEndObject();
        json.WriteString("dc:title", column.TitleThai);
        json.WriteString("dc:description", column.Description);
        json.WriteStartObject("datatype");
        json.WriteString(
            "base",
            column.Type switch
            {
                ColumnType.Integer => "integer",
                ColumnType.Number => "decimal",
                ColumnType.YesNo => "boolean",
                _ => "string",
            }
        );
        if (column.Type == ColumnType.YesNo)
        {
            json.WriteString("format", "true|false");
        }
        else if (column.Pattern is not null)
        {
            json.WriteString("format", column.Pattern);
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
        json.WriteBoolean("required", column.Required);
        json.WriteEndObject();
    }
}
