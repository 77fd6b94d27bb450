using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing.Tables;

namespace LpaFunctions.Site.Bundles;

/// <summary>The row over all announced provinces of the table national of a year.</summary>
public sealed record NationalLine(
    string Name,
    string Lgos,
    string WithTotal,
    string? Mean,
    string? TargetMet,
    string? HpaMean,
    string? Notice
)
{
    /// <summary>By type; empty where the year has none.</summary>
    public IReadOnlyList<NationalMedians> Medians { get; init; } = [];

    /// <summary>Null where the year has no such table, as in a folder of one province.</summary>
    public static async Task<NationalLine?> ReadAsync(ReadFile read, int year, CancellationToken cancellationToken)
    {
        var content = await read($"{BundlePaths.Root}{year}/national.csv", cancellationToken);
        var table = content is null ? null : TableReader.Csv(NationalRows.Spec, content, []);
        if (table is null || table.Rows.Count == 0)
        {
            return null;
        }

        var last = table.Rows.Count - 1;
        return new NationalLine(
            table.Cell(last, "province")!,
            table.Cell(last, "lgos")!,
            table.Cell(last, "lgos_with_total")!,
            table.Cell(last, "mean_percent"),
            table.Cell(last, "target_met"),
            table.Cell(last, "hpa_mean_percent"),
            table.Cell(last, "notice")
        )
        {
            Medians = await NationalMedians.ReadAsync(read, year, cancellationToken),
        };
    }
}
