using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reports.Building;

namespace LpaFunctions.Testing;

/// <summary>Made-up results of a real province's LGOs, the same on every run: what reports are tried with.</summary>
public static class ReportSamples
{
    /// <summary>Nakhon Ratchasima: 334 LGOs, the most there are.</summary>
    public static ProvinceCode Largest { get; } = ProvinceCode.Parse("30", null);

    /// <summary>Phuket: 19 LGOs, the fewest.</summary>
    public static ProvinceCode Smallest { get; } = ProvinceCode.Parse("83", null);

    public static ReportData Province(ProvinceCode province, bool announced = true)
    {
        var (book, lgos) = (Shipped.Book, Shipped.Registry.InProvince(province));
        var year = new AssessmentYear(2568);
        var indicators = lgos.Take(lgos.Count - 1)
            .ToDictionary(
                l => l.Code,
                l => (IReadOnlyList<IndicatorMark>)[.. book.Indicators.Where(i => i.AppliesToType(l.Type)).Select(i => Mark(l, i))]
            );
        return new ReportData
        {
            Year = year,
            Province = province,
            ProvinceName = Shipped.Registry.ProvinceName(province) ?? "",
            Book = book,
            Origin = new ReportOrigin
            {
                Announced = announced,
                LetterNumber = announced ? "นม 0023.3/ว 12345" : null,
                Date = announced ? new DateOnly(2025, 8, 25) : null,
                Post = announced ? "ผู้ว่าราชการจังหวัด" : null,
                Version = announced ? 1 : null,
                RuleBookVersion = book.Version,
                ResultsHash = new string('a', 64),
            },
            Results = ResultTable.Compute(book, [.. lgos.Take(lgos.Count - 1).Select(l => Marks(l, indicators[l.Code]))]),
            WithoutData = [lgos[^1]],
            Indicators = indicators,
        };
    }

    private static LgoMarks Marks(Lgo lgo, IReadOnlyList<IndicatorMark> marks)
    {
        DomainMarks Of(DomainId domain)
        {
            var summed = marks.Where(m => m.Domain == domain && m.State is not (IndicatorState.Cut or IndicatorState.Pilot)).ToArray();
            return new DomainMarks(domain, summed.Sum(m => m.FullMarks), summed.Sum(m => m.Marks ?? 0m));
        }

        return new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. Enumerable.Range(1, 5).Select(d => Of((DomainId)d))],
            Hpa = Of(DomainId.Hpa),
            Origin = ResultOrigin.Computed,
        };
    }

    private static IndicatorMark Mark(Lgo lgo, Indicator indicator)
    {
        var lot = Lot(lgo.Code.Digits, indicator.Id.ToString());
        var state =
            indicator.Phase == IndicatorPhase.Pilot
                ? IndicatorState.Pilot
                : (lot % 97) switch
                {
                    0 => IndicatorState.Cut,
                    1 => IndicatorState.NoData,
                    2 => IndicatorState.Withheld,
                    _ => IndicatorState.Awarded,
                };
        var level = 2 + Lot(lgo.Code.Digits, "level") % 4;
        decimal? marks = state is IndicatorState.Awarded or IndicatorState.Pilot ? Math.Min(5, level + lot / 97 % 3) : null;
        return new IndicatorMark(indicator.Id, indicator.Domain, state, marks, indicator.MaxMarks);
    }

    private static int Lot(string a, string b)
    {
        var hash = 17;
        foreach (var c in a + "|" + b)
        {
            hash = (hash * 31 + c) % 1_000_003;
        }

        return hash;
    }
}
