using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>
/// The sheet of one LGO: its marks now, and its indicators in the order of what they would gain. A list is shown in pieces, so that a view is
/// small on a phone; every indicator has a page of its own.
/// </summary>
public sealed class LgoOverviewPage(ShowSheet step, PeopleRecords people, CommentDoor comments)
{
    /// <summary>Sends files for whole folders of indicators.</summary>
    public const string Folder = "folder";
    public const string Confirm = "confirm";
    public const string Unconfirm = "unconfirm";

    public static string AddressOf(RequestPlace place) => $"/desk/lgo/{place.Year}/{place.Lgo}";

    /// <param name="notes">What became of a change that was just asked for.</param>
    public async Task<IResult?> RunAsync(
        HttpRequest request,
        RequestPlace place,
        IReadOnlyList<PageNote> notes,
        CancellationToken cancellationToken
    )
    {
        if (await step.RunAsync(place.Year, place.Lgo, cancellationToken) is not { } sheet)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var mayHandIn = caller.As(Role.Officer, Role.Province).Any(a => a.Covers(place.Lgo));
        var status = sheet.Status;

        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(notes)}{Totals(sheet)}{Dates(sheet)}");
        if (mayHandIn)
        {
            body.Write($"{FolderForm(place, mark)}");
        }

        body.Write($"{LgoOverviewList.Show(sheet, place, request.Query)}{Misplaced(status)}{Links(place)}");
        if (caller.As(Role.Officer).Any(a => a.Covers(place.Lgo)))
        {
            body.Write($"{Confirmation(sheet, place, mark)}");
        }

