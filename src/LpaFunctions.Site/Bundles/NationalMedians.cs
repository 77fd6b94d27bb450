using System.Globalization;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>The medians of one LGO type over all announced provinces of a year, by part: total, d1 and on, hpa.</summary>
public sealed record NationalMedians(string Type, IReadOnlyDictionary<string, MedianEntry> Parts)
{
    /// <summary>Empty where the year has no such table, as in a folder of one province.</summary>
    public static async Task<IReadOnlyList<NationalMedians>> ReadAsync(ReadFile read, int year, CancellationToken cancellationToken)
    {
        var spec = NationalMedianRows.Spec;
        var content = await read($"{BundlePaths.Root}{year}/{spec.Name}.csv", cancellationToken);
        var table = content is null ? null : TableReader.Csv(spec, content, []);
        if (table is null)
        {
            return [];
        }

        var rows = Enumerable.Range(0, table.Rows.Count).GroupBy(r => table.Cell(r, "lgo_type")!, StringComparer.Ordinal);
        return [.. rows.Select(type => new NationalMedians(type.Key, PartsIn(table, type)))];
    }

    private static Dictionary<string, MedianEntry> PartsIn(PublishedTable table, IEnumerable<int> rows) =>
        rows.ToDictionary(r => table.Cell(r, "part")!, r => Entry(table, r), StringComparer.Ordinal);

    private static MedianEntry Entry(PublishedTable table, int row) =>
        new(int.Parse(table.Cell(row, "lgos")!, CultureInfo.InvariantCulture), table.Cell(row, "median_percent")!);
}
