using System.Globalization;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>How far every LGO of a province has come, from one question to the store.</summary>
public sealed class ProvinceProgressPage(ShowProgress step, Closing closing, PeopleRecords people)
{
    public const string SetClosing = "closing";

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (await step.RunAsync(place.Year, place.Province, cancellationToken) is not { } progress)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var closes = await closing.FindAsync(place.Year, place.Province, cancellationToken);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var filter = ProgressFilter.From(request.Query);
        var shown = progress.Lgos.Where(filter.Shows).ToArray();

        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}{ProvinceMenu.Show(place, caller, "")}{Total(progress)}");
        body.Write($"{ClosingForm(place, caller, closes, mark)}");
        body.Write($"{filter.Form(progress.Lgos.Select(l => l.District).Distinct(StringComparer.Ordinal))}");
        body.Write($"<h2>{shown.Length} จาก {progress.Lgos.Count} แห่ง</h2>\n<ul class=\"plain stages\">\n");
        foreach (var lgo in shown)
        {
            body.Write($"{Row(place, lgo)}");
        }

        body.Write($"</ul>\n");
        return DeskPage.Answer($"จังหวัด{progress.ProvinceName} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>Does what the form says, then shows the page with what came of it.</summary>
    public async Task<IResult?> ChangeAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        PageNote[] told = [await SetClosingAsync(request, place, form, cancellationToken)];
        return await RunAsync(request, place, told, cancellationToken);
    }

    /// <summary>Sets the closing date that a form names.</summary>
    private async Task<PageNote> SetClosingAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var text = FormFields.Text(form, "date");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new PageNote(false, "เลือกวันที่ปิดรับหลักฐานก่อน");
        }

        await closing.SetAsync(place.Year, place.Province, date, Caller.Behind(request).Name, cancellationToken);
        return new PageNote(true, $"ตั้งวันปิดรับหลักฐานเป็น {ThaiFormat.Date(date)} แล้ว");
    }

    private static HtmlText Total(ProvinceProgress progress)
    {
        var sum = progress.Total;
        var with = progress.Lgos.Count(l => l.Figures.Files > 0);
        var page = new HtmlPage();
        page.Write(
            $"<p class=\"big\">ส่งหลักฐานแล้ว {with} จาก {progress.Lgos.Count} แห่ง</p>\n<p>{sum.Files} ไฟล์ ใช้ไม่ได้ {sum.Rejected} · "
        );
        page.Write($"อ่านแล้ว {ThaiFormat.Number(sum.Read)} จาก {ThaiFormat.Number(sum.Indicators)} ตัวชี้วัด · รอตรวจ {sum.Withheld} · ");
        return page.Write($"ตัดสินแล้ว {sum.Decided} · ส่งกลับ {sum.SentBack} · เปลี่ยนหลังตัดสิน {sum.ChangedSince}</p>\n").ToText();
    }

    private static HtmlText ClosingForm(ProvincePlace place, Caller caller, ClosingDate? closes, string mark)
    {
        var page = new HtmlPage();
        page.Write($"<p>ปิดรับหลักฐาน: <strong>{Day(closes)}</strong></p>\n");
        if (caller.As(Role.Province).Any(a => a.Covers(place.Province)))
        {
            page.Write($"<details><summary>ตั้งวันปิดรับหลักฐาน</summary>\n<form method=\"post\" action=\"{place.Address}\">");
            page.Write($"{FormFields.Hidden(mark, SetClosing)}<label>วันสุดท้าย <input type=\"date\" name=\"date\" required></label>\n");
            page.Write($"<button>บันทึก</button></form></details>\n");
        }

        return page.ToText();
    }

    private static string Day(ClosingDate? closes) => closes is null ? "ยังไม่ได้กำหนด" : ThaiFormat.Date(closes.LastDay);

    private static HtmlText Row(ProvincePlace place, LgoStage lgo)
    {
        var figures = lgo.Figures;
        var page = new HtmlPage();
        page.Write(
            $"<li><span><a href=\"/desk/lgo/{place.Year}/{lgo.Code}\">{lgo.Name}</a> <span class=\"small\">อ.{lgo.District}</span></span>\n<span>"
        );
        page.Write(
            $"<span class=\"pill\">อ่านแล้ว {figures.Read}/{figures.Indicators}</span><span class=\"pill\">{figures.Files} ไฟล์</span>"
        );
        Count(page, "ใช้ไม่ได้", figures.Rejected + lgo.Misplaced);
        Count(page, "รอตรวจ", figures.Withheld);
        Count(page, "ตัดสินแล้ว", figures.Decided);
        Count(page, "ส่งกลับ", figures.SentBack);
        Count(page, "เปลี่ยนหลังตัดสิน", figures.ChangedSince);
        Count(page, "รอคำตอบ", lgo.OpenObjections);
        if (lgo.SheetConfirmedAt is not null)
        {
            page.Write($"<span class=\"pill good\">อปท. ยืนยันแล้ว</span>");
        }

        page.Write($"</span>\n<span class=\"small wide\">{Last(lgo)} ผู้ประเมิน: <bdi>{Assessors(lgo)}</bdi></span></li>\n");
        return page.ToText();
    }

    private static string Last(LgoStage lgo) => lgo.ChangedAt is { } at ? $"เปลี่ยนล่าสุด {Words.Moment(at)}" : "ยังไม่มีการเปลี่ยนแปลง";

    private static string Assessors(LgoStage lgo) => lgo.Assessors.Count == 0 ? "ยังไม่มี" : string.Join(", ", lgo.Assessors);

    private static void Count(HtmlPage page, string word, int count)
    {
        if (count > 0)
        {
            page.Write($"<span class=\"pill\">{word} {count}</span>");
        }
    }
}
