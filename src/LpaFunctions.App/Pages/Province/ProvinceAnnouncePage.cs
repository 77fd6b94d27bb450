using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Announces a province's results in two steps: first what would become public and what is unfinished, then the announcement.</summary>
public sealed class ProvinceAnnouncePage(AnnounceResults step, AnnouncementRecords records, PeopleRecords people, LgoLibrary lgos)
{
    private static readonly string[] Fields = ["letter", "date", "post", "reason", "illustrative"];

    public async Task<IResult?> RunAsync(
        HttpRequest request,
        ProvincePlace place,
        IFormCollection? form,
        CancellationToken cancellationToken
    )
    {
        if (lgos.Current.ProvinceName(place.Province) is not { } name)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var isForGood = form is not null && FormFields.Text(form, FormFields.Deed) == "announce";
        var told = form is null ? Told.Nothing : await AnnounceAsync(caller, place, form, isForGood, cancellationToken);
        var mark = await FormFields.MarkAsync(people, caller, cancellationToken);
        var standing = await records.LatestAsync(place.Year, place.Province, cancellationToken);

        var body = new HtmlPage();
        body.Write($"{PageNote.ShowAll(told.Notes)}{ProvinceMenu.Show(place, caller, "/announce")}");
        if (standing is not null)
        {
            body.Write(
                $"<p class=\"note\">ประกาศแล้วรุ่นที่ {standing.Version} ลงวันที่ {ThaiFormat.Date(standing.Date)} การประกาศอีกครั้งคือการแก้ไข ต้องมีเหตุผล</p>\n"
            );
        }

        body.Write($"{Preview(place, told, form, mark)}{Form(place, form, mark)}");
        return DeskPage.Answer($"ประกาศผล จังหวัด{name} ปี {place.Year}", caller, body.ToText());
    }

    private async Task<Told> AnnounceAsync(
        Caller caller,
        ProvincePlace place,
        IFormCollection form,
        bool isForGood,
        CancellationToken cancellationToken
    )
    {
        var text = FormFields.Text(form, "date");
        var isDated = AnnouncementDate.TryParse(text, out var date);
        if (text.Length > 0 && !isDated)
        {
            return new Told([new PageNote(false, $"วันที่ \"{text}\" {AnnouncementDate.Wanted}")], null);
        }

        var asked = new AnnounceRequest
        {
            Year = place.Year,
            Province = place.Province,
            LetterNumber = Given(form, "letter"),
            Date = isDated ? date : null,
            Post = Given(form, "post"),
            By = caller.Name,
            CorrectionReason = Given(form, "reason"),
            IllustrativeReason = Given(form, "illustrative"),
        };

        try
        {
            var outcome = await step.RunAsync(asked with { DryRun = !isForGood }, cancellationToken);
            return isForGood ? new Told(Said(outcome), null) : new Told([], outcome);
        }
        catch (AnnouncementException refused)
        {
            return new Told([new PageNote(false, refused.Message)], null);
        }
        catch (ConflictException)
        {
            return new Told([new PageNote(false, "มีผู้อื่นประกาศผลของจังหวัดนี้ในเวลาเดียวกัน ตรวจดูแล้วส่งใหม่")], null);
        }
    }

    private static PageNote[] Said(AnnounceOutcome outcome)
    {
        var first = outcome.Changed
            ? $"ประกาศรุ่นที่ {outcome.Announcement.Version} แล้ว ระบบจะเผยแพร่ในรอบถัดไป (ภายในไม่กี่นาที)"
            : "ผลเหมือนที่ประกาศไว้แล้ว จึงไม่มีอะไรเปลี่ยน";
        return [new PageNote(true, first), .. outcome.Notices.Select(n => new PageNote(true, n))];
    }

    private static HtmlText Preview(ProvincePlace place, Told told, IFormCollection? form, string mark)
    {
        if (told.Preview is not { } outcome || form is null)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write(
            $"<section id=\"preview\">\n<h2>สิ่งที่จะเผยแพร่</h2>\n{Lines(outcome.Preview ?? [])}<h2>ยังไม่เรียบร้อย</h2>\n{Unfinished(outcome.Notices)}"
        );
        page.Write($"<form method=\"post\" action=\"{place.Address}/announce\">{FormFields.Hidden(mark, "announce")}");
        foreach (var field in Fields)
        {
            page.Write($"<input type=\"hidden\" name=\"{field}\" value=\"{FormFields.Text(form, field)}\">");
        }

        return page.Write($"<button>ประกาศผลตามนี้</button></form>\n</section>\n").ToText();
    }

    private static HtmlText Form(ProvincePlace place, IFormCollection? form, string mark)
    {
        var page = new HtmlPage();
        page.Write(
            $"<form class=\"drop\" method=\"post\" action=\"{place.Address}/announce\">\n<h2>ตรวจก่อนประกาศ</h2>\n{FormFields.Hidden(mark, "preview")}"
        );
        page.Write(
            $"{Input(form, "letter", "เลขที่หนังสือ")}{Input(form, "date", "วันที่ เช่น 25/08/2568")}{Input(form, "post", "ตำแหน่งผู้ประกาศ")}"
        );
        page.Write(
            $"{Input(form, "reason", "เหตุผลที่แก้ไข (เมื่อประกาศแล้ว)")}{Input(form, "illustrative", "เหตุผลที่ประกาศคะแนนจากเกณฑ์ตัวอย่าง (สาธิตหรือซักซ้อม)")}"
        );
        return page.Write($"<button>ดูสิ่งที่จะเผยแพร่</button>\n</form>\n").ToText();
    }

    private static HtmlText Input(IFormCollection? form, string name, string label)
    {
        var value = form is null ? "" : FormFields.Text(form, name);
        return new HtmlPage().Write($"<label>{label} <input name=\"{name}\" value=\"{value}\" maxlength=\"300\"></label>\n").ToText();
    }

    // A heading with nothing below it looks like a page that broke off.
    private static HtmlText Unfinished(IReadOnlyList<string> notices) =>
        notices.Count > 0 ? Lines(notices) : new HtmlPage().Write($"<p>ไม่มีสิ่งที่ค้าง ประกาศได้</p>\n").ToText();

    private static HtmlText Lines(IReadOnlyList<string> lines)
    {
        var page = new HtmlPage();
        page.Write($"<ul>\n");
        foreach (var line in lines)
        {
            page.Write($"<li>{line}</li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static string? Given(IFormCollection form, string field) => FormFields.Text(form, field) is { Length: > 0 } text ? text : null;

    private sealed record Told(IReadOnlyList<PageNote> Notes, AnnounceOutcome? Preview)
    {
        public static Told Nothing { get; } = new([], null);
    }
}
