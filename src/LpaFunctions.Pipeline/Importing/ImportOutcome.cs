namespace LpaFunctions.Pipeline.Importing;

/// <summary>What became of an import.</summary>
public sealed record ImportOutcome
{
    /// <summary>True where the marks were stored. False where something stood in the way, and after a dry run.</summary>
    public required bool Imported { get; init; }

    /// <summary>False where an error or an uncertain row stands in the way: then nothing is ever stored.</summary>
    public required bool IsUsable { get; init; }
    public required IReadOnlyList<ImportMatch> Matches { get; init; }
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>LGOs of the province that no row means, in Thai.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What differs from the marks that were there before, by code; empty where the file is not usable.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];

    /// <summary>Of the marks that were there before: what was changed is only stored over these (<see cref="ImportRequest.Seen"/>).</summary>
    public required string Version { get; init; }

    public IEnumerable<ImportMatch> Uncertain => Matches.Where(m => m.Kind == ImportMatchKind.Uncertain);
}
