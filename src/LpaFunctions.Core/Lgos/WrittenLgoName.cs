using System.Text.RegularExpressions;

namespace LpaFunctions.Core.Lgos;

/// <summary>A written name of an LGO taken apart: "องค์การบริหารส่วนตำบลโนนท่อน อำเภอเมืองขอนแก่น จังหวัดขอนแก่น".</summary>
/// <param name="Types">The types it may name: one, or the three municipalities for a bare "เทศบาล", or none.</param>
/// <param name="Name">Without type, district and province.</param>
public sealed partial record WrittenLgoName(IReadOnlyList<LgoType> Types, string Name, string? District, string? Province)
{
    private static readonly (string Prefix, LgoType[] Types)[] Prefixes =
    [
        ("องค์การบริหารส่วนตำบล", [LgoType.SubdistrictAdministrativeOrganisation]),
        ("องค์การบริหารส่วนจังหวัด", [LgoType.ProvincialAdministrativeOrganisation]),
        ("เทศบาลตำบล", [LgoType.SubdistrictMunicipality]),
        ("เทศบาลเมือง", [LgoType.TownMunicipality]),
        ("เทศบาลนคร", [LgoType.CityMunicipality]),
        ("อบต.", [LgoType.SubdistrictAdministrativeOrganisation]),
        ("อ.บ.ต.", [LgoType.SubdistrictAdministrativeOrganisation]),
        ("อบต", [LgoType.SubdistrictAdministrativeOrganisation]),
        ("อบจ.", [LgoType.ProvincialAdministrativeOrganisation]),
        ("อ.บ.จ.", [LgoType.ProvincialAdministrativeOrganisation]),
        ("อบจ", [LgoType.ProvincialAdministrativeOrganisation]),
        ("ทต.", [LgoType.SubdistrictMunicipality]),
        ("ท.ต.", [LgoType.SubdistrictMunicipality]),
        ("ทม.", [LgoType.TownMunicipality]),
        ("ท.ม.", [LgoType.TownMunicipality]),
        ("ทน.", [LgoType.CityMunicipality]),
        ("ท.น.", [LgoType.CityMunicipality]),
        ("เทศบาล", [LgoType.CityMunicipality, LgoType.TownMunicipality, LgoType.SubdistrictMunicipality]),
    ];

    /// <summary>
    /// The ways in which the text can be taken apart, the likeliest first: "เทศบาลเมืองเก่า" may be the town of เก่า or a municipality
    /// called เมืองเก่า.
    /// </summary>
    public static IReadOnlyList<WrittenLgoName> Parse(string text)
    {
        var rest = ThaiNameKey.Exact(Office().Replace(text, "").Trim());
        var pattaya = rest.StartsWith("เมืองพัทยา", StringComparison.Ordinal);
        var prefix = pattaya ? default : Prefixes.FirstOrDefault(p => rest.StartsWith(p.Prefix, StringComparison.Ordinal));
        var body = WithoutType(rest[(prefix.Prefix?.Length ?? 0)..]);
        var place = Place().Match(body);
        var name = place.Success ? body[..place.Index] : body;
        var district = place.Groups["district"] is { Success: true } d ? d.Value : null;
        var province = place.Groups["province"] is { Success: true } p ? p.Value : null;
        IReadOnlyList<LgoType> types = pattaya ? [LgoType.Pattaya] : prefix.Types ?? [];
        var ways = new List<WrittenLgoName> { new(types, name, district, province) };
        if (prefix.Prefix == "เทศบาลเมือง")
        {
            ways.Add(
                new(
                    [LgoType.CityMunicipality, LgoType.TownMunicipality, LgoType.SubdistrictMunicipality],
                    "เมือง" + name,
                    district,
                    province
                )
            );
        }

        return ways;
    }

    /// <summary>The type repeated inside the name (result tables do so for อบจ. and อบต.) goes.</summary>
    private static string WithoutType(string name)
    {
        while (
            Prefixes.FirstOrDefault(p =>
                p.Prefix != "เทศบาล" && name.Length > p.Prefix.Length && name.StartsWith(p.Prefix, StringComparison.Ordinal)
            )
                is { Prefix: not null } again
        )
        {
            name = name[again.Prefix.Length..];
        }

        return name;
    }

    // "จ.ป.ร." is a name of the registry, no province: a full stop does not follow the first letter of a place.
    [GeneratedRegex(
        @"(?:(?:(?:ตำบล|ต\.)[ก-๎]+?)?(?:อำเภอ|อ\.(?!บ\.))(?<district>(?:(?!จังหวัด|จ\.)[ก-๎-])+))?(?:(?:จังหวัด|จ\.)(?<province>[ก-๎]{2,}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*(?:สำนักงาน|ที่ทำการ|ของ)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Office();
}
