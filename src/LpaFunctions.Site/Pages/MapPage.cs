using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Charts;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The map of a province, its key, and what is known of its positions.</summary>
internal static class MapPage
{
    public static SitePlace Write(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province)
    {
        var name = SiteWords.Province(to, province.ProvinceName);
        var heading = to.Say($"แผนที่ อปท. {name} ปี {province.Year}", $"Map of the LGOs of {name}, {province.Year} B.E.");
        var place = ProvinceFrame.Open(page, to, province, "map/", heading, heading);
        WriteKey(page, to, province);
        ProvinceMap.Write(page, to, province, "../");
        WritePrecision(page, to, province);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    private static void WriteKey(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        page.Write($"<ul class=\"key\">");
        foreach (var (index, band) in province.Book.Bands.Index())
        {
            page.Write($"<li>{BandMark.Small(index)} <span{to.ThaiHere}>{band.Name}</span></li>");
        }

        page.Write($"<li>{BandMark.Small(-1)} {to.Say("ไม่มีข้อมูล (ไม่ใช่ 0 คะแนน)", "no data (which is not 0)")}</li></ul>\n");
    }

    private static void WritePrecision(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        if (province.Places.Count == 0)
        {
            page.Write(
                $"<p class=\"note\">{to.Say("ชุดข้อมูลรุ่นนี้ยังไม่มีตำแหน่งของ อปท. รายชื่อทั้งหมดอยู่ที่หน้าอันดับ", "This version of the data set has no positions; the ranking lists all LGOs.")}</p>\n"
            );
            return;
        }

        page.Write(
            $"""
            <h2>{to.Say("ตำแหน่งแม่นยำเพียงใด", "How exact the positions are")}</h2>
            <p>{to.Say(
                "เครื่องหมายหนึ่งอันคือ อปท. หนึ่งแห่ง ไม่ใช่เขตพื้นที่ ตำแหน่งมาจากพิกัดที่ อปท. แจ้งไว้ในทะเบียน ยกเว้นที่ระบุไว้ข้างล่าง ข้อมูลเดียวกันอยู่ในหน้า",
                "A mark is an LGO, not its area. Positions are those that the LGOs reported to the registry, but for those named below. The same figures stand in the"
            )} <a href="../ranking/">{to.Say("อันดับ", "ranking")}</a></p>

            """
        );
        WriteNames(
            page,
            to,
            province,
            "district",
            to.Say(
                "วางไว้รอบจุดกลางของ อปท. อื่นในอำเภอ เพราะไม่มีพิกัดที่ใช้ได้",
                "Drawn about the middle of the other LGOs of the district, since there is no usable position"
            )
        );
        WriteNames(page, to, province, "office", to.Say("สำนักงานแก้ไขพิกัดแล้ว", "Corrected by the office"));
        WriteNames(page, to, province, "none", to.Say("ไม่ทราบตำแหน่ง จึงไม่อยู่บนแผนที่", "Position not known, so not on the map"));
        if (province.Boundaries is { } boundaries)
        {
            page.Write($"<p class=\"soft\">{to.Say("เส้นเขต:", "Boundaries:")} {boundaries.Source}</p>\n");
        }
    }

    private static void WriteNames(HtmlPage page, PageLanguage to, PublishedProvince province, string precision, string title)
    {
        var lgos = province.Lgos.Where(l => province.Places.GetValueOrDefault(l.Code)?.Precision == precision).ToArray();
        if (lgos.Length == 0)
        {
            return;
        }

        page.Write($"<h3>{title}</h3>\n<ul class=\"names\"{to.ThaiHere}>");
        foreach (var lgo in lgos)
        {
            page.Write($"<li>{BandMark.Small(lgo.BandIndex)} <a href=\"../{lgo.Code}/\">{lgo.DisplayName}</a> {lgo.District}</li>\n");
        }

        page.Write($"</ul>\n");
    }
}
