using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.RuleBooks;

/// <summary>The years that have a rule book, the newest first, and the year that comes next for who may begin it.</summary>
public sealed class RuleBookListPage(RuleBookLibrary books, RuleBookChanges changes)
{
    public const string Address = "/desk/rulebooks";

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = Caller.Behind(request);
        var body = new HtmlPage();
        body.Write($"<ul class=\"plain\">\n");
        if (caller.As(Role.Central).Any() && books.Years is [.., var last])
        {
            var next = last.Value + 1;
            body.Write($"<li><span>ปี {next} ยังไม่มีสมุดเกณฑ์</span><a href=\"{Address}/{next}\">เริ่มสมุดเกณฑ์ของปี {next}</a></li>\n");
        }

        foreach (var year in books.Years.Reverse())
        {
            var latest = (await changes.ListAsync(year, cancellationToken)) is [var change, ..] ? change : null;
            body.Write($"<li><a href=\"{Address}/{year}\">ปี {year}</a><span>รุ่น <bdi>{books.Find(year)?.Version ?? "-"}</bdi></span>");
            body.Write($"<span class=\"small wide\">{Latest(latest)}</span></li>\n");
        }

        return DeskPage.Answer("สมุดเกณฑ์", caller, body.Write($"</ul>\n").ToText());
    }

    private static string Latest(RuleBookChange? change) =>
        change is null
            ? "ฉบับที่มากับโปรแกรมหรือวางเป็นไฟล์ ยังไม่มีใครเปลี่ยนในหน้านี้"
            : $"เปลี่ยนล่าสุดโดย {change.By} {Words.Moment(change.At)}";
}
