using System.Collections.Frozen;

namespace LpaFunctions.Core.Lgos;

/// <summary>All local government organisations by DLA code. Reference/lgo-registry.csv names its source in Reference/README.md.</summary>
public sealed class LgoRegistry
{
    private readonly FrozenDictionary<LgoCode, Lgo> _byCode;
    private readonly FrozenDictionary<ProvinceCode, Lgo[]> _byProvince;

    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public LgoRegistry(IEnumerable<Lgo> lgos)
    {
        var all = lgos.OrderBy(l => l.Code).ToArray();
        foreach (var (before, after) in all.Zip(all.Skip(1)))
        {
            if (before.Code == after.Code)
            {
                throw new ArgumentException($"DLA code {after.Code} stands twice in the registry.", nameof(lgos));
            }
        }

        _byCode = all.ToFrozenDictionary(l => l.Code);
        _byProvince = all.GroupBy(l => l.Province).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public int Count => _byCode.Count;

    public IEnumerable<Lgo> All => _byCode.Values.OrderBy(l => l.Code);

    /// <summary>The provinces that have LGOs, by code: 76 in the shipped registry, Bangkok is not among them.</summary>
    public IEnumerable<ProvinceCode> Provinces => _byProvince.Keys.Order();

    public Lgo? Find(LgoCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The LGOs of a province in the order of their codes; empty where there is no such province.</summary>
    public IReadOnlyList<Lgo> InProvince(ProvinceCode province) => _byProvince.GetValueOrDefault(province) ?? [];

    /// <summary>The Thai name of a province; null where the registry has no LGO of it.</summary>
    public string? ProvinceName(ProvinceCode province) => InProvince(province) is [var first, ..] ? first.ProvinceName : null;

    /// <summary>Reads the columns dla_code, lgo_type, lgo_name, province_code, province, district (more may follow) of an unquoted CSV.</summary>
    /// <exception cref="FormatException">A row is short, or a code or type is unknown; the message names the line.</exception>
    public static LgoRegistry Parse(TextReader csv)
    {
        var lgos = new List<Lgo>();
        var line = 1;
        for (csv.ReadLine(); csv.ReadLine() is { } row; )
        {
            line++;
            if (row.Length == 0)
            {
                continue;
            }

            lgos.Add(
                ParseRow(row)
                    ?? throw new FormatException(
                        $"lgo-registry.csv, line {line}: dla_code, lgo_type, lgo_name, province_code, province, district are expected, '{row}' was found."
                    )
            );
        }

        return new LgoRegistry(lgos);
    }

    private static Lgo? ParseRow(string row)
    {
        var cells = row.Split(',');
        if (cells.Length < 6 || !LgoCode.TryParse(cells[0], null, out var code))
        {
            return null;
        }

        if (!TryParseType(cells[1], out var type) || !ProvinceCode.TryParse(cells[3], null, out var province))
        {
            return null;
        }

        return new Lgo
        {
            Code = code,
            Type = type,
            Name = cells[2],
            Province = province,
            ProvinceName = cells[4],
            District = cells[5],
        };
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public void Write(TextWriter csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        csv.WriteLine("dla_code,lgo_type,lgo_name,province_code,province,district");
        foreach (var lgo in All)
        {
            csv.WriteLine($"{lgo.Code},{lgo.Type.FullName()},{lgo.Name},{lgo.Province},{lgo.ProvinceName},{lgo.District}");
        }
    }

    // The registry files Pattaya, the only special form there is, under the name of its class.
    private static bool TryParseType(string text, out LgoType type)
    {
        if (string.Equals(text, "ท้องถิ่นรูปแบบพิเศษ", StringComparison.Ordinal))
        {
            type = LgoType.Pattaya;
            return true;
        }

        return LgoTypes.TryParseThai(text, out type);
    }
}
