using LpaFunctions.App.Doors;
using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>All that waits for an assessor: LGO by LGO with counts, or one indicator over the LGOs.</summary>
public sealed class OverviewPage(AssessorQueue queue, AssessedLgos assessed, RuleBookLibrary books)
{
    // A district of Thailand has at most some thirty LGOs; who assesses more looks at one district after the other.
    private const int AtOnce = 40;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = Caller.Behind(request);
        var all = assessed.List(caller);
        var districts = all.Select(lgo => lgo.District).Distinct(StringComparer.Ordinal).ToList();
        var wanted = request.Query["district"].FirstOrDefault();
        var district = districts.Contains(wanted ?? "") || all.Count <= AtOnce ? wanted : districts[0];
        var shown = string.IsNullOrEmpty(district) ? all : [.. all.Where(lgo => lgo.District == district)];

        var (book, queues) = await LoadAsync(request, shown, cancellationToken);
        if (book is null)
        {
            var none = new HtmlPage().Write($"<p>ยังไม่มีสมุดเกณฑ์ของปีใด</p>\n").ToText();
            return DeskPage.Answer("คิวงานผู้ประเมิน", caller, none, style: DeskStyle.Assess);
        }

        var indicator = Chosen(request, book);
        var form = OverviewFilter.Write(new OverviewFilter(book, [.. books.Years], districts, district, indicator));
        var view = new QueueView(TaskKindNames.Parse(request.Query["kind"].FirstOrDefault()), IsByIndicator: true);
        var body = indicator is null
            ? Table(book.Year, queues)
            : ByIndicator(book, indicator, view, await queue.ListAsync(book, indicator, shown, cancellationToken), shown);
        return DeskPage.Answer("คิวงานผู้ประเมิน", caller, new HtmlPage().Write($"{form}{body}").ToText(), style: DeskStyle.Assess);
    }

    /// <summary>The year that is asked for, else the newest for which something was handed in.</summary>
    private async Task<(RuleBook? Book, IReadOnlyList<LgoTasks> Queues)> LoadAsync(
        HttpRequest request,
        IReadOnlyList<Core.Lgos.Lgo> lgos,
        CancellationToken cancellationToken
    )
    {
        var isAsked = AssessmentYear.TryParse(request.Query["year"].FirstOrDefault(), null, out var asked) && books.Find(asked) is not null;
        IEnumerable<AssessmentYear> years = isAsked ? [asked] : books.Years.TakeLast(2).Reverse();
        RuleBook? newest = null;
        IReadOnlyList<LgoTasks> queues = [];
        foreach (var year in years)
        {
            var book = books.Find(year)!;
            var found = await queue.ListAsync(book, lgos, cancellationToken);
            if (isAsked || found.Any(lgo => lgo.Tasks.Count > 0))
            {
                return (book, found);
            }

            (newest, queues) = newest is null ? (book, found) : (newest, queues);
        }

        return (newest, queues);
    }

    private static Indicator? Chosen(HttpRequest request, RuleBook book) =>
        IndicatorId.TryParse(request.Query["indicator"].FirstOrDefault(), null, out var id) ? book.Find(id) : null;

    private static HtmlText Table(AssessmentYear year, IReadOnlyList<LgoTasks> queues)
    {
        var page = new HtmlPage();
        page.Write($"<p>เลือก อปท. แล้วเปิดงานทีละเรื่อง ตัวเลขคือจำนวนตัวชี้วัด</p>\n<ul class=\"lgos\">\n");
        foreach (var lgo in queues)
        {
            page.Write($"<li><h2><a href=\"{new QueueView(null, false).AddressOf(year, lgo.Lgo.Code)}\">{lgo.Lgo.DisplayName}</a></h2>");
            page.Write($"<p class=\"small\">อำเภอ{lgo.Lgo.District}</p>{Counts(year, lgo)}</li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Counts(AssessmentYear year, LgoTasks lgo) =>
        lgo.Tasks.Count == 0
            ? new HtmlPage().Write($"<p>ยังไม่มีหลักฐานส่งเข้ามา</p>").ToText()
            : QueueLists.Kinds(lgo.Tasks, chosen: null, kind => new QueueView(kind, false).AddressOf(year, lgo.Lgo.Code));

    private static HtmlText ByIndicator(
        RuleBook book,
        Indicator indicator,
        QueueView view,
        IReadOnlyList<AssessorTask> tasks,
        IReadOnlyList<Core.Lgos.Lgo> lgos
    )
    {
        var names = lgos.ToDictionary(lgo => lgo.Code, lgo => lgo.DisplayName);
        var kinds = QueueLists.Kinds(tasks, view.Kind, kind => OverviewFilter.Address(book.Year, indicator.Id, kind));
        var list = QueueLists.Tasks(book.Year, tasks, view, current: null, task => names[task.Lgo]);
        return new HtmlPage().Write($"<h2>{indicator.Id.ToString()} {indicator.Name}</h2>\n{kinds}{list}").ToText();
    }
}
