using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Charts;

/// <summary>
/// Where the mark of an LGO is drawn. Those that stand at the middle of their district for want of a position would lie one upon the other:
/// they are drawn in a ring about it, in the order of their codes.
/// </summary>
internal sealed class DistrictRing
{
    private const double NearestRing = 16;
    private const int OnARing = 8;
    private readonly PublishedProvince _province;
    private readonly Projection _projection;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public DistrictRing(PublishedProvince province, Projection projection)
    {
        (_province, _projection) = (province, projection);
        foreach (var district in province.Lgos.Where(IsApproximate).GroupBy(l => ProvinceMap.PlaceOf(province, l)))
        {
            foreach (var (number, lgo) in district.Index())
            {
                _numbers[lgo.Code] = number;
            }
        }
    }

    /// <param name="lgo">One whose place is known.</param>
    public Spot SpotOf(LgoEntry lgo)
    {
        var middle = _projection.At(ProvinceMap.PlaceOf(_province, lgo)!.Value);
        if (!_numbers.TryGetValue(lgo.Code, out var number))
        {
            return middle;
        }

        var radius = NearestRing * (1 + number / OnARing);
        var angle = 2 * Math.PI * (number % OnARing) / OnARing;
        return new Spot(middle.X + radius * Math.Cos(angle), middle.Y + radius * Math.Sin(angle));
    }

    private bool IsApproximate(LgoEntry lgo) => _province.Places.GetValueOrDefault(lgo.Code)?.Precision == "district";
}
