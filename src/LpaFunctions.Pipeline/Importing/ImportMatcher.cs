using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Matches the rows of a table to the LGOs of a province. A rename is only suggested until the registry's history knows it.</summary>
/// <param name="registry">Of the whole country, names and types as of the year.</param>
/// <param name="map">What a person settled.</param>
internal sealed class ImportMatcher(LgoRegistry registry, ProvinceCode province, ImportMap map)
{
    private readonly LgoNameMatcher _names = new(registry);

    public IReadOnlyList<ImportMatch> Match(IReadOnlyList<ImportRow> rows)
    {
        var matches = rows.Select(MatchOne).ToArray();
        var taken = matches.Where(m => m.Lgo is not null).GroupBy(m => m.Lgo!.Code).ToDictionary(g => g.Key, g => g.Count());
        var free = registry.InProvince(province).Where(l => !taken.ContainsKey(l.Code)).ToArray();

        return [.. matches.Select(Among)];

        ImportMatch Among(ImportMatch match) =>
            match switch
            {
                { Lgo: { } lgo } when taken[lgo.Code] > 1 => Doubled(match, lgo),
                { Kind: ImportMatchKind.Uncertain, Candidates.Count: 0 } => match with { Candidates = Suggestions(match.Row, free) },
                _ => match,
            };
    }

    private static ImportMatch Doubled(ImportMatch match, Lgo lgo) =>
        match with
        {
            Kind = ImportMatchKind.Uncertain,
            Lgo = null,
            Candidates = [],
            Reason = $"มีมากกว่าหนึ่งแถวที่หมายถึง {lgo.DisplayName} ({lgo.Code}) ลบแถวที่เกิน หรือแก้ชื่อและอำเภอในไฟล์ให้ถูก",
        };

    private ImportMatch MatchOne(ImportRow row)
    {
        if (map.Find(row) is { } settled)
        {
            return registry.Find(settled) is { } known && known.Province == province
                ? Found(row, ImportMatchKind.Mapped, Typed(known, row), "ตามไฟล์ --map")
                : Uncertain(row, [], $"ไฟล์ --map ให้รหัส {settled} ซึ่งไม่มีในจังหวัดนี้");
        }

        if (row.Code is { } code)
        {
            return registry.Find(code) is { } lgo && lgo.Province == province
                ? ByCode(row, lgo)
                : Uncertain(row, [], $"รหัส {code} ไม่มีในจังหวัดนี้");
        }

        if (row.Province is { } name && _names.Province(name) != province)
        {
            return Uncertain(row, [], $"แถวนี้เป็นของจังหวัด \"{name}\" ไม่ใช่{registry.ProvinceName(province)}");
        }

        LgoType? type = LgoTypes.TryParseThai(row.Type, out var t) ? t : null;
        var match = _names.Match(row.Name, type, row.District, province);
        if (match.Lgo is { } found)
        {
            switch (match.Kind)
            {
                case LgoMatchKind.Exact:
                    return Found(row, ImportMatchKind.Certain, found, match.Reasons[0]);
                case LgoMatchKind.Variant when match.TypeDiffers && type is not null:
                    return Upgraded(row, found);
                case LgoMatchKind.Variant when !match.TypeDiffers:
                    return Found(row, ImportMatchKind.Spelling, found, $"ทะเบียนสะกดว่า {found.DisplayName}");
            }
        }

        var candidates = match.Candidates.Where(c => c.Province == province).ToArray();
        return Uncertain(row, candidates, match.Reasons.Count > 0 ? match.Reasons[0] : "ไม่พบในทะเบียน");
    }

    // The code is the key. A name that is quite another is listed: the LGO was renamed, or one of the two was typed wrong.
    private ImportMatch ByCode(ImportRow row, Lgo lgo)
    {
        var typed = Typed(lgo, row);
        if (
            !WrittenLgoName.Parse(row.Written).Any(w => ThaiNameKey.Folded(w.Name) == ThaiNameKey.Folded(lgo.Name))
            && ThaiNameKey.Folded(row.Name) != ThaiNameKey.Folded(lgo.Name)
        )
        {
            return Found(
                row,
                ImportMatchKind.Spelling,
                typed,
                $"ใช้ตามรหัส ซึ่งทะเบียนบันทึกเป็น {lgo.DisplayName} ตรวจว่ารหัสถูก ถ้าเปลี่ยนชื่อแล้ว โปรดเพิ่มใน lgo-history.json"
            );
        }

        return typed.Type == lgo.Type ? Found(row, ImportMatchKind.Certain, lgo, "ตามรหัส อปท.") : Upgraded(row, lgo);
    }

    private static ImportMatch Upgraded(ImportRow row, Lgo lgo)
    {
        var reason = $"ทะเบียนบันทึกเป็น {lgo.DisplayName} ใช้ประเภทตามตาราง โปรดเพิ่มใน lgo-history.json";
        return Found(row, ImportMatchKind.Upgraded, Typed(lgo, row), reason);
    }

    // What a table of the year says of the type is the type of the year.
    private static Lgo Typed(Lgo lgo, ImportRow row) => LgoTypes.TryParseThai(row.Type, out var type) ? lgo with { Type = type } : lgo;

    // A renamed LGO is most likely one of its district that no other row means, its name a part of the new one. To be the only one left over is no likeness.
    private static IReadOnlyList<Lgo> Suggestions(ImportRow row, IReadOnlyList<Lgo> free)
    {
        var alike = free.Where(l => IsAlike(row.Name, l.Name)).ToArray();
        var inDistrict = alike.Where(l => l.District == row.District).ToArray();
        return [.. (inDistrict.Length > 0 ? inDistrict : alike).OrderBy(l => l.Code).Take(8)];
    }

    private static bool IsAlike(string written, string known) =>
        written.Contains(known, StringComparison.Ordinal)
        || known.Contains(written, StringComparison.Ordinal)
        || SharedStart(written, known) * 2 >= Math.Max(written.Length, known.Length);

    private static int SharedStart(string one, string other) => one.Zip(other).TakeWhile(p => p.First == p.Second).Count();

    private static ImportMatch Found(ImportRow row, ImportMatchKind kind, Lgo lgo, string reason) =>
        new()
        {
            Row = row,
            Kind = kind,
            Lgo = lgo,
            Candidates = [lgo],
            Reason = reason,
        };

    private static ImportMatch Uncertain(ImportRow row, IReadOnlyList<Lgo> candidates, string reason) =>
        new()
        {
            Row = row,
            Kind = ImportMatchKind.Uncertain,
            Candidates = candidates,
            Reason = reason,
        };
}
