using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Province;

/// <summary>The pages of a province, for those who may open them.</summary>
internal static class ProvinceMenu
{
    public static HtmlText Show(ProvincePlace place, Caller caller)
    {
        if (!caller.As(Role.Province).Any(a => a.Covers(place.Province)))
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<nav class=\"parts\" aria-label=\"งานของจังหวัด\">\n<a href=\"{place.Address}\">ความก้าวหน้า</a>\n");
        page.Write($"<a href=\"{place.Address}/import\">นำเข้าผล</a>\n");
        page.Write(
            $"<a href=\"{place.Address}/announce\">ประกาศผล</a>\n<a href=\"{place.Address}/people\">ผู้ใช้และลิงก์เชิญ</a>\n</nav>\n"
        );
        return page.ToText();
    }
}
