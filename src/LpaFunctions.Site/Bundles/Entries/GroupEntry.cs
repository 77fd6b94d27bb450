namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>The province, an LGO type or a district: its row of the table summary, with its bands and medians.</summary>
public sealed record GroupEntry
{
    /// <summary>province, type or district.</summary>
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Lgos { get; init; }
    public required string WithTotal { get; init; }

    /// <summary><see cref="WithTotal"/> as a number.</summary>
    public required int Peers { get; init; }
    public string? Mean { get; init; }
    public string? Target { get; init; }
    public string? TargetMet { get; init; }
    public string? Median { get; init; }
    public string? Lowest { get; init; }
    public string? Highest { get; init; }
    public string? Passed { get; init; }
    public string? PassedBeside { get; init; }

    /// <summary>Means by domain of the book, in order, without HPA.</summary>
    public required IReadOnlyList<string?> DomainMeans { get; init; }
    public required string HpaLgos { get; init; }
    public string? HpaMean { get; init; }

    /// <summary>LGOs in each band, in the order of the rule book.</summary>
    public required IReadOnlyList<BandEntry> Bands { get; init; }

    /// <summary>Medians by domain (d1 and on, hpa); empty in bundles of before.</summary>
    public required IReadOnlyDictionary<string, MedianEntry> Medians { get; init; }
}

/// <param name="From">Lowest percent of the band, as the bundle writes it.</param>
/// <param name="Lgos">How many LGOs, as the bundle writes it.</param>
public sealed record BandEntry(string Name, string From, string Lgos);

/// <param name="Lgos">LGOs that have a percentage.</param>
public sealed record MedianEntry(int Lgos, string Percent);
