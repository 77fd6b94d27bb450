using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Charts;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>
/// One LGO in one year. In this order: the result in a sentence, its ranks, its domains beside the middle of its peers, its place among all of
/// the province, HPA apart, what the LGO itself says, how the total comes about, every indicator, the years.
/// </summary>
internal sealed class LgoPage(SiteFacts site, PublishedProvince province, PublishedProvince? before)
{
    /// <summary>Fewer peers have no middle that says anything.</summary>
    private const int FewestPeers = 3;

    private readonly Strip _strip = new(province);
    private readonly LgoIndicators _indicators = new(province);
    private readonly Dictionary<string, LgoEntry> _before = (before?.Lgos ?? []).ToDictionary(l => l.Code, StringComparer.Ordinal);

    public SitePlace Write(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var place = new SitePlace(to, $"{province.Folder}{lgo.Code}/");
        var name = NameOf(to, lgo);
        var provinceName = SiteWords.Province(to, province.ProvinceName);
        var where = $"{SiteWords.District(to, lgo.District)} {provinceName}";
        PageFrame.Open(
            page,
            place,
            $"{name} {where} · LPA {province.Year}",
            to.Say($"ผลการประเมิน LPA ปี {province.Year} ของ{name} {where}", $"LPA {province.Year} results of {name}, {where}"),
            new Crumb(place.ToLanguage, to.Say("ทุกจังหวัด", "All provinces")),
            new Crumb("../", $"{provinceName} {province.Year}"),
            new Crumb("../ranking/", to.Say("อันดับ", "Ranking"))
        );
        page.Write($"<h1>{name}</h1>\n");
        page.Write(
            $"<p class=\"soft\">{SiteWords.Type(to, lgo.Type)} · {where} · {to.Say("รหัส", "code")} {lgo.Code} · LPA {province.Year}</p>\n"
        );
        PageFrame.WriteNotice(page, to, province);

        WriteResult(page, to, lgo);
        WriteDomains(page, to, lgo);
        WriteStrip(page, to, lgo);
        WriteHpa(page, to, lgo);
        WriteComment(page, to, lgo);
        WriteMethod(page, to, lgo);
        _indicators.Write(page, to, lgo);
        WriteYears(page, to, lgo);
        WriteData(page, place, lgo);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    private string NameOf(PageLanguage to, LgoEntry lgo) =>
        to.Say(lgo.DisplayName, province.Places.GetValueOrDefault(lgo.Code)?.NameEnglish ?? lgo.DisplayName);

    private static void WriteResult(HtmlPage page, PageLanguage to, LgoEntry lgo, GroupEntry whole, GroupEntry district, GroupEntry type)
    {
        page.Write($"<p class=\"lead\">{to.Say("ได้", "Scored")} <b>{lgo.Total.Marks}</b> {to.Say("จาก", "of")} {lgo.Total.Full} ");
        page.Write($"{to.Say("คะแนน คิดเป็นร้อยละ", "marks, which is")} <b>{lgo.Total.Percent}</b>{to.Say("", " percent")} ");
        page.Write(
            $"<span class=\"chip\">{BandMark.Small(lgo.BandIndex)} {to.Say("ระดับ", "band ")}<span{to.ThaiHere}>{lgo.Band}</span></span></p>\n"
        );
        page.Write($"<ul class=\"ranks\">\n");
        Rank(to.Say("ในจังหวัด", "in the province"), lgo.RankProvince, whole);
        Rank(to.Say("ในอำเภอ", "in the district"), lgo.RankDistrict, district);
        Rank(to.Say($"ใน{type.Name}ของจังหวัด", "among its type in the province"), lgo.RankType, type);
        page.Write($"</ul>\n");

        void Rank(string within, string? rank, GroupEntry group) =>
            page.Write(
                $"<li>{to.Say("อันดับ", "Rank")} <b>{rank}</b> {to.Say("จาก", "of")} {group.WithTotal} {SiteWords.Lgos(to)} <span class=\"soft\">{within}</span></li>\n"
            );
    }

    private void WriteResult(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        if (lgo.TotalPercent is null)
        {
            page.Write(
                $"""
                <p class="note">{to.Say(
                    "ยังไม่มีร้อยละรวมของ อปท. นี้ในผลที่ประกาศ ซึ่งไม่ได้หมายความว่าได้ 0 คะแนน และไม่บอกอะไรเกี่ยวกับการทำงาน",
                    "The announced results have no total of this LGO. That does not mean 0 marks, and says nothing about its work."
                )}</p>

                """
            );
            return;
        }

        WriteResult(page, to, lgo, province.Whole, province.GroupOf("district", lgo.District), province.GroupOf("type", lgo.Type));
        WritePass(page, to, lgo.Pass, province.PassRule);
        WritePass(page, to, lgo.PassBeside, province.PassRuleBeside);
        WriteNextBand(page, to, lgo);
        WriteAgainstPeers(page, to, lgo);
    }

    private void WriteNextBand(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var sentence = NextBandText.Say(to, lgo, province.NextBands.GetValueOrDefault(lgo.Code));
        if (sentence.Length > 0)
        {
            page.Write($"<p>{sentence}</p>\n");
        }
    }

    private static void WritePass(HtmlPage page, PageLanguage to, string? pass, string? rule)
    {
        if (rule is null)
        {
            return;
        }

        var word = pass switch
        {
            "true" => to.Say("ผ่าน", "Passed"),
            "false" => to.Say("ไม่ผ่าน", "Not passed"),
            _ => to.Say("ยังบอกไม่ได้", "Cannot be said yet"),
        };
        page.Write($"<p><b>{word}</b> <span class=\"soft\"{to.ThaiHere}>({rule})</span></p>\n");
    }

    private void WriteAgainstPeers(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var peers = province.GroupOf("type", lgo.Type);
        if (peers.Peers >= FewestPeers && peers.Median is { } median)
        {
            page.Write($"<p>{AgainstMedian(to, lgo, peers, median)}</p>\n");
        }

        if (province.OtherWays.GetValueOrDefault(lgo.Code) is { Percent: { } percent, Rank: { } rank } other)
        {
            var way = OtherWayText.Name(to, other.Aggregation);
            var sentence = to.Say(
                $"ถ้าคิดร้อยละรวมอีกวิธี {way} จะได้ร้อยละ {percent} และอันดับ {rank} จาก {province.Whole.WithTotal} แห่งในจังหวัด",
                $"By the other way to form a total {way} it would have {percent} percent and rank {rank} of {province.Whole.WithTotal} in the province."
            );
            page.Write($"<p class=\"soft\">{sentence}</p>\n");
        }
    }

    private static string AgainstMedian(PageLanguage to, LgoEntry lgo, GroupEntry peers, string median)
    {
        var compared = Compare(lgo.TotalPercent!.Value, median);

        var thai = compared switch
        {
            0 => "เท่ากับ",
            > 0 => "สูงกว่า",
            _ => "ต่ำกว่า",
        };
        var english = compared switch
        {
            0 => "the same as",
            > 0 => "above",
            _ => "below",
        };
        return to.Say(
            $"{thai}มัธยฐานของ{peers.Name} {peers.WithTotal} แห่งในจังหวัด ซึ่งได้ร้อยละ {median}",
            $"This is {english} the median of the {peers.WithTotal} LGOs of its type in the province, which is {median} percent."
        );
    }

    private static int Compare(decimal total, string median) =>
        total.CompareTo(decimal.Parse(median, System.Globalization.CultureInfo.InvariantCulture));

    private void WriteDomains(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var peers = province.GroupOf("type", lgo.Type);
        page.Write(
            $"""
            <h2>{to.Say("ผลรายด้าน", "Results by domain")}</h2>
            <table class="domains"><caption>{to.Say(
                "ขีดตั้งบนแถบคือมัธยฐานของ อปท. ประเภทเดียวกันในจังหวัด เมื่อมีตั้งแต่สามแห่งขึ้นไป",
                "The tick on a bar is the median of its type in the province, where there are three or more."
            )}</caption>
            <thead><tr><th scope="col">{to.Say("ด้าน", "Domain")}</th><th scope="col">{to.Say(
                "คะแนน",
                "Marks"
            )}</th><th scope="col">{to.Say("ร้อยละ", "Percent")}</th><th scope="col">{to.Say("มัธยฐาน", "Median")}</th></tr></thead>
            <tbody>

            """
        );
        foreach (var (domain, cells) in province.Domains.Zip(lgo.Domains))
        {
            var folder = CriteriaPage.FolderOf(domain.Id);
            var median = MedianOf(peers, folder);
            page.Write($"<tr><th scope=\"row\"><a href=\"../criteria/{folder}/\">{SiteWords.Domain(to, domain.Id, domain.Name)}</a>");
            PercentBar.Write(page, cells.Percent, median);
            WriteMarks(page, to, cells, median);
        }

        page.Write($"<tr class=\"sum\"><th scope=\"row\">{to.Say("รวมทุกด้าน", "All domains")}");
        var total = peers.Peers >= FewestPeers ? peers.Median : null;
        PercentBar.Write(page, lgo.Total.Percent, total);
        WriteMarks(page, to, lgo.Total, total);
        page.Write($"</tbody></table>\n");
    }

    private static string? MedianOf(GroupEntry peers, string domain) =>
        peers.Medians.GetValueOrDefault(domain) is { Lgos: >= FewestPeers } median ? median.Percent : null;

    private static void WriteMarks(HtmlPage page, PageLanguage to, MarkCells cells, string? median)
    {
        var marks = cells.Marks ?? "–";
        page.Write(
            $"</th><td>{marks} / {cells.Full ?? "–"}</td><td><b>{cells.Percent ?? SiteWords.NoData(to)}</b></td><td>{median ?? "–"}</td></tr>\n"
        );
    }

    private void WriteStrip(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        if (lgo.TotalPercent is null)
        {
            return;
        }

        page.Write($"<h2>{to.Say("อยู่ตรงไหนของจังหวัด", "Its place in the province")}</h2>\n");
        _strip.Write(page, to, lgo);
        page.Write(
            $"""
            <p class="soft">{to.Say(
                $"ขีดหนึ่งคือ อปท. หนึ่งแห่งจาก {province.Whole.WithTotal} แห่ง ขีดเข้มคือ{lgo.Type} ลูกศรคือ อปท. นี้",
                $"One tick is one of {province.Whole.WithTotal} LGOs; the dark ones are of its type, the arrow is this one."
            )}</p>

            """
        );
    }

    private void WriteHpa(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        page.Write($"<h2>HPA</h2>\n");
        if (lgo.Hpa.Percent is not { } percent)
        {
            page.Write(
                $"<p class=\"soft\">{to.Say("ไม่มีผล HPA ของ อปท. นี้ ซึ่งไม่มีผลต่อ LPA", "There is no HPA result of this LGO, which changes nothing in LPA.")}</p>\n"
            );
            return;
        }

        var median = MedianOf(province.GroupOf("type", lgo.Type), "hpa");
        page.Write(
            $"<p>{to.Say("ได้", "Scored")} {lgo.Hpa.Marks} {to.Say("จาก", "of")} {lgo.Hpa.Full} {to.Say("คะแนน ร้อยละ", "marks, percent")} <b>{percent}</b>"
        );
        if (median is not null)
        {
            page.Write($" {to.Say("มัธยฐานของประเภทเดียวกันในจังหวัด", "; median of its type in the province")} {median}");
        }

        page.Write(
            $" <span class=\"soft\">{to.Say("HPA แสดงคู่กับ LPA ไม่นำมารวมกัน", "HPA stands beside LPA and is never added to it.")}</span></p>\n"
        );
    }

    private void WriteComment(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        if (province.Comments.GetValueOrDefault(lgo.Code) is not { } said)
        {
            return;
        }

        page.Write($"<h2 id=\"comment\">{to.Say("ความเห็นของ อปท. เอง", "The LGO's own comment")}</h2>\n");
        page.Write($"<blockquote{to.ThaiHere}>{said}</blockquote>\n");
        page.Write(
            $"""
            <p class="soft">{to.Say(
                "ข้อความของ อปท. ตามที่จังหวัดประกาศพร้อมผล ไม่ใช่ความเห็นของจังหวัด",
                "The words of the LGO, in Thai as written and as the province announced them with the results; they are not the province's."
            )}</p>

            """
        );
    }

    private void WriteMethod(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        if (lgo.Total is not { Marks: { } marks, Full: { } full, Percent: { } percent })
        {
            return;
        }

        var isSum = province.Book.Aggregation == Aggregation.SumOverSum;
        var formula = isSum
            ? to.Say(
                $"คะแนนทุกด้าน ÷ คะแนนเต็มทุกด้าน × 100 = {marks} ÷ {full} × 100 = {percent}",
                $"marks of all domains ÷ full marks of all domains × 100 = {marks} ÷ {full} × 100 = {percent}"
            )
            : to.Say($"ค่าเฉลี่ยของร้อยละทุกด้าน = {percent}", $"mean of the domain percentages = {percent}");
        page.Write($"<h2>{to.Say("ร้อยละรวมคิดอย่างไร", "How the total comes about")}</h2>\n<p>{formula}</p>\n");
        page.Write(
            $"""
            <p class="soft">{to.Say(
                "ตัวชี้วัดที่ตัดฐานและนำร่องไม่นับทั้งคะแนนและคะแนนเต็ม คะแนนเต็มของ อปท. จึงต่างกันได้ ตัวชี้วัดที่ไม่มีหลักฐานยังนับคะแนนเต็ม ปัดครึ่งขึ้นเป็นทศนิยมสองตำแหน่ง",
                "Indicators that are cut and pilots count neither in marks nor in full marks, so full marks differ between LGOs. Indicators without evidence still count in full marks. Rounded half up to two places."
            )}</p>

            """
        );
    }

    private void WriteYears(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        page.Write($"<h2>{to.Say("เทียบกับปีก่อน", "Beside the year before")}</h2>\n");
        var isComparable = province.Comparison.IsComparable;
        if (isComparable && _before.GetValueOrDefault(lgo.Code)?.Total.Percent is { } percent)
        {
            var year = province.Comparison.YearBefore;
            page.Write($"<p>{YearsText.Say(to, province, lgo, percent)} ");
            page.Write(
                $"<a href=\"../../../{year}/{province.ProvinceCode}/{lgo.Code}/\">{to.Say("หน้าของปี", "Its page of")} {year}</a></p>\n"
            );
        }

        var verdict = isComparable ? to.Say("เทียบกันได้", "May be compared") : to.Say("เทียบกันไม่ได้", "Cannot be compared");
        page.Write($"<p><b>{verdict}</b> <span class=\"soft\"{to.ThaiHere}>({province.Comparison.Reason})</span></p>\n");
    }

    private void WriteData(HtmlPage page, SitePlace place, LgoEntry lgo)
    {
        var to = place.Language;
        var data = site.DataFrom(place) + province.DataFolder;
        page.Write($"<h2>{to.Say("ข้อมูล", "Data")}</h2>\n<p>{to.Say("แถวรหัส", "Rows with code")} {lgo.Code} {to.Say("ใน", "of")} ");
        page.Write(
            $"<a href=\"{data}results.csv\">results.csv</a>, <a href=\"{data}domains.csv\">domains.csv</a>, <a href=\"{data}indicators.csv\">indicators.csv</a></p>\n"
        );
    }
}
