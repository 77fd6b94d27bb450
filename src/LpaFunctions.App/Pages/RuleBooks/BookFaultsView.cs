using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.RuleBooks;

/// <summary>Why a rule book that was handed in cannot be used: every fault, and the workbook that has each in its row.</summary>
internal static class BookFaultsView
{
    public static HtmlText Show(AssessmentYear year, BookImport read, CarriedFile file, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<section id=\"preview\">\n<h2><bdi>{file.Name}</bdi></h2>\n<p class=\"big\">ยังใช้ไม่ได้ แก้ทุกข้อแล้วส่งใหม่</p>\n");
        if (read.Marked is not null)
        {
            page.Write($"<form method=\"post\" enctype=\"multipart/form-data\" action=\"{RuleBookListPage.Address}/{year}\">");
            page.Write($"{FormFields.Hidden(mark, RuleBookPage.Marked)}{file.Hidden()}");
            page.Write($"<button class=\"quiet\">ดาวน์โหลดไฟล์เดิมที่เขียนข้อผิดไว้ในแถวของมัน</button></form>\n");
        }

        return page.Write($"{FoldedList.Show("ข้อผิด", read.Faults.Select(Told))}</section>\n").ToText();
    }

    // A file that is no workbook has no sheet to name.
    private static string Told(BookFault fault) => fault.Sheet.Length == 0 ? fault.Message : fault.ToString();
}
