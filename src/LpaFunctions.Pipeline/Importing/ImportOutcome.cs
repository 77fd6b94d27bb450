namespace LpaFunctions.Pipeline.Importing;

/// <summary>What became of an import.</summary>
public sealed record ImportOutcome
{
    /// <summary>False where an error or an uncertain row stood in the way: then nothing was stored.</summary>
    public required bool Imported { get; init; }
    public required IReadOnlyList<ImportMatch> Matches { get; init; }
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>LGOs of the province that no row means, in Thai.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public IEnumerable<ImportMatch> Uncertain => Matches.Where(m => m.Kind == ImportMatchKind.Uncertain);
}
