using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Reports, letters and certificates of a province: what can be made, how far it is, and the finished files.</summary>
public sealed class ProvinceReportsPage(
    RequestReport step,
    AnnouncementRecords announcements,
    PeopleRecords people,
    LgoLibrary lgos,
    RuleBookLibrary books
)
{
    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name || books.Find(place.Year) is null)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var standing = await announcements.LatestAsync(place.Year, place.Province, cancellationToken);
        var kept = await step.ListAsync(place.Year, place.Province, cancellationToken);

        var body = new HtmlPage();
        body.Write(
            $"{PageNote.ShowAll(told)}{ProvinceMenu.Show(place, caller, "/reports")}<p class=\"note\">{Standing(standing)}</p>\n{ReportForm.Show(place, mark)}"
        );
        body.Write($"<h2>ทำไว้แล้ว {kept.Count} ฉบับ</h2>\n<ul class=\"plain\">\n");
        foreach (var report in kept)
        {
            body.Write($"{Row(place, report)}");
        }

        body.Write($"</ul>\n");
        return DeskPage.Answer($"รายงานและหนังสือ จังหวัด{name} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>Does what the form says, then shows the page with what came of it.</summary>
    public async Task<IResult?> MakeAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        PageNote[] told = [await RequestAsync(place, form, cancellationToken)];
        return await RunAsync(request, place, told, cancellationToken);
    }

    /// <summary>Makes what a form asks for, or has it made.</summary>
    private async Task<PageNote> RequestAsync(ProvincePlace place, IFormCollection form, CancellationToken cancellationToken)
    {
        try
        {
            var made = await step.KeepAsync(ReportForm.Read(place, form), cancellationToken);
            return made.File is null
                ? new PageNote(true, "กำลังทำ เปิดหน้านี้อีกครั้งในอีกสักครู่เพื่อรับไฟล์")
                : new PageNote(true, "ทำเสร็จแล้ว ดาวน์โหลดได้จากรายการข้างล่าง");
        }
        catch (Exception refused) when (refused is ReportException or PdfPrinterException)
        {
            return new PageNote(false, refused.Message);
        }
    }

    private static string Standing(Core.Publishing.Announcement? standing) =>
        standing is null
            ? "ยังไม่ได้ประกาศผล จึงทำได้เฉพาะฉบับร่างของรายงาน หนังสือและเกียรติบัตรทำได้หลังประกาศ"
            : $"ประกาศแล้วรุ่นที่ {standing.Version} รายงานทำจากผลที่ประกาศ";

    private static HtmlText Row(ProvincePlace place, KeptReport report)
    {
        var asked = report.Request;
        var page = new HtmlPage();
        string?[] about =
        [
            asked.Lgo?.Digits,
            asked.District,
            asked.Provisional ? "ร่าง" : null,
            asked.Format.ToString().ToUpperInvariant(),
        ];
        page.Write(
            $"<li><span>{ReportForm.Name(asked)} <span class=\"small\">{string.Join(" · ", about.OfType<string>())}</span></span>\n<span>"
        );
        if (report.FileName is { } file)
        {
            page.Write($"<a class=\"button\" href=\"/api/reports/{place.Year}/{place.Province}/{report.Id}\">ดาวน์โหลด {file}</a>");
        }
        else if (report.Problem is { } problem)
        {
            page.Write($"<span class=\"pill bad\">ทำไม่ได้</span><bdi>{problem}</bdi>");
        }
        else
        {
            page.Write($"<span class=\"pill\">กำลังทำ</span>");
        }

        page.Write($"</span>\n");
        if (report.At is { } at)
        {
            page.Write($"<span class=\"small wide\">ขอเมื่อ {Words.Moment(at)}</span>");
        }

        return page.Write($"</li>\n").ToText();
    }
}
