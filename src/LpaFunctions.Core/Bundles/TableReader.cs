using System.Text.Json;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Core.Bundles;

/// <summary>Reads published tables back.</summary>
public static class TableReader
{
    private const int MaxRowBytes = 1024 * 1024;

    /// <returns>Null (and a problem) where the columns are not those of the table.</returns>
    public static PublishedTable? Csv(TableSpec spec, byte[] content, List<string> problems)
    {
        var rows = new List<IReadOnlyList<string?>>();
        return EachOfCsv(spec, content, problems, row => rows.Add([.. row])) ? new PublishedTable(spec, rows) : null;
    }

    /// <summary>Reads a table without keeping it: a country has millions of cells.</summary>
    /// <param name="take">Called with each row; the list is used again for the next.</param>
    /// <returns>False (and a problem) where the columns are not those of the table.</returns>
    public static bool EachOfCsv(TableSpec spec, byte[] content, List<string> problems, Action<IReadOnlyList<string?>> take)
    {
        var csv = new CsvRows(content);
        string[] header = [.. csv.Next() ?? []];
        if (PlacesOf(spec, header) is not { } places || header.Length == 0)
        {
            problems.Add($"{spec.Name}.csv: คอลัมน์ไม่ตรงกับตาราง {spec.Name}");
            return false;
        }

        var row = new string?[places.Length];
        for (var number = 1; csv.Next() is { } cells; number++)
        {
            if (cells.Count != header.Length)
            {
                problems.Add($"{spec.Name}.csv แถว {number}: มี {cells.Count} ช่อง ไม่ใช่ {header.Length} ช่อง");
                return false;
            }

            PutInPlace(places, cells, row);
            take(row);
        }

        return true;
    }

    public static PublishedTable? Json(TableSpec spec, byte[] content, List<string> problems)
    {
        var json = new Utf8JsonReader(content);
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
        {
            throw new FormatException($"{spec.Name}.json is no array.");
        }

        var rows = new List<IReadOnlyList<string?>>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            CheckRow(spec, json);
            using var row = JsonDocument.ParseValue(ref json);
            var cells = row.RootElement.EnumerateObject().ToArray();
            if (PlacesOf(spec, [.. cells.Select(c => c.Name)]) is not { } places)
            {
                problems.Add($"{spec.Name}.json: คอลัมน์ไม่ตรงกับตาราง {spec.Name}");
                return null;
            }

            var placed = new string?[places.Length];
            PutInPlace(places, [.. cells.Select(c => TextOf(c.Value))], placed);
            rows.Add(placed);
        }

        return new PublishedTable(spec, rows);
    }

    // One row at a time is held as a tree, which takes many times its text.
    private static void CheckRow(TableSpec spec, Utf8JsonReader row)
    {
        var start = row.TokenStartIndex;
        row.Skip();
        if (row.BytesConsumed - start > MaxRowBytes)
        {
            throw new FormatException($"A row of {spec.Name}.json is longer than {MaxRowBytes} bytes.");
        }
    }

    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };

    /// <summary>Where each column of the table stands in the file; null for one that the file, of an older program, does not have. Null where the columns are others.</summary>
    private static int?[]? PlacesOf(TableSpec spec, string[] header)
    {
        var places = spec
            .Columns.Select(c => header.Index().Where(h => h.Item == c.Name).Select(h => (int?)h.Index).FirstOrDefault())
            .ToArray();
        var there = places.OfType<int>().ToArray();
        var areThoseOfTheTable = there.SequenceEqual(Enumerable.Range(0, header.Length));
        var lacksOnlyWhatMayLack = spec.Columns.Zip(places).All(c => c.Second is not null || c.First.IsNew || c.First.OnlyIfUsed);
        return areThoseOfTheTable && lacksOnlyWhatMayLack ? places : null;
    }

    private static void PutInPlace(int?[] places, IReadOnlyList<string?> cells, string?[] row)
    {
        for (var i = 0; i < places.Length; i++)
        {
            row[i] = places[i] is { } at && cells[at] is { Length: > 0 } text ? text : null;
        }
    }
}
