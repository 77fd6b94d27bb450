using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Which LGOs of a province are shown: by district, by name, and by what is open. A plain form that works without script.</summary>
internal sealed record ProgressFilter(string District, string Name, string Open)
{
    private static readonly PageChoice[] Kinds =
    [
        new("", "ทุกแห่ง"),
        new("none", "ยังไม่ส่งเลย"),
        new("refused", "มีไฟล์ใช้ไม่ได้"),
        new("withheld", "มีตัวชี้วัดรอตรวจ"),
        new("sent-back", "ส่งกลับแก้ไข"),
        new("changed", "เปลี่ยนหลังตัดสิน"),
        new("objection", "รอคำตอบข้อโต้แย้ง"),
        new("nobody", "ไม่มีผู้ประเมิน"),
        new("sheet", "อปท. ยืนยันแล้ว"),
    ];

    public static ProgressFilter From(IQueryCollection query) =>
        new(query["district"].FirstOrDefault() ?? "", query["name"].FirstOrDefault()?.Trim() ?? "", query["open"].FirstOrDefault() ?? "");

    public bool Shows(LgoStage lgo)
    {
        var isNamed = lgo.Name.Contains(Name, StringComparison.Ordinal) && (District.Length == 0 || lgo.District == District);
        return isNamed && IsOpen(lgo);
    }

    public HtmlText Form(IEnumerable<string> districts)
    {
        var page = new HtmlPage();
        page.Write($"<form class=\"filter\" method=\"get\">\n<label>อำเภอ <select name=\"district\"><option value=\"\">ทุกอำเภอ</option>");
        foreach (var district in districts)
        {
            page.Write($"{SelectOption.Show(district, district, District)}");
        }

        page.Write($"</select></label>\n<label>แสดง <select name=\"open\">");
        foreach (var (key, name) in Kinds)
        {
            page.Write($"{SelectOption.Show(key, name, Open)}");
        }

        page.Write($"</select></label>\n<label>ชื่อ <input name=\"name\" value=\"{Name}\"></label>\n<button>กรอง</button>\n</form>\n");
        return page.ToText();
    }

    private bool IsOpen(LgoStage lgo) =>
        Open switch
        {
            "none" => lgo.Figures.Files == 0,
            "refused" => lgo.Figures.Rejected + lgo.Misplaced > 0,
            "withheld" => lgo.Figures.Withheld > 0,
            "sent-back" => lgo.Figures.SentBack > 0,
            _ => IsOpenToPeople(lgo),
        };

    private bool IsOpenToPeople(LgoStage lgo) =>
        Open switch
        {
            "changed" => lgo.Figures.ChangedSince > 0,
            "objection" => lgo.OpenObjections > 0,
            "nobody" => lgo.Assessors.Count == 0,
            "sheet" => lgo.SheetConfirmedAt is not null,
            _ => true,
        };
}
