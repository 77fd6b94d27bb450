using System.Runtime.CompilerServices;
using System.Text.Json;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Core.Bundles;

/// <summary>A table as JSON: an array of objects with every column, null where there is nothing to say; numbers as exact as in the CSV.</summary>
public static class JsonTable
{
    public static CompiledFile Write(PublishedTable table)
    {
        var names = table.Spec.Columns.Select(c => JsonEncodedText.Encode(c.Name)).ToArray();
        var types = table.Spec.Columns.Select(c => c.Type).ToArray();
        return OpenJson.File(
            $"{table.Spec.Name}.json",
            json =>
            {
                json.WriteStartArray();
                foreach (var row in table.Rows)
                {
                    WriteRow(json, names, types, row);
                }

                json.WriteEndArray();
            }
        );
    }

    // Optimized at once, as in CsvTable.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteRow(Utf8JsonWriter json, JsonEncodedText[] names, ColumnType[] types, IReadOnlyList<string?> row)
    {
        json.WriteStartObject();
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            WriteCell(json, types[i], row[i]);
        }

        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, ColumnType type, string? cell)
    {
        if (cell is null)
        {
            json.WriteNullValue();
        }
        else if (type == ColumnType.Text)
        {
            json.WriteStringValue(cell);
        }
        else
        {
            // The canonical text of numbers and of true and false is JSON already; "92.00" keeps its places.
            json.WriteRawValue(cell, skipInputValidation: true);
        }
    }
}
