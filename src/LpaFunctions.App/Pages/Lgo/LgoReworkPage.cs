using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>The rework lists of one LGO: what a visit would send now, and what was sent after earlier visits.</summary>
public sealed class LgoReworkPage(ReworkRounds step, PeopleRecords people, LgoLibrary lgos)
{
    public const string Send = "send";

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        RequestPlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (await step.PreviewAsync(place.Year, place.Lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var sent = await step.ListAsync(place.Year, place.Lgo, cancellationToken);
        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}<p><a href=\"/desk/lgo/{place.Year}/{place.Lgo}\">หลักฐานของ อปท.</a></p>\n");
        body.Write($"<h2>ถ้าส่งตอนนี้ (ครั้งที่ {now.Visit})</h2>\n{List(place, now)}");
        if (caller.As(Role.Province, Role.Assessor).Any(a => a.Covers(place.Lgo)) && now.Items.Count > 0)
        {
            var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
            body.Write(
                $"<form method=\"post\" action=\"/desk/rework/{place.Year}/{place.Lgo}\">{FormFields.Hidden(mark, Send, $"{now.Visit}")}"
            );
            body.Write($"<button>ส่งรายการของการตรวจครั้งที่ {now.Visit}</button></form>\n");
        }

        foreach (var round in sent.Reverse())
        {
            body.Write(
                $"<h2>ครั้งที่ {round.Visit} ส่งเมื่อ {ThaiFormat.Day(round.At ?? default)} โดย <bdi>{round.By}</bdi></h2>\n{List(place, round)}"
            );
        }

        return DeskPage.Answer($"รายการแก้ไขของ{lgos.Current.Find(place.Lgo)?.DisplayName} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>Sends the list of the visit that the form saw: a page that is out of date sends nothing twice.</summary>
    public async Task<PageNote> SendAsync(
        HttpRequest request,
        RequestPlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        if (!int.TryParse(FormFields.Text(form, FormFields.Seen), out var visit))
        {
            return new PageNote(false, "หน้านี้เก่าเกินไป โปรดเปิดใหม่แล้วทำรายการอีกครั้ง");
        }

        try
        {
            var asked = new ReworkRequest(Caller.Behind(request).Name, visit);
            return await step.OpenAsync(place.Year, place.Lgo, asked, cancellationToken) is { } round
                ? new PageNote(true, $"ส่งรายการของการตรวจครั้งที่ {round.Visit} แล้ว {round.Items.Count} ตัวชี้วัด อปท. เห็นในหน้าของตน")
                : new PageNote(false, "ไม่พบ อปท. นี้ หรือไม่มีเกณฑ์ของปีนี้");
        }
        catch (ConflictException)
        {
            return new PageNote(false, $"การตรวจครั้งที่ {visit} ส่งรายการไปแล้ว แต่ละครั้งส่งได้ครั้งเดียว ดูรายการเดิมข้างล่าง");
        }
        catch (FormatException refused)
        {
            return new PageNote(false, refused.Message);
        }
    }

    private static HtmlText List(RequestPlace place, ReworkRound round)
    {
        var page = new HtmlPage();
        page.Write(
            $"<p>{round.Items.Count} ตัวชี้วัด ไฟล์ใช้ไม่ได้ {round.Rejections.Count} ไฟล์</p>\n<details><summary>ดูรายการ</summary>\n<ul class=\"plain\">\n"
        );
        foreach (var item in round.Items)
        {
            page.Write($"<li><a href=\"/desk/lgo/{place.Year}/{place.Lgo}/{item.Indicator}\">{item.Indicator} {item.Name}</a>");
            page.Write(
                $"<span class=\"small wide\"><bdi>{string.Join(" ", item.Needs)}</bdi> เอกสาร: {string.Join(", ", item.Evidence)}</span></li>\n"
            );
        }

        foreach (var file in round.Rejections)
        {
            page.Write($"<li><bdi>{file.Path}</bdi><span class=\"small wide\"><bdi>{file.Message}</bdi></span></li>\n");
        }

        return page.Write($"</ul>\n</details>\n").ToText();
    }
}
