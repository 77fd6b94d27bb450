using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>The form that asks for a report, a letter or certificates, and what one says.</summary>
internal static class ReportForm
{
    private static readonly PageChoice[] Kinds =
    [
        new("Province", "รายงานของจังหวัด"),
        new("Lgo", "รายงานของ อปท. หนึ่งแห่ง"),
        new("Letter", "หนังสือแจ้งประกาศผล"),
        new("Certificates", "เกียรติบัตร"),
    ];

    private static readonly PageChoice[] Formats = [new("Pdf", "PDF"), new("Html", "HTML"), new("Xlsx", "Excel (XLSX)"), new("Csv", "CSV")];

    public static string Name(ReportRequest request) => Array.Find(Kinds, k => k.Key == request.Kind.ToString())!.Name;

    public static HtmlText Show(ProvincePlace place, string mark)
    {
        var page = new HtmlPage();
        page.Write(
            $"<form class=\"drop\" method=\"post\" action=\"{place.Address}/reports\">\n<h2>ทำรายงานหรือหนังสือ</h2>\n{FormFields.Hidden(mark, "make")}"
        );

        page.Write($"<label>ชนิด <select name=\"kind\">{SelectOption.ShowAll(Kinds, "")}</select></label>\n");
        page.Write($"<label>รูปแบบ <select name=\"format\">{SelectOption.ShowAll(Formats, "")}</select></label>\n");
        page.Write(
            $"<label><input type=\"checkbox\" name=\"provisional\" value=\"true\"> ฉบับร่างจากผลปัจจุบัน (ทุกหน้ามีคำว่า ร่าง)</label>\n"
        );
        page.Write(
            $"{Text("lgo", "รหัส อปท. 7 หลัก (รายงานของ อปท. หรือเกียรติบัตรแห่งเดียว)")}{Text("district", "เฉพาะอำเภอ (รายงานของจังหวัด)")}"
        );

        page.Write(
            $"<details><summary>ข้อความในหนังสือและเกียรติบัตร</summary>\n{Text("number", "เลขที่หนังสือ")}{Text("date", "วันที่ เช่น 25/08/2568")}"
        );
        page.Write($"{Text("to", "เรียน")}{Text("signer", "ผู้ลงนาม")}{Text("post", "ตำแหน่งผู้ลงนาม")}</details>\n");
        return page.Write($"<button>ทำ</button>\n</form>\n").ToText();
    }

    /// <exception cref="ReportException">A field says what no report is; in Thai.</exception>
    public static ReportRequest Read(ProvincePlace place, IFormCollection form)
    {
        var (kind, format) = (Choice<ReportKind>(form, "kind"), Choice<ReportFormat>(form, "format"));

        return new ReportRequest
        {
            Year = place.Year,
            Province = place.Province,
            Kind = kind,
            Format = format,
            Provisional = FormFields.Text(form, "provisional") == "true",
            Lgo = Lgo(form),
            District = Given(form, "district"),
            Letter = kind is ReportKind.Letter or ReportKind.Certificates ? Letter(form) : null,
        };
    }

    private static T Choice<T>(IFormCollection form, string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(FormFields.Text(form, field), out var chosen) && Enum.IsDefined(chosen)
            ? chosen
            : throw new ReportException("เลือกชนิดและรูปแบบของรายงานก่อน");

    private static LgoCode? Lgo(IFormCollection form)
    {
        if (Given(form, "lgo") is not { } text)
        {
            return null;
        }

        return LgoCode.TryParse(text, null, out var code)
            ? code
            : throw new ReportException($"รหัส อปท. \"{text}\" ต้องเป็นตัวเลข 7 หลัก เช่น 3400102");
    }

    private static LetterOptions Letter(IFormCollection form)
    {
        var text = Given(form, "date");
        var isDated = AnnouncementDate.TryParse(text, out var date);
        if (text is not null && !isDated)
        {
            throw new ReportException($"วันที่ \"{text}\" {AnnouncementDate.Wanted}");
        }

        return new LetterOptions
        {
            Number = Given(form, "number"),
            Date = isDated ? date : null,
            To = Given(form, "to"),
            Signer = Given(form, "signer"),
            Post = Given(form, "post") is { } post ? [post] : null,
        };
    }

    private static HtmlText Text(string name, string label) =>
        new HtmlPage().Write($"<label>{label} <input name=\"{name}\" maxlength=\"200\"></label>\n").ToText();

    private static string? Given(IFormCollection form, string field) => FormFields.Text(form, field) is { Length: > 0 } text ? text : null;
}
