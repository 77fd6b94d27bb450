using System.Collections.Frozen;

namespace LpaFunctions.Core.Lgos;

/// <summary>
/// Matches a written name to the registry through type, district, province, spelling variants and slips. Pure; never guesses:
/// (type, name) is not unique in about 80 cases, and two candidates are ambiguous.
/// </summary>
public sealed class LgoNameMatcher(LgoRegistry registry)
{
    private static readonly string[] DistrictWords = ["อำเภอ", "อ."];

    private readonly FrozenDictionary<string, Lgo[]> _byFolded = registry
        .All.GroupBy(l => ThaiNameKey.Folded(l.Name), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ProvinceCode> _provinces = registry.Provinces.ToFrozenDictionary(
        p => ThaiNameKey.Folded(registry.ProvinceName(p)!),
        p => p,
        StringComparer.Ordinal
    );

    /// <summary>The province of a Thai name ("ขอนแก่น", "จังหวัดขอนแก่น"); null where the registry has none of that name.</summary>
    public ProvinceCode? Province(string name)
    {
        var key = ThaiNameKey.Exact(name);
        key = key.StartsWith("จังหวัด", StringComparison.Ordinal) ? key["จังหวัด".Length..] : key;
        return _provinces.TryGetValue(ThaiNameKey.Folded(key), out var code) ? code : null;
    }

    /// <param name="name">With or without its type, district and province: "อบต.โนนท่อน", "บ้านเป็ด", "ทต.บ้านเป็ด อ.เมืองขอนแก่น จ.ขอนแก่น".</param>
    /// <param name="type">Where it stands in a column of its own; a type inside the name wins over none, never over this one.</param>
    public LgoMatch Match(string name, LgoType? type = null, string? district = null, ProvinceCode? province = null)
    {
        LgoMatch? best = null;
        foreach (var written in WrittenLgoName.Parse(name))
        {
            var match = Match(written, type, district, province);
            if (best is null || match.Kind < best.Kind)
            {
                best = match;
            }
        }

        return best!;
    }

    private LgoMatch Match(WrittenLgoName written, LgoType? type, string? district, ProvinceCode? province)
    {
        IReadOnlyList<LgoType> types = type is { } one ? [one] : written.Types;
        var writtenProvince = written.Province is null ? null : Province(written.Province);
        if (written.Province is not null && writtenProvince is null)
        {
            return None($"ไม่พบจังหวัด \"{written.Province}\" ในทะเบียน", []);
        }

        if (writtenProvince is { } own && province is { } given && own != given)
        {
            return None($"ชื่อระบุจังหวัด{registry.ProvinceName(own)} แต่ควรเป็นจังหวัด{registry.ProvinceName(given) ?? given.Digits}", []);
        }

        province ??= writtenProvince;
        if (types is [LgoType.ProvincialAdministrativeOrganisation] && Province(written.Name) is { } whole)
        {
            province ??= whole;
        }

        district = Clean(district) ?? Clean(written.District);

        var exact = ThaiNameKey.Exact(written.Name);
        var folded = ThaiNameKey.Folded(written.Name);
        var sameName = _byFolded.GetValueOrDefault(folded, []).Where(l => province is null || l.Province == province).ToArray();
        var inPlace = sameName.Where(l => InDistrict(l, district)).ToArray();
        var ofType = inPlace.Where(l => OfType(l, types)).ToArray();
        var asWritten = ofType.Where(l => ThaiNameKey.Exact(l.Name) == exact).ToArray();
        if (asWritten.Length > 0)
        {
            return Decide(asWritten, LgoMatchKind.Exact, "ตรงกับทะเบียน อปท.");
        }

        var otherType = inPlace.Where(l => !OfType(l, types) && ThaiNameKey.Exact(l.Name) == exact).ToArray();
        if (ofType.Length > 0 || otherType.Length > 0)
        {
            return Decide(
                [.. ofType, .. otherType],
                LgoMatchKind.Variant,
                ofType.Length > 0 ? "สะกดต่างจากทะเบียน" : "ประเภทต่างจากทะเบียน (อาจเปลี่ยนประเภทแล้ว)",
                otherType.Length > 0
            );
        }

        var near = Near(folded, types, district, province);
        if (near.Length > 0)
        {
            return Decide(near, LgoMatchKind.Variant, "ชื่อต่างจากทะเบียนหนึ่งตัวอักษร");
        }

        if (sameName.Length == 0)
        {
            return None("ไม่พบชื่อนี้ในทะเบียน อปท. โปรดตรวจตัวสะกด อำเภอ และจังหวัด", []);
        }

        var notOne = district is null
            ? "พบชื่อนี้ในทะเบียน แต่เป็นประเภทอื่นและสะกดต่างกัน"
            : $"พบชื่อนี้ในทะเบียน แต่ไม่ใช่อำเภอ{district} โปรดตรวจอำเภอ";
        return None(notOne, sameName);
    }

    /// <summary>One slip is forgiven only inside a known province and for a known type: over the country there is nearly always a neighbour.</summary>
    private Lgo[] Near(string folded, IReadOnlyList<LgoType> types, string? district, ProvinceCode? province)
    {
        const int shortest = 4;
        return province is { } there && types.Count > 0 && folded.Length >= shortest
            ?
            [
                .. registry
                    .InProvince(there)
                    .Where(l =>
                        OfType(l, types) && InDistrict(l, district) && ThaiNameKey.OneSlipApart(ThaiNameKey.Folded(l.Name), folded)
                    ),
            ]
            : [];
    }

    private static LgoMatch Decide(Lgo[] found, LgoMatchKind kind, string reason, bool typeDiffers = false) =>
        found is [var only]
            ? new LgoMatch
            {
                Kind = kind,
                Lgo = only,
                Candidates = found,
                TypeDiffers = typeDiffers,
                Reasons = [reason],
            }
            : Ambiguous(found);

    private static LgoMatch Ambiguous(Lgo[] found)
    {
        const int most = 4;
        var shown = string.Join(", ", found.Take(most).Select(l => $"{l.DisplayName} อ.{l.District} จ.{l.ProvinceName}"));
        var more = found.Length > most ? ", ..." : "";
        return new LgoMatch
        {
            Kind = LgoMatchKind.Ambiguous,
            Candidates = found,
            Reasons = [$"ชื่อนี้ตรงกับ อปท. {found.Length} แห่ง ({shown}{more}) โปรดระบุอำเภอและจังหวัด"],
        };
    }

    private static LgoMatch None(string reason, Lgo[] near) =>
        new()
        {
            Kind = LgoMatchKind.None,
            Candidates = near,
            Reasons = [reason],
        };

    private static bool OfType(Lgo lgo, IReadOnlyList<LgoType> types) => types.Count == 0 || types.Contains(lgo.Type);

    private static bool InDistrict(Lgo lgo, string? district)
    {
        if (district is null)
        {
            return true;
        }

        var (own, written) = (ThaiNameKey.Folded(lgo.District), ThaiNameKey.Folded(district));
        // "อำเภอเมือง" is what people write for the district of the provincial capital.
        return own == written || (written == Capital && IsOfCapital(own, lgo.ProvinceName));
    }

    private static bool IsOfCapital(string district, string province) =>
        district.StartsWith(Capital, StringComparison.Ordinal) && district.EndsWith(ThaiNameKey.Folded(province), StringComparison.Ordinal);

    // "เมือง" as the folded key writes it.
    private const string Capital = "เมิอง";

    private static string? Clean(string? district)
    {
        if (string.IsNullOrWhiteSpace(district))
        {
            return null;
        }

        var key = ThaiNameKey.Exact(district);
        var word = Array.Find(DistrictWords, w => key.StartsWith(w, StringComparison.Ordinal)) ?? "";
        return key[word.Length..];
    }
}
