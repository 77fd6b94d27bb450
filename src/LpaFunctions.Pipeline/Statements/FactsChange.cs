using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>What an LGO says anew about itself. What it does not name stays as it was stated.</summary>
/// <param name="Stated">By fact: true, false, or null for one that is no longer stated.</param>
public sealed record FactsChange(IReadOnlyDictionary<string, bool?>? Stated = null)
{
    public LgoFacts ApplyTo(LgoFacts before)
    {
        var stated = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (fact, has) in before.Stated)
        {
            stated[fact] = has;
        }

        foreach (var (fact, has) in Stated ?? new Dictionary<string, bool?>())
        {
            if (has is { } known)
            {
                stated[fact] = known;
            }
            else
            {
                stated.Remove(fact);
            }
        }

        return new LgoFacts(stated);
    }
}
