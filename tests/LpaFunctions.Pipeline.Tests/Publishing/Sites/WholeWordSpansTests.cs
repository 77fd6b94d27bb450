using System.Text;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>Words that no line may break, marked in a finished page.</summary>
public sealed class WholeWordSpansTests
{
    [Theory]
    [InlineData("<p>ทุกตัวชี้วัดแล้ว</p>", "<p>ทุก<span class=\"w\">ตัวชี้วัด</span>แล้ว</p>")]
    [InlineData("ร้อยละ 80.5 ขึ้นไป", "<span class=\"w\">ร้อยละ 80.5</span> ขึ้นไป")]
    [InlineData("<a href=\"?q=ตัวชี้วัด\">ไป</a>", "<a href=\"?q=ตัวชี้วัด\">ไป</a>")]
    [InlineData("<title>ตัวชี้วัด</title><b>ตัวชี้วัด</b>", "<title>ตัวชี้วัด</title><b><span class=\"w\">ตัวชี้วัด</span></b>")]
    [InlineData("<option value=\"\">ตัดฐาน</option>", "<option value=\"\">ตัดฐาน</option>")]
    [InlineData("<textarea id=\"a\">ตัดฐาน</textarea>", "<textarea id=\"a\">ตัดฐาน</textarea>")]
    [InlineData("ไม่มีคำเหล่านั้น &lt;", "ไม่มีคำเหล่านั้น &lt;")]
    [InlineData("<p", "<p")]
    [InlineData("", "")]
    public void Mark_Page_TouchesRunningTextOnly(string page, string marked)
    {
        var bytes = WholeWordSpans.Mark(Encoding.UTF8.GetBytes(page));

        Assert.Equal(marked, Encoding.UTF8.GetString(bytes.Span));
    }
}
