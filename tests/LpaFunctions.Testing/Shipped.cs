using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Testing;

/// <summary>What is shipped with the program, as it lies in the repository.</summary>
public static class Shipped
{
    private static readonly string Reference = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference");

    private static readonly Lazy<RuleBook> Book2568 = new(() =>
        RuleBookJson.Parse(File.ReadAllText(Path.Combine(Reference, "rulebooks", "2568.json")), "2568.json")
    );

    private static readonly Lazy<LgoRegistry> Lgos = new(() =>
    {
        using var csv = new StreamReader(Path.Combine(Reference, "lgo-registry.csv"));
        return LgoRegistry.Parse(csv);
    });

    /// <summary>The rule book of 2568.</summary>
    public static RuleBook Book => Book2568.Value;

    public static LgoRegistry Registry => Lgos.Value;
}
