using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The pages that speak of the site itself: what it shows, who can use it, and what to do where an address leads nowhere.</summary>
internal static class AboutPages
{
    public static SitePlace WriteAbout(HtmlPage page, PageLanguage to, SiteFacts site)
    {
        var place = Open(page, to, "about/", to.Say("เกี่ยวกับเว็บไซต์นี้", "About this site"));
        WriteParagraphs(
            page,
            to.Say(
                "เว็บไซต์นี้แสดงผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA) เฉพาะผลที่ประกาศแล้ว สร้างจากชุดข้อมูลเปิดเพียงอย่างเดียว ใครก็สร้างหน้าเดียวกันทุกไบต์ได้เอง",
                "This site shows announced results of the Local Performance Assessment (LPA). It is made from the open data alone, and anyone can make the same pages, byte for byte."
            ),
            to.Say(
                "ร้อยละของด้านคือคะแนนหารด้วยคะแนนเต็ม นับเฉพาะตัวชี้วัดที่ไม่ถูกตัดฐานและไม่ใช่ตัวชี้วัดนำร่อง เป้าหมายค่าเฉลี่ยเป็นของทั้งจังหวัด ไม่ใช่เกณฑ์ผ่านของ อปท. แห่งใดแห่งหนึ่ง",
                "The percentage of a domain is marks over full marks, over the indicators that are neither cut nor pilots. The target for the mean is one of the whole province and no pass mark for one LGO."
            ),
            to.Say(
                "ไม่มีข้อมูล ตัดฐาน นำร่อง และ 0 คะแนน เป็นคนละเรื่องกัน การไม่มีข้อมูลไม่ได้แปลว่าทำงานไม่ดี",
                "No data, cut, pilot and 0 marks are four different things. No data does not mean bad work."
            ),
            to.Say(
                "อันดับแสดงคู่กับจำนวน อปท. เสมอ และขึ้นกับวิธีคิดร้อยละรวม อันดับที่ใกล้กันต่างกันน้อย HPA แสดงคู่กับ LPA ไม่นำมารวมกัน",
                "A rank always stands with its number of LGOs and depends on how the total is formed; neighbours differ little. HPA stands beside LPA and is never added to it."
            ),
            to.Say(
                "เกณฑ์ที่ระบุว่าเกณฑ์ตัวอย่างไม่ใช่เกณฑ์ทางการ ผลที่คิดจากเกณฑ์นั้นมีคำนี้กำกับทุกที่",
                "Criteria marked as illustrative are not official, and results that rest on them say so everywhere."
            )
        );

        PageFrame.Close(page, place, site);
        return place;
    }

    public static SitePlace WriteAccessibility(HtmlPage page, PageLanguage to, SiteFacts site)
    {
        var place = Open(page, to, "accessibility/", to.Say("การเข้าถึงเว็บไซต์", "Accessibility"));
        WriteParagraphs(
            page,
            to.Say(
                "ทุกหน้าอ่านได้ครบโดยไม่ใช้สคริปต์ สคริปต์เพียงเพิ่มตัวกรองและการเรียงลำดับ ทุกหน้าใช้ได้ด้วยแป้นพิมพ์และอ่านบนโทรศัพท์ได้",
                "Every page reads whole without a script, which only adds filters and sorting. Every page works by keyboard and on a phone."
            ),
            to.Say(
                "กราฟทุกกราฟมีตัวเลขเดียวกันเป็นข้อความ ระดับบนแผนที่ต่างกันทั้งรูปทรงและสี และรายการเดียวกันอยู่ในหน้าอันดับ",
                "Every chart has its figures beside it as text. Bands on the map differ in shape and in colour, and the ranking lists the same."
            ),
            to.Say(
                "ตรวจด้วยโปรแกรมตรวจอัตโนมัติตาม WCAG ระดับ AA ซึ่งพบปัญหาได้เพียงบางส่วน ถ้าพบสิ่งที่ใช้ไม่ได้โปรดแจ้งหน่วยงานผู้ดูแลข้อมูลซึ่งระบุไว้ในชุดข้อมูล",
                "Pages are checked by a program against WCAG level AA, which finds only some problems. Where something does not work for you, tell the office that the data set names."
            ),
            to.Say(
                "ข้อจำกัดที่ทราบ: ชื่อ อปท. ระดับ และเกณฑ์เป็นภาษาไทยในหน้าภาษาอังกฤษด้วย และระบุภาษาไว้ให้โปรแกรมอ่านหน้าจอ",
                "Known limits: names of LGOs, bands and criteria are Thai on English pages, too, and marked as such for screen readers."
            )
        );

        PageFrame.Close(page, place, site);
        return place;
    }

    /// <summary>404.html answers at any address, so its links are from the root of the host.</summary>
    public static void WriteNotFound(HtmlPage page) =>
        page.Write(
            $"""
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
            <meta name="robots" content="noindex">
            <title>ไม่พบหน้านี้ · Page not found</title>
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <div class="wrap"><main id="main">
            <h1>ไม่พบหน้านี้</h1>
            <p>ที่อยู่นี้ไม่มีหน้าเว็บ อาจพิมพ์ผิด หรือจังหวัดยังไม่ประกาศผลของปีนั้น</p>
            <p><a href="/">ทุกจังหวัด</a> · <a href="/find/">ค้นหา อปท.</a></p>
            <h2 lang="en">Page not found</h2>
            <p lang="en">There is no page at this address: it may be mistyped, or the province has not announced that year.
            <a href="/en/">All provinces</a></p>
            </main></div>
            </body>
            </html>

            """
        );

    private static SitePlace Open(HtmlPage page, PageLanguage to, string path, string title)
    {
        var place = new SitePlace(to, path);
        PageFrame.Open(page, place, title, title, new Crumb(place.ToLanguage, to.Say("ทุกจังหวัด", "All provinces")));
        page.Write($"<h1>{title}</h1>\n");
        return place;
    }

    private static void WriteParagraphs(HtmlPage page, params IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            page.Write($"<p>{paragraph}</p>\n");
        }
    }
}
