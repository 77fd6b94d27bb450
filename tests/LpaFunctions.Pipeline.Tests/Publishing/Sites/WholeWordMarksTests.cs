using System.Text;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>Words that no line may break, marked in a finished page.</summary>
public sealed class WholeWordMarksTests
{
    [Theory]
    [InlineData("<p>ทุกตัวชี้วัดแล้ว</p>", "<p>ทุก<w-w>ตัวชี้วัด</w-w>แล้ว</p>")]
    [InlineData("ร้อยละ 80.5 ขึ้นไป", "<w-w>ร้อยละ 80.5</w-w> ขึ้นไป")]
    [InlineData("<a href=\"?q=ตัวชี้วัด\">ไป</a>", "<a href=\"?q=ตัวชี้วัด\">ไป</a>")]
    [InlineData("<title>ตัวชี้วัด</title><b>ตัวชี้วัด</b>", "<title>ตัวชี้วัด</title><b><w-w>ตัวชี้วัด</w-w></b>")]
    [InlineData("<option value=\"\">ตัดฐาน</option>", "<option value=\"\">ตัดฐาน</option>")]
    [InlineData("<textarea id=\"a\">ตัดฐาน</textarea>", "<textarea id=\"a\">ตัดฐาน</textarea>")]
    [InlineData("<svg><title>ตัวชี้วัด</title><text>ตัวชี้วัด</text></svg>", "<svg><title>ตัวชี้วัด</title><text>ตัวชี้วัด</text></svg>")]
    [InlineData("ตัดฐาน<a title=\"ตัดฐาน\">ตัดฐาน", "<w-w>ตัดฐาน</w-w><a title=\"ตัดฐาน\"><w-w>ตัดฐาน</w-w>")]
    [InlineData("<title>ก ตัดฐาน</title>ตัดฐาน", "<title>ก ตัดฐาน</title><w-w>ตัดฐาน</w-w>")]
    [InlineData("ไม่มีคำเหล่านั้น &lt;", "ไม่มีคำเหล่านั้น &lt;")]
    [InlineData("<p", "<p")]
    [InlineData("", "")]
    public void Mark_Page_TouchesRunningTextOnly(string page, string marked)
    {
        var bytes = WholeWordMarks.Mark(Encoding.UTF8.GetBytes(page));

        Assert.Equal(marked, Encoding.UTF8.GetString(bytes.Span));
    }

    [Theory]
    [InlineData("ร้อยละ ร้อยละ 80 ร้อยละ ๘๐.๕๐ ร้อยละ๘๐ ประจำปี 2568 จำนวน 1,234.50 บาท จำนวนมาก พ.ศ. ๒๕๖๘ พ.ศ พศ.")]
    [InlineData("ปี 2568 ปี 256 ปี2568 ปีงบประมาณ ปี ต่ำกว่า 2 ต่ำกว่า ต่ำ อปท. 142 แห่ง อปท. แห่ง อปท. ๑๔๒ แห่ง อปท.")]
    [InlineData("งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2568 ค่าใช้จ่ายค่าเฉลี่ยมัธยฐานรายรับจัดซื้อจัดจ้าง")]
    [InlineData("ความละเอียดรายละเอียดละเอียด เผยเผยแพร่แพร่ ตัวตัวชี้ตัวชี้วัดวัด คะแนนคะแนนเต็ม")]
    [InlineData("ຕົວຊີ້ວັດ ตัว\u0E00ชี้วัด á ตัดฐ ตัดฐาน😀ตัดฐาน ฐานข้อมูลภาครัฐออนไลน์เว็บไซต์เว็บไซต")]
    public void Mark_Text_MarksWhatTheExpressionFinds(string text)
    {
        var expected = new StringBuilder();
        var done = 0;
        foreach (var word in WholeWords.Find(text))
        {
            expected.Append(text, done, word.Index - done).Append($"<w-w>{text.AsSpan(word.Index, word.Length)}</w-w>");
            done = word.Index + word.Length;
        }

        var marked = WholeWordMarks.Mark(Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected.Append(text, done, text.Length - done).ToString(), Encoding.UTF8.GetString(marked.Span));
    }
}
