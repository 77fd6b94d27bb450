using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>What an announcement would publish, in Thai, for whoever looks before announcing.</summary>
public static class AnnouncePreview
{
    private const int MostUnfinished = 20;

    /// <param name="before">The announcement that stands; null for the first.</param>
    public static IReadOnlyList<string> Lines(AnnouncedResults draft, Announcement? before)
    {
        var comments = draft.Lgos.Where(l => l.Comment is not null).Select(l => $"ความเห็นของ{l.Lgo.DisplayName}: {l.Comment}");
        return [Head(draft.Announcement, before), .. Figures(draft), .. Unfinished(draft), .. comments];
    }

    private static string Head(Announcement now, Announcement? before)
    {
        var occasion = before is null ? "ประกาศครั้งแรก" : $"แก้ไขรุ่นที่ {before.Version} เป็นรุ่นที่ {now.Version}";
        var letter = $"หนังสือ{now.LetterNumber ?? "ไม่ระบุเลขที่"} ลงวันที่ {ThaiFormat.Date(now.Date)} โดย{now.Post}";
        return $"ปี {now.Year} จังหวัด{now.ProvinceName} {occasion} {letter} สมุดเกณฑ์รุ่น {now.RuleBookVersion}";
    }

    private static IEnumerable<string> Figures(AnnouncedResults draft)
    {
        var book = draft.RuleBook;
        var all = GroupSummary.Compute(book, draft.Results);
        yield return $"อปท. ที่มีผล {all.WithTotal} จาก {draft.Lgos.Count} แห่ง ค่าเฉลี่ยร้อยละ {Mean(all.RoundedMean)} HPA {Mean(all.RoundedHpaMean)}";
        yield return $"ระดับ: {string.Join(", ", all.Bands.Select(b => $"{b.Band} {b.Lgos} แห่ง"))}";
        yield return $"ผ่าน ({book.PassRule.ShortName}) {all.Passed} แห่ง";
        if (book.PassRuleBeside is { } beside)
        {
            yield return $"ผ่าน ({beside.ShortName}) {all.PassedBeside} แห่ง";
        }
    }

    private static string Mean(decimal? percent) => percent is { } known ? ThaiFormat.Percent(known) : "ไม่มีผล";

    private static IEnumerable<string> Unfinished(AnnouncedResults draft)
    {
        var open = draft.Lgos.Select(l => (Lgo: l, What: WhatIsOpen(l))).Where(l => l.What.Length > 0).ToArray();
        foreach (var (lgo, what) in open.Take(MostUnfinished))
        {
            yield return $"ยังไม่เสร็จ: {lgo.Lgo.DisplayName} อำเภอ{lgo.Lgo.District}: {what}";
        }

        if (open.Length > MostUnfinished)
        {
            yield return $"ยังไม่เสร็จ: และอีก {open.Length - MostUnfinished} แห่ง";
        }
    }

    private static string WhatIsOpen(AnnouncedLgo lgo)
    {
        if (lgo.Marks is null)
        {
            return "ไม่มีข้อมูล";
        }

        var parts = new List<string>();
        Count(IndicatorState.Withheld, "รอพิจารณา");
        Count(IndicatorState.NoData, "ไม่มีหลักฐาน");
        return string.Join(", ", parts);

        void Count(IndicatorState state, string name)
        {
            var count = lgo.Indicators.Count(i => i.State == state);
            if (count > 0)
            {
                parts.Add($"{name} {count} ตัวชี้วัด");
            }
        }
    }
}