        var comment = await comments.ShowAsync(request, place, mark, notes.Any(n => !n.Done), cancellationToken);
        body.Write($"{comment}");
        return DeskPage.Answer($"หลักฐานของ{status.Lgo.DisplayName} ปี {status.Year}", caller, body.ToText(), "lgo.js");
    }

    private static HtmlText Totals(LgoSheet sheet)
    {
        var status = sheet.Status;
        var page = new HtmlPage();
        var percent = status.TotalPercent is { } p ? $"ร้อยละ {ThaiFormat.Percent(p)}" : "ยังไม่มีร้อยละ";
        var band = status.Band is { } name ? $" ระดับ “{name}”" : "";
        page.Write(
            $"""
            <p class="big">{ThaiFormat.Number(status.TotalMarks)} จาก {ThaiFormat.Number(status.TotalFull)} คะแนน {percent}{band}</p>
            <p class="small">คะแนนชั่วคราว ถ้าที่เหลือไม่ได้เพิ่มเลย {status.PassRule}</p>

            """
        );
        if (status is { NextBand: { } next, MarksToNextBand: { } more })
        {
            page.Write($"<p>อีก <strong>{ThaiFormat.Number(more)} คะแนน</strong> ถึงระดับ “{next}”</p>\n");
        }

        if (status.Announced is { } announced)
        {
            page.Write($"<p class=\"note\">{announced.Sentence}</p>\n");
        }

        if (status.Illustrative is { } illustrative)
        {
            page.Write($"<p class=\"note warn\">{illustrative.Sentence}</p>\n");
        }

        page.Write($"<ul class=\"domains\">\n");
        foreach (var domain in status.Domains)
        {
            var share = ThaiFormat.PercentOrDash(domain.Percent);
            page.Write(
                $"<li><span>{domain.Name}</span><span class=\"n\">{ThaiFormat.Number(domain.Marks)}/{ThaiFormat.Number(domain.FullMarks)} ({share})</span><meter min=\"0\" max=\"100\" value=\"{domain.Percent ?? 0m}\" aria-label=\"{domain.Name}\"></meter></li>\n"
            );
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Dates(LgoSheet sheet)
    {
        var page = new HtmlPage();
        if (sheet.Closes is { } closes)
        {
            page.Write(
                $"<p class=\"note\">ปิดรับหลักฐานวันที่ <strong>{ThaiFormat.Date(closes.LastDay)}</strong> ไฟล์ที่ส่งหลังจากนั้นรับไว้ แต่จะมีคำว่า “ส่งช้า”</p>\n"
            );
        }

        if (sheet.Rounds is [.., var last])
        {
            page.Write(
                $"<p class=\"note warn\">รอบแก้ไขหลังการตรวจเยี่ยมครั้งที่ {last.Visit} ส่งเมื่อ {ThaiFormat.Day(last.At ?? default)}: ต้องแก้ {last.Items.Count} ตัวชี้วัด <a href=\"?show=rework\">ดูรายการ</a></p>\n"
            );
        }

        return page.ToText();
    }

    private static HtmlText FolderForm(RequestPlace place, string mark) =>
        new HtmlPage()
            .Write(
                $"""
                <form class="drop" method="post" enctype="multipart/form-data" action="{AddressOf(
                    place
                )}" data-upload="/api/evidence/{place.Year}/{place.Lgo}/">
                <h2 id="send">ส่งทั้งโฟลเดอร์</h2>
                <p>เลือกโฟลเดอร์ที่มีโฟลเดอร์ย่อยชื่อรหัสตัวชี้วัด เช่น 1.1, 2.3 ระบบวางไฟล์ให้ตรงตัวชี้วัดเอง</p>
                {FormFields.Hidden(
                    mark,
                    Folder
                )}<label>โฟลเดอร์ <input type="file" name="{LgoFiles.FilesField}" webkitdirectory multiple></label>
                <button>ส่งไฟล์</button>
                <ul class="plain sent" aria-live="polite"></ul>
                </form>

                """
            )
            .ToText();

    private static HtmlText Misplaced(LgoStatus status)
    {
        var lost = status.Rejections.Where(r => !Core.Evidence.EvidencePath.TryParse(r.Path, out _, out _)).ToArray();
        if (lost.Length == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<h2>ไฟล์ที่ไม่อยู่ในโฟลเดอร์ของตัวชี้วัดใด</h2>\n<ul class=\"plain\">\n");
        foreach (var file in lost)
        {
            page.Write($"<li><bdi>{file.Path}</bdi><span class=\"small\">{file.Message}</span></li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Links(RequestPlace place) =>
        new HtmlPage()
            .Write(
                $"<p><a href=\"/api/status/{place.Year}/{place.Lgo}?format=html\">รายการตรวจทั้งหมดสำหรับพิมพ์ (A4)</a></p>\n<p><a href=\"{LgoFactsPage.AddressOf(place)}\">ข้อเท็จจริงของ อปท. ที่ใช้ตัดฐาน</a></p>\n"
            )
            .ToText();

    private static HtmlText Confirmation(LgoSheet sheet, RequestPlace place, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<section class=\"confirm\">\n<h2>ยืนยันความครบถ้วน</h2>\n");
        if (sheet.Confirmed is { } confirmed)
        {
            var marks = $"{ThaiFormat.Number(confirmed.Marks)} จาก {ThaiFormat.Number(confirmed.FullMarks)}";
            page.Write($"<p>ยืนยันแล้วโดย <bdi>{confirmed.By}</bdi> เมื่อ {Words.Moment(confirmed.At)} ");
            page.Write(
                $"""
                ขณะนั้นมี {confirmed.Files} ไฟล์ {marks} คะแนน</p>
                <form method="post" action="{AddressOf(place)}">{FormFields.Hidden(
                    mark,
                    Unconfirm
                )}<button class="quiet">ยกเลิกการยืนยัน</button></form>

                """
            );
        }
        else
        {
            page.Write(
                $"""
                <p>เมื่อตรวจทุกตัวชี้วัดแล้ว ยืนยันว่าหลักฐานที่ส่งครบถ้วน ผู้ประเมินและจังหวัดจะเห็น ยังส่งหรือแก้ไขไฟล์ได้ต่อไป</p>
                <form method="post" action="{AddressOf(place)}">{FormFields.Hidden(
                    mark,
                    Confirm
                )}<button>ยืนยันว่าหลักฐานของเราครบถ้วน</button></form>

                """
            );
        }

        return page.Write($"</section>\n").ToText();
    }
}
