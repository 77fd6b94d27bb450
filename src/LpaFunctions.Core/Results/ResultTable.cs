using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Results;

/// <summary>Totals, bands, pass and ranks of a province by the rules of its year.</summary>
public static class ResultTable
{
    /// <param name="marks">The LGOs of one province, in any order.</param>
    /// <returns>In the order of their DLA codes.</returns>
    /// <exception cref="ArgumentException">An LGO stands twice, or they are of two provinces.</exception>
    public static IReadOnlyList<LgoResult> Compute(RuleBook book, IReadOnlyCollection<LgoMarks> marks)
    {
        if (marks.Select(m => m.Lgo.Province).Distinct().Count() > 1)
        {
            throw new ArgumentException("The LGOs are of more than one province.", nameof(marks));
        }

        var rows = marks.OrderBy(m => m.Lgo.Code).ToArray();
        if (rows.Zip(rows.Skip(1)).FirstOrDefault(p => p.First.Lgo.Code == p.Second.Lgo.Code).First is { } twice)
        {
            throw new ArgumentException($"LGO {twice.Lgo.Code} stands twice.", nameof(marks));
        }

        var totals = rows.Select(m => Totals.Percent(book.Aggregation, m.Domains)).ToArray();
        var province = CompetitionRank.Rank(totals);
        var district = RanksWithin(rows, totals, m => m.Lgo.District);
        var type = RanksWithin(rows, totals, m => m.Lgo.Type);
        var results = rows.Select(
            (m, i) => Unranked(book, m, totals[i]) with { RankProvince = province[i], RankDistrict = district[i], RankType = type[i] }
        );
        return [.. results];
    }

    private static LgoResult Unranked(RuleBook book, LgoMarks marks, decimal? total)
    {
        var domains = marks.Domains;
        var band = Totals.BandOf(book, total);
        var passBeside = book.PassRuleBeside is { } beside ? Totals.Pass(beside, domains, total) : null;

        return new LgoResult
        {
            Marks = marks,
            TotalFull = domains.Sum(d => d.FullMarks),
            TotalMarks = domains.Sum(d => d.Marks),
            TotalPercent = total,
            Band = band?.Name,
            Pass = Totals.Pass(book.PassRule, domains, total),
            PassBeside = passBeside,
        };
    }

    private static int?[] RanksWithin<TKey>(LgoMarks[] rows, decimal?[] totals, Func<LgoMarks, TKey> key)
        where TKey : notnull
    {
        var ranks = new int?[rows.Length];
        foreach (var group in Enumerable.Range(0, rows.Length).GroupBy(i => key(rows[i])))
        {
            var members = group.ToArray();
            var within = CompetitionRank.Rank([.. members.Select(i => totals[i])]);
            for (var n = 0; n < members.Length; n++)
            {
                ranks[members[n]] = within[n];
            }
        }

        return ranks;
    }
}
