using System.Runtime.CompilerServices;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// Where the outcomes of a domain's evidence lie among those of its LGO: ids begin with the indicator, and the indicators of a domain
/// most often follow each other, so that a score asks for its own domain and not for five others.
/// </summary>
internal static class DomainIds
{
    /// <summary>A book that mixes its domains more than this is read as a whole: each range is a query of its own.</summary>
    private const int MostRanges = 3;

    private static readonly ConditionalWeakTable<RuleBook, Dictionary<DomainId, IdRange[]>> Books = [];

    /// <summary>Ranges that together hold every outcome of the domain, and perhaps some of indicators that are in no book.</summary>
    public static IReadOnlyList<IdRange> Ranges(RuleBook book, DomainId domain) =>
        Books.GetValue(book, All).GetValueOrDefault(domain) ?? [];

    private static Dictionary<DomainId, IdRange[]> All(RuleBook book)
    {
        var ranges = new Dictionary<DomainId, List<(string First, string Last)>>();
        DomainId? before = null;
        foreach (var (start, domain) in book.Indicators.Select(i => ($"{i.Id}:", i.Domain)).OrderBy(i => i.Item1, StringComparer.Ordinal))
        {
            if (!ranges.TryGetValue(domain, out var own))
            {
                ranges[domain] = own = [];
            }

            if (domain == before)
            {
                own[^1] = (own[^1].First, start);
            }
            else
            {
                own.Add((start, start));
            }

            before = domain;
        }

        return ranges.ToDictionary(
            r => r.Key,
            r => r.Value.Count > MostRanges ? [""] : r.Value.Select(own => IdRange.Between(own.First, own.Last)).ToArray()
        );
    }
}
