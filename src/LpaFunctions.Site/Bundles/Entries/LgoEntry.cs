namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>One LGO of a bundle: its row of the table results, cells as they stand there.</summary>
public sealed record LgoEntry
{
    public required string Code { get; init; }
    public required string District { get; init; }
    public required string Type { get; init; }
    public required string Name { get; init; }

    /// <summary>By domain of the book, in order, without HPA.</summary>
    public required IReadOnlyList<MarkCells> Domains { get; init; }
    public required MarkCells Total { get; init; }
    public required MarkCells Hpa { get; init; }

    /// <summary><see cref="Total"/> as a number, to draw and to compare; null without a total.</summary>
    public required decimal? TotalPercent { get; init; }
    public string? Band { get; init; }

    /// <summary>Place of the band in the rule book, 0 for the highest; -1 without a band.</summary>
    public required int BandIndex { get; init; }
    public string? Pass { get; init; }
    public string? PassBeside { get; init; }
    public string? RankProvince { get; init; }
    public string? RankDistrict { get; init; }
    public string? RankType { get; init; }

    /// <summary>computed, imported or no-data.</summary>
    public required string Origin { get; init; }

    /// <summary>Type and name as people say them.</summary>
    public string DisplayName => LgoName.Said(Type, Name);
}
