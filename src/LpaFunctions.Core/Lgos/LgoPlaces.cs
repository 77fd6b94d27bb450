using System.Globalization;

namespace LpaFunctions.Core.Lgos;

/// <summary>
/// Positions of LGOs: the office's own, else the registry's less those that cannot be right, else the median of the district. The district of
/// an LGO stands in the digits 2 to 5 of its code.
/// </summary>
public sealed class LgoPlaces
{
    private readonly Dictionary<string, LgoPlace> _byCode;
    private readonly Dictionary<string, LgoPlace> _byDistrict;

    private LgoPlaces(Dictionary<string, LgoPlace> byCode)
    {
        _byCode = byCode;
        _byDistrict = byCode
            .Where(p => p.Value.Precision != PlacePrecision.None)
            .GroupBy(p => DistrictOf(p.Key), p => p.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Middle, StringComparer.Ordinal);
    }

    public static LgoPlaces Nowhere { get; } = new(new Dictionary<string, LgoPlace>(StringComparer.Ordinal));

    public LgoPlace PlaceOf(LgoCode code)
    {
        var own = _byCode.GetValueOrDefault(code.Digits, LgoPlace.Unknown);
        if (own.Precision != PlacePrecision.None || !_byDistrict.TryGetValue(DistrictOf(code.Digits), out var district))
        {
            return own;
        }

        return district with
        {
            NameEnglish = own.NameEnglish,
        };
    }

    /// <param name="registry">lgo-registry.csv: positions in the columns 7 and 8.</param>
    /// <param name="wrong">positions-wrong.csv: codes whose position of the registry is left out.</param>
    /// <param name="office">places.csv of the office: dla_code, latitude, longitude, lgo_name_en; null where it has none.</param>
    /// <exception cref="FormatException">A row of the office is none; the message names the line.</exception>
    public static LgoPlaces Parse(TextReader registry, TextReader wrong, TextReader? office)
    {
        var leftOut = Rows(wrong).Select(r => r.Cells[0]).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<string, LgoPlace>(StringComparer.Ordinal);
        foreach (var (_, cells) in Rows(registry))
        {
            if (cells.Length < 8 || leftOut.Contains(cells[0]))
            {
                continue;
            }

            if (Degrees(cells[6]) is { } latitude && Degrees(cells[7]) is { } longitude)
            {
                places[cells[0]] = new LgoPlace(PlacePrecision.Registry, latitude, longitude);
            }
        }

        foreach (var (line, cells) in office is null ? [] : Rows(office))
        {
            var before = places.GetValueOrDefault(cells[0], LgoPlace.Unknown);
            places[cells[0]] = OfOffice(line, cells, before);
        }

        return new LgoPlaces(places);
    }

    private static LgoPlace OfOffice(int line, string[] cells, LgoPlace before)
    {
        if (cells.Length < 4 || !LgoCode.TryParse(cells[0], null, out _))
        {
            throw new FormatException($"places.csv บรรทัด {line}: ต้องมี dla_code, latitude, longitude, lgo_name_en");
        }

        var (latitude, longitude) = (Degrees(cells[1]), Degrees(cells[2]));
        var isEmpty = cells[1].Length == 0 && cells[2].Length == 0;
        if (!isEmpty && (latitude is not (>= 5m and <= 21m) || longitude is not (>= 97m and <= 106m)))
        {
            throw new FormatException(
                $"places.csv บรรทัด {line}: ละติจูด 5 ถึง 21 และลองจิจูด 97 ถึง 106 เป็นองศาทศนิยม หรือเว้นว่างทั้งคู่"
            );
        }

        var place = isEmpty ? before : new LgoPlace(PlacePrecision.Office, latitude, longitude);
        return place with { NameEnglish = cells[3].Trim() };
    }

    private static IEnumerable<(int Line, string[] Cells)> Rows(TextReader csv)
    {
        var line = 1;
        for (csv.ReadLine(); csv.ReadLine() is { } row; )
        {
            line++;
            if (row.Trim().Length > 0)
            {
                yield return (line, row.Split(','));
            }
        }
    }

    private static decimal? Degrees(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            ? Math.Round(degrees, 5, MidpointRounding.AwayFromZero)
            : null;

    private static string DistrictOf(string code) => code.Length == LgoCode.Length ? code.Substring(1, 4) : "";

    private static LgoPlace Middle(IEnumerable<LgoPlace> places)
    {
        LgoPlace[] all = [.. places];
        return new LgoPlace(PlacePrecision.District, Median(all.Select(p => p.Latitude)), Median(all.Select(p => p.Longitude)));
    }

    private static decimal Median(IEnumerable<decimal?> degrees)
    {
        decimal[] ordered = [.. degrees.OfType<decimal>().Order()];
        var middle = (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m;
        return Math.Round(middle, 5, MidpointRounding.AwayFromZero);
    }
}
