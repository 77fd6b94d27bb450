namespace LpaFunctions.Testing;

/// <summary>Result tables to import: the published one of Chanthaburi, and made-up ones of other provinces whose sums and ratios are right.</summary>
public static class MadeUpTables
{
    /// <summary>Chanthaburi, 82 LGOs, as its province published it.</summary>
    public static string Chanthaburi { get; } = File.ReadAllText(RepoFiles.Fixture("results/chanthaburi-2568.csv"));

    /// <summary>Every LGO of a province with the marks of some LGO of its type in Chanthaburi.</summary>
    public static string Of(string province)
    {
        var rows = Chanthaburi.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToArray();
        var registry = File.ReadLines(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(c => c[3] == province);
        var made = registry.Select(c =>
            (string[])["2568", c[4], c[5], c[1], c[2], .. (rows.FirstOrDefault(r => r[3] == c[1]) ?? rows[1])[5..]]
        );
        return string.Join('\n', made.Prepend(rows[0]).Select(r => string.Join(',', r)));
    }
}
