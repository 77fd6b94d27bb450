using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Notifying;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>What was sent back to whom, and whether they were told: a list to send, and the webhook or mail where the office sets one.</summary>
public sealed class ProvinceReturnedPage(
    ReturnedWork step,
    TellByWebhook webhook,
    TellByMail mail,
    PeopleRecords people,
    LgoLibrary lgos,
    RuleBookLibrary books
)
{
    private const string Lgos = "lgo";
    private static readonly string[] Columns =
    [
        "dla_code",
        "lgo",
        "district",
        "officers",
        "indicator",
        "name",
        "reason",
        "by",
        "at",
        "told_at",
    ];

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IReadOnlyList<PageNote> told,
        CancellationToken cancellationToken
    )
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name || books.Find(place.Year) is not { } book)
        {
            return null;
        }

        var filter = LgoFilter.From(request.Query);
        var all = await step.ListAsync(place.Year, place.Province, cancellationToken);
        ReturnedLgo[] shown = [.. all.Where(r => filter.Shows(r.Lgo) && IsWanted(request, r))];
        if (CsvDownload.IsWanted(request))
        {
            var rows = shown.SelectMany(r => r.Items.Select(i => Cells(new ReturnedItem(book, r, i)))).Prepend(Columns);
            return CsvDownload.Answer(request, $"lpa-{place.Year}-{place.Province}-returned.csv", rows);
        }

        var caller = Caller.Behind(request);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told)}{ProvinceMenu.Show(place, caller, "/returned")}{Filter(request, filter, all)}");
        body.Write($"<h2>รอแก้ไข {shown.Length} แห่ง ยังไม่ได้แจ้ง {shown.Count(r => !r.IsTold)} แห่ง</h2>\n{CsvDownload.Link(request)}");
        body.Write($"<form method=\"post\" action=\"{place.Address}/returned\">\n{FormFields.Hidden(mark, "tell")}<ul class=\"plain\">\n");
        foreach (var lgo in shown)
        {
            body.Write($"{Row(book, lgo)}");
        }

        body.Write($"</ul>\n{Buttons(caller, place, shown)}</form>\n");
        return DeskPage.Answer($"ส่งกลับแก้ไข จังหวัด{name} ปี {place.Year}", caller, body.ToText());
    }

    /// <summary>Does what the form says, then shows the page with what came of it.</summary>
    public async Task<IResult?> TellAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var told = await NoteAsync(request, place, form, cancellationToken);
        return await RunAsync(request, place, told, cancellationToken);
    }

    /// <summary>Tells the LGOs that a form names.</summary>
    private async Task<IReadOnlyList<PageNote>> NoteAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var wanted = form[Lgos].Select(t => LgoCode.TryParse(t, null, out var code) ? code : default).ToHashSet();
        var way = FormFields.Text(form, "way");
        if (!ReturnedWork.IsWay(way) || wanted.All(l => l == default))
        {
            return [new PageNote(false, "เลือก อปท. ที่จะบันทึกว่าแจ้งแล้วก่อน")];
        }

        var asked = new ProvinceProgressPlace(place.Year, place.Province);
        var results = await step.TellAsync(asked, wanted, way, Caller.Behind(request).Name, cancellationToken);
        var told = results.Count(r => r.Value is null);
        var failed = results.Where(r => r.Value is not null).Select(r => $"{r.Key.Lgo.DisplayName}: {r.Value}");
        return [new PageNote(true, $"แจ้งแล้ว {told} แห่ง"), .. failed.Select(why => new PageNote(false, why))];
    }

    private static bool IsWanted(HttpRequest request, ReturnedLgo returned) =>
        request.Query["show"].FirstOrDefault() switch
        {
            "untold" => !returned.IsTold,
            "told" => returned.IsTold,
            _ => true,
        };

    private static string[] Cells(ReturnedItem item) =>
        [
            item.Lgo.Lgo.Code.Digits,
            item.Lgo.Lgo.DisplayName,
            item.Lgo.Lgo.District,
            string.Join("; ", item.Lgo.Officers),
            $"{item.Stage.Indicator}",
            item.Name,
            item.Stage.SentBack!.Reason ?? "",
            item.Stage.SentBack.By,
            Words.Moment(item.Stage.SentBack.At),
            item.Lgo.Told is { } told ? Words.Moment(told.At) : "",
        ];

    private static HtmlText Filter(HttpRequest request, LgoFilter filter, IReadOnlyList<ReturnedLgo> all)
    {
        PageChoice[] choices = [new("", "ทุกแห่ง"), new("untold", "ยังไม่ได้แจ้ง"), new("told", "แจ้งแล้ว")];
        var page = new HtmlPage();
        page.Write($"<form class=\"filter\" method=\"get\">\n<label>แสดง <select name=\"show\">");
        page.Write($"{SelectOption.ShowAll(choices, request.Query["show"].FirstOrDefault() ?? "")}</select></label>\n");
        return page.Write($"{filter.Fields([.. all.Select(r => r.Lgo)])}<button>กรอง</button>\n</form>\n").ToText();
    }

    private static HtmlText Row(Core.RuleBooks.RuleBook book, ReturnedLgo returned)
    {
        var page = new HtmlPage();
        page.Write($"<li><label><input type=\"checkbox\" name=\"{Lgos}\" value=\"{returned.Lgo.Code}\"> {returned.Lgo.DisplayName}");
        page.Write($" <span class=\"small\">อ.{returned.Lgo.District}</span></label>\n<span>{Told(returned)}");
        page.Write($"<a href=\"/desk/rework/{book.Year}/{returned.Lgo.Code}\">รายการแก้ไข</a></span>\n<ul class=\"wide\">\n");
        foreach (var stage in returned.Items)
        {
            var item = new ReturnedItem(book, returned, stage);
            page.Write($"<li><bdi>{stage.Indicator} {item.Name}: {stage.SentBack!.Reason ?? "ไม่ได้ระบุเหตุผล"}</bdi>");
            page.Write($" <span class=\"small\"><bdi>{stage.SentBack.By}</bdi> {Words.Moment(stage.SentBack.At)}</span></li>\n");
        }

        var officers = returned.Officers.Count == 0 ? "ยังไม่มีผู้ใช้ของ อปท. ในระบบ" : string.Join(", ", returned.Officers);
        return page.Write($"</ul>\n<span class=\"small wide\">ผู้รับ: <bdi>{officers}</bdi></span></li>\n").ToText();
    }

    private static HtmlText Told(ReturnedLgo returned)
    {
        var moment = returned.Told is { } told ? Words.Moment(told.At) : null;
        var state = (returned.IsTold, moment) switch
        {
            (true, not null) => $"แจ้งแล้ว {moment}",
            (_, not null) => $"มีรายการใหม่หลังแจ้งเมื่อ {moment}",
            _ => "ยังไม่ได้แจ้ง",
        };
        var kind = returned.IsTold ? "good" : "bad";
        return new HtmlPage().Write($"<span class=\"pill {kind}\">{state}</span> ").ToText();
    }

    private HtmlText Buttons(Caller caller, ProvincePlace place, ReturnedLgo[] shown)
    {
        if (shown.Length == 0 || !caller.As(Role.Province).Any(a => a.Covers(place.Province)))
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write(
            $"<p>ส่งรายการ (CSV) ให้ อปท. แล้วเลือกแห่งที่แจ้งแล้ว</p>\n<button name=\"way\" value=\"{ToldLgo.List}\">บันทึกว่าแจ้งแล้ว</button>\n"
        );
        if (webhook.IsSet)
        {
            page.Write($"<button name=\"way\" value=\"{ToldLgo.Webhook}\">แจ้งผ่านระบบของสำนักงาน</button>\n");
        }

        if (mail.IsSet)
        {
            page.Write($"<button name=\"way\" value=\"{ToldLgo.Mail}\">ส่งอีเมลถึงเจ้าหน้าที่ อปท.</button>\n");
        }

        return page.ToText();
    }
}
