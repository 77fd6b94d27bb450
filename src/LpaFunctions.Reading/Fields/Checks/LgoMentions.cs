using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>Whether a document names another LGO as its own: by DLA code, or in its title where the own one stands nowhere.</summary>
internal sealed partial class LgoMentions(LgoRegistry registry)
{
    private const int TitleLines = 10;
    private static readonly LgoTypePrefix[] Prefixes =
    [
        new("องค์การบริหารส่วนจังหวัด", [LgoType.ProvincialAdministrativeOrganisation]),
        new("อบจ", [LgoType.ProvincialAdministrativeOrganisation]),
        new("องค์การบริหารส่วนตำบล", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("อบต", [LgoType.SubdistrictAdministrativeOrganisation]),
        new("เทศบาลนคร", [LgoType.CityMunicipality]),
        new("ทน", [LgoType.CityMunicipality]),
        new("เทศบาลเมือง", [LgoType.TownMunicipality]),
        new("ทม", [LgoType.TownMunicipality]),
        new("เทศบาลตำบล", [LgoType.SubdistrictMunicipality]),
        new("ทต", [LgoType.SubdistrictMunicipality]),
        new("เทศบาล", [LgoType.CityMunicipality, LgoType.TownMunicipality, LgoType.SubdistrictMunicipality]),
    ];
    private readonly LgoNameMatcher _matcher = new(registry);

    public EvidenceFinding? Other(FieldText text, Lgo own)
    {
        var lines = text.Blocks.SelectMany(b => b.Text.Replace('\t', ' ').Split('\n').Select(l => (b.Page, Line: l))).ToList();
        foreach (Match m in lines.SelectMany(l => Code().Matches(l.Line)))
        {
            var digits = ThaiNumbers.WithArabicDigits(m.Groups["code"].Value).Replace(" ", "", StringComparison.Ordinal);
            if (LgoCode.TryParse(digits, null, out var code) && registry.Find(code) is { } coded)
            {
                return coded.Code == own.Code ? null : Finding(coded, own);
            }
        }

        var namesakes = registry
            .InProvince(own.Province)
            .Where(l => l.Code != own.Code && ThaiNameKey.Folded(l.Name) == ThaiNameKey.Folded(own.Name))
            .ToList();
        if (NamesOwn(text, own, namesakes) && !namesakes.Exists(l => l.Type == own.Type))
        {
            return null;
        }

        var title = lines
            .Where(l => l.Page == 1)
            .Take(TitleLines)
            .Select(l => l.Line)
            .Concat(lines.Select(l => l.Line).Where(l => Labelled().IsMatch(l)));
        var named = title.SelectMany(l => Mentioned(l, own.Province)).ToList();
        return named.Count > 0 && named[0].Code != own.Code && named.TrueForAll(l => l.Code == named[0].Code)
            ? Finding(named[0], own)
            : null;
    }

    /// <summary>
    /// The own LGO by type and name, in any spelling that the registry's key forgives. Types change, so any type counts but that of a
    /// namesake in the province: "อบต.โนนสะอาด" is not "เทศบาลตำบลโนนสะอาด" where both exist.
    /// </summary>
    private static bool NamesOwn(FieldText text, Lgo own, List<Lgo> namesakes)
    {
        var name = ThaiNameKey.Folded(own.Name);
        var prefixes = Prefixes.Where(p => p.Types.Contains(own.Type) || !namesakes.Exists(l => p.Types.Contains(l.Type)));
        var written = prefixes.Select(p => ThaiNameKey.Folded(p.Prefix + own.Name)).ToList();
        if (own.Type == LgoType.Pattaya)
        {
            written.Add(name);
        }

        return text
            .Blocks.Select(b => ThaiNameKey.Folded(b.Text.Replace('\t', ' ')))
            .Any(b => written.Exists(w => b.Contains(w, StringComparison.Ordinal)) || (b == name && name.Length > 3));
    }

    /// <summary>The LGOs that a line names beyond doubt; names run on into the sentence, so the longest one of the registry counts.</summary>
    private IEnumerable<Lgo> Mentioned(string line, ProvinceCode province)
    {
        foreach (Match m in Mention().Matches(line))
        {
            var type = m.Groups["type"].Value;
            var name = m.Groups["name"].Value;
            var place = m.Groups["place"].Value;
            var namesProvince = place.Contains("จังหวัด", StringComparison.Ordinal) || place.Contains("จ.", StringComparison.Ordinal);
            const int shortest = 2;
            for (var length = name.Length; length >= shortest; length--)
            {
                if (length < name.Length && !GoesOn().IsMatch(name[length..]))
                {
                    continue;
                }

                var written = $"{type}{name[..length]} {place}";
                var match = _matcher.Match(written, province: namesProvince ? null : province);
                if (match is { Kind: LgoMatchKind.Exact, Lgo: { } lgo })
                {
                    yield return lgo;
                    break;
                }
            }
        }
    }

    private static EvidenceFinding Finding(Lgo other, Lgo own) =>
        new(
            EvidenceFindingKind.OtherLgo,
            $"เอกสารระบุว่าเป็นของ{other.DisplayName} อำเภอ{other.District} จังหวัด{other.ProvinceName} แต่ไฟล์อยู่ในโฟลเดอร์ของ{own.DisplayName} ({own.Code}) โปรดย้ายไฟล์หรือส่งเอกสารที่ถูกต้อง"
        );

    [GeneratedRegex(
        @"รหัส\s?(?:อปท\.?|องค์กรปกครองส่วนท้องถิ่น|หน่วยงาน|DLA)[^0-9๐-๙]{0,10}(?<code>[0-9๐-๙]{7})(?![0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Code();

    // "เทศบาลตำบล", "อบต.".
    private const string TypeNames =
        @"(?<type>องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.)";

    // "ตำบลในเมือง อำเภอเมือง จังหวัดขอนแก่น", "จ.เลย".
    private const string PlaceBehind =
        @"(?<place>(?:\s*(?:ตำบล|ต\.)\s?[ก-๎]+)?\s*(?:อำเภอ|อ\.)\s?[ก-๎]+(?:\s*(?:จังหวัด|จ\.)\s?[ก-๎]+)?|\s*(?:จังหวัด|จ\.)\s?[ก-๎]+)?";

    [GeneratedRegex(TypeNames + @"\s?(?<name>[ก-๎.-]{2,60})" + PlaceBehind, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    // How a sentence goes on behind a name that no blank ends.
    [GeneratedRegex(
        @"^(?:ได้|มี|ขอ|ที่|เป็น|และ|โดย|ใน|จัด|ดำเนิน|ประจำ|เรื่อง|จึง|ตาม|จะ|ถึง|เพื่อ|ของ|ณ|ตำบล|อำเภอ|จังหวัด|ประกาศ|พ\.ศ\.)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"^\s*(?:ชื่อ\s?(?:อปท\.?|องค์กรปกครองส่วนท้องถิ่น|หน่วยงาน)|อปท\.|หน่วยงาน|องค์กรปกครองส่วนท้องถิ่น\s*:)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labelled();
}
