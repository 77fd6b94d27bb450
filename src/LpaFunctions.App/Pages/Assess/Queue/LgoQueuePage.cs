using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>The queue of one LGO, and what may be confirmed together.</summary>
public sealed class LgoQueuePage(LgoSnapshots snapshots, PeopleRecords people, SureReadings sure)
{
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<IResult?> RunAsync(
        HttpRequest request,
        RequestPlace place,
        HtmlText notice,
        CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK
    )
    {
        if (await snapshots.LoadAsync(place.Year, place.Lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        var caller = Caller.Behind(request);
        var mark = Myself.From(caller, (await people.WithFormSecretAsync(cancellationToken)).Access).Form ?? "";
        var view = QueueView.From(request) with { IsByIndicator = false };
        var tasks = AssessorQueue.From(now).Tasks;
        var body = new HtmlPage();
        body.Write($"<p class=\"where\"><a href=\"{QueueView.Root}?year={place.Year}\">คิวงาน</a> <span>· ปี {place.Year} ·</span> ");
        body.Write($"<a href=\"/api/status/{place.Year}/{place.Lgo}?format=html\">ผลเบื้องต้นทั้งหมด</a></p>\n{notice}");
        body.Write($"{QueueLists.Kinds(tasks, view.Kind, kind => (view with { Kind = kind }).AddressOf(place.Year, place.Lgo))}");
        var list = QueueLists.Tasks(place.Year, tasks, view, current: null, task => $"{task.Indicator} {task.Name}");
        // What saves most work stands first; that nothing can be confirmed together is no news.
        var results = sure.IsOffered ? SureReadings.List(now) : [];
        if (results.Count > 0)
        {
            body.Write($"{Together(now, results, mark)}<h2>ดูทีละเรื่อง</h2>\n{list}");
        }
        else
        {
            body.Write($"{list}{NothingTogether()}");
        }

        return DeskPage.Answer(now.Lgo.DisplayName, caller, body.ToText(), status: status, style: DeskStyle.Assess);
    }

    private static HtmlPage UnderHeading() => new HtmlPage().Write($"<h2>ยืนยันพร้อมกัน</h2>\n");

    private HtmlText NothingTogether()
    {
        var page = UnderHeading();
        if (sure.WhyNot() is { } reason)
        {
            page.Write($"<p class=\"note\" id=\"not-offered\">ยังไม่เปิดให้ยืนยันหลายเรื่องพร้อมกัน: {reason} โปรดเปิดดูทีละเรื่อง</p>\n");
        }
        else
        {
            page.Write($"<p>ไม่มีเรื่องที่อ่านได้มั่นใจตั้งแต่ 0.95 ขึ้นไปรอยืนยัน</p>\n");
        }

        return page.ToText();
    }

    /// <summary>All that was read surely, confirmed at once: each with the version that stands on this page.</summary>
    private HtmlText Together(LgoSnapshot now, IReadOnlyList<IndicatorResult> results, string mark)
    {
        var page = UnderHeading();
        page.Write($"<p class=\"note\" id=\"measured\">{sure.Measure()} เปิดดูก่อนยืนยันได้ทุกเรื่อง</p>\n");
        page.Write($"<form method=\"post\" action=\"{QueueView.Root}/{now.Book.Year}/{now.Lgo.Code}\">\n");
        page.Write($"<input type=\"hidden\" name=\"{FormMark.Field}\" value=\"{mark}\">\n<ul class=\"together\">\n");
        foreach (var result in results)
        {
            page.Write($"{Row(now, result)}");
        }

        return page.Write($"</ul>\n<button>ยืนยัน {results.Count} เรื่องนี้</button>\n</form>\n").ToText();
    }

    private static HtmlText Row(LgoSnapshot now, IndicatorResult result)
    {
        var indicator = result.Indicator.ToString();
        var version = MarkVersion.Compute(result, now.History(result.Indicator));
        var name = now.Book.Find(result.Indicator)?.Name;
        var words = DecisionWords.Marks(result);
        var address = $"{QueueView.Root}/{now.Book.Year}/{now.Lgo.Code}/{indicator}";
        return new HtmlPage()
            .Write(
                $"""
                <li><label><input type="checkbox" name="confirm" value="{indicator} {version}" checked> {indicator} {name}: {words}</label> <a href="{address}">เปิดดู</a></li>

                """
            )
            .ToText();
    }
}
