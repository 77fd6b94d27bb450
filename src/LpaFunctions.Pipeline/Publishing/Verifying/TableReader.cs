using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>Reads published tables back.</summary>
public static class TableReader
{
    /// <returns>Null (and a problem) where the columns are not those of the table.</returns>
    public static PublishedTable? Csv(TableSpec spec, byte[] content, List<string> problems)
    {
        using var csv = new CsvParser(
            new StringReader(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null }
        );
        if (!csv.Read() || !csv.Record!.SequenceEqual(spec.Columns.Select(c => c.Name)))
        {
            problems.Add($"{spec.Name}.csv: คอลัมน์ไม่ตรงกับตาราง {spec.Name}");
            return null;
        }

        var rows = new List<IReadOnlyList<string?>>();
        while (csv.Read())
        {
            rows.Add([.. csv.Record!.Select(c => c.Length == 0 ? null : c)]);
        }

        return new PublishedTable(spec, rows);
    }

    public static PublishedTable? Json(TableSpec spec, byte[] content, List<string> problems)
    {
        using var json = JsonDocument.Parse(content);
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var row in json.RootElement.EnumerateArray())
        {
            var cells = row.EnumerateObject().ToArray();
            if (!cells.Select(c => c.Name).SequenceEqual(spec.Columns.Select(c => c.Name)))
            {
                problems.Add($"{spec.Name}.json: คอลัมน์ไม่ตรงกับตาราง {spec.Name}");
                return null;
            }

            rows.Add([
                .. cells.Select(c =>
                    c.Value.ValueKind switch
                    {
                        JsonValueKind.Null => null,
                        JsonValueKind.String => c.Value.GetString(),
                        _ => c.Value.GetRawText(),
                    }
                ),
            ]);
        }

        return new PublishedTable(spec, rows);
    }
}
