using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Similar LGOs: of the same type, in the district, the province and the country. A median over fewer than three says nothing and is left out.</summary>
internal sealed class LgoPeers
{
    private const int Fewest = 3;

    public LgoPeers(LgoResult result, ReportData data, LgoReportData lgo)
    {
        InProvince = [.. data.Results.Where(r => r.Lgo.Type == result.Lgo.Type)];
        InDistrict = [.. InProvince.Where(r => r.Lgo.District == result.Lgo.District)];
        InCountry = [.. lgo.Country.Where(r => r.Lgo.Type == result.Lgo.Type)];
    }

    public IReadOnlyList<LgoResult> InDistrict { get; }
    public IReadOnlyList<LgoResult> InProvince { get; }
    public IReadOnlyList<LgoResult> InCountry { get; }

    /// <summary>Median percentage of a domain, half up to 2 places; null: of the total.</summary>
    public static decimal? Median(IReadOnlyList<LgoResult> peers, DomainId? domain)
    {
        var values = peers
            .Select(r =>
                domain switch
                {
                    null => r.TotalPercent,
                    DomainId.Hpa => r.Marks.Hpa?.Percent,
                    { } d => ReportWords.DomainPercent(r, d),
                }
            )
            .OfType<decimal>()
            .Order()
            .ToArray();
        return values.Length < Fewest ? null : Percentages.Round2((values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2m);
    }
}
