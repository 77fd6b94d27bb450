using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Province;

/// <summary>The pages of a province, for those who may open them.</summary>
internal static class ProvinceMenu
{
    private static readonly PageChoice[] OfReaders =
    [
        new("", "ความก้าวหน้า"),
        new("/indicators", "รายตัวชี้วัด"),
        new("/returned", "ส่งกลับแก้ไข"),
        new("/rejections", "ไฟล์ใช้ไม่ได้"),
        new("/reports", "รายงานและหนังสือ"),
    ];

    private static readonly PageChoice[] OfTheOffice =
    [
        new("/import", "นำเข้าผล"),
        new("/announce", "ประกาศผล"),
        new("/people", "ผู้ใช้และลิงก์เชิญ"),
    ];

    /// <param name="here">The part that is shown now, as its address ends.</param>
    public static HtmlText Show(ProvincePlace place, Caller caller, string here)
    {
        var isOffice = caller.As(Role.Province).Any(a => a.Covers(place.Province));
        var page = new HtmlPage();
        page.Write($"<nav class=\"parts\" aria-label=\"งานของจังหวัด\">\n");
        foreach (var (part, name) in isOffice ? [.. OfReaders, .. OfTheOffice] : OfReaders)
        {
            page.Write($"<a href=\"{place.Address}{part}\"{Mark(part == here)}>{name}</a>\n");
        }

        page.Write($"<a href=\"/desk/rulebooks\">สมุดเกณฑ์</a>\n");
        return page.Write($"</nav>\n").ToText();
    }

    private static HtmlText Mark(bool isHere) => isHere ? new HtmlPage().Write($" aria-current=\"page\"").ToText() : HtmlText.Nothing;
}
