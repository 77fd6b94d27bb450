using System.Text.RegularExpressions;

namespace LpaFunctions.Core.Lgos;

/// <summary>A written name of an LGO taken apart: "องค์การบริหารส่วนตำบลโนนท่อน อำเภอเมืองขอนแก่น จังหวัดขอนแก่น".</summary>
/// <param name="Types">The types it may name: one, or the three municipalities for a bare "เทศบาล", or none.</param>
/// <param name="Name">Without type, district and province.</param>
public sealed partial record WrittenLgoName(IReadOnlyList<LgoType> Types, string Name, string? District, string? Province)
{
    private static readonly LgoType[] AnyMunicipality =
    [
        LgoType.CityMunicipality,
        LgoType.TownMunicipality,
        LgoType.SubdistrictMunicipality,
    ];

    private static readonly LgoTypePrefix[] Prefixes =
    [
        new("องค์การบริหารส่วนตำบล", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("องค์การบริหารส่วนจังหวัด", [LgoType.ProvincialAdministrativeOrganisation]),
        new("เทศบาลตำบล", [LgoType.SubdistrictMunicipality]),
        new("เทศบาลเมือง", [LgoType.TownMunicipality]),
        new("เทศบาลนคร", [LgoType.CityMunicipality]),
        new("อบต.", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("อ.บ.ต.", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("อบต", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("อบจ.", [LgoType.ProvincialAdministrativeOrganisation]),
        new("อ.บ.จ.", [LgoType.ProvincialAdministrativeOrganisation]),
        new("อบจ", [LgoType.ProvincialAdministrativeOrganisation]),
        new("ทต.", [LgoType.SubdistrictMunicipality]),
        new("ท.ต.", [LgoType.SubdistrictMunicipality]),
        new("ทม.", [LgoType.TownMunicipality]),
        new("ท.ม.", [LgoType.TownMunicipality]),
        new("ทน.", [LgoType.CityMunicipality]),
        new("ท.น.", [LgoType.CityMunicipality]),
        new("เทศบาล", AnyMunicipality),
    ];

    /// <summary>
    /// The ways in which the text can be taken apart, the likeliest first: "เทศบาลเมืองเก่า" may be the town of เก่า or a municipality
    /// called เมืองเก่า.
    /// </summary>
    public static IReadOnlyList<WrittenLgoName> Parse(string text)
    {
        var rest = ThaiNameKey.Exact(Office().Replace(text, "").Trim());
        var pattaya = rest.StartsWith("เมืองพัทยา", StringComparison.Ordinal);
        var prefix = pattaya ? null : Prefixes.FirstOrDefault(p => rest.StartsWith(p.Prefix, StringComparison.Ordinal));
        var body = WithoutType(rest[(prefix?.Prefix.Length ?? 0)..]);
        var place = Place().Match(body);
        var name = place.Success ? body[..place.Index] : body;
        var district = place.Groups["district"] is { Success: true } d ? d.Value : null;
        var province = place.Groups["province"] is { Success: true } p ? p.Value : null;
        IReadOnlyList<LgoType> types = pattaya ? [LgoType.Pattaya] : prefix?.Types ?? [];
        var ways = new List<WrittenLgoName> { new(types, name, district, province) };
        if (prefix is { Prefix: "เทศบาลเมือง" })
        {
            ways.Add(new(AnyMunicipality, "เมือง" + name, district, province));
        }

        return ways;
    }

    /// <summary>The type repeated inside the name (result tables do so for อบจ. and อบต.) goes.</summary>
    private static string WithoutType(string name)
    {
        while (Array.Find(Prefixes, p => Repeats(name, p)) is { } again)
        {
            name = name[again.Prefix.Length..];
        }

        return name;
    }

    private static bool Repeats(string name, LgoTypePrefix type) =>
        type.Prefix != "เทศบาล" && name.Length > type.Prefix.Length && name.StartsWith(type.Prefix, StringComparison.Ordinal);

    // "จ.ป.ร." is a name of the registry, no province: a full stop does not follow the first letter of a place.
    [GeneratedRegex(
        @"(?:(?:(?:ตำบล|ต\.)[ก-๎]+?)?(?:อำเภอ|อ\.(?!บ\.))(?<district>(?:(?!จังหวัด|จ\.)[ก-๎-])+))?(?:(?:จังหวัด|จ\.)(?<province>[ก-๎]{2,}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*(?:สำนักงาน|ที่ทำการ|ของ)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Office();
}
