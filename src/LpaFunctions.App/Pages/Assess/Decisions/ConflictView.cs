using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Decisions;

/// <summary>Somebody or something was faster: what the assessor saw beside what is there now, with what they typed still in the form.</summary>
internal static class ConflictView
{
    public static HtmlText Write(TaskScene scene, DecisionDraft draft)
    {
        var now = TaskSummary.Lines(scene);
        var page = new HtmlPage();
        page.Write(
            $"<div class=\"note warn\" role=\"alert\" id=\"conflict\">\n<p><strong>ยังไม่ได้บันทึก</strong> เรื่องนี้เปลี่ยนไปหลังจากที่ท่านเปิดหน้า "
        );
        page.Write($"เทียบสองฝั่งแล้วตัดสินอีกครั้ง สิ่งที่ท่านพิมพ์ยังอยู่ในแบบด้านล่าง</p>\n<div class=\"versions\">\n");
        page.Write(
            $"<section><h2>ที่ท่านเห็น</h2>\n{Lines(draft.Seen, now)}</section>\n<section><h2>ตอนนี้</h2>\n{Lines(now, draft.Seen)}</section>\n"
        );
        return page.Write($"</div>\n</div>\n").ToText();
    }

    private static HtmlText Lines(IReadOnlyList<string> lines, IReadOnlyList<string> other)
    {
        var page = new HtmlPage();
        page.Write($"<ul>\n");
        foreach (var line in lines)
        {
            var isSame = other.Contains(line, StringComparer.Ordinal);
            var shown = isSame ? Plain(line) : Marked(line);
            page.Write($"<li>{shown}</li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Plain(string line) => new HtmlPage().Write($"<bdi>{line}</bdi>").ToText();

    private static HtmlText Marked(string line) => new HtmlPage().Write($"<mark><bdi>{line}</bdi></mark>").ToText();
}
