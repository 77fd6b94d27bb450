using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>One indicator over all LGOs of a province: who has it, who has not, what is lacking; as a list or as CSV.</summary>
public sealed class ProvinceIndicatorPage(ShowIndicator step, RuleBookLibrary books)
{
    private static readonly string[] Columns =
    [
        "dla_code",
        "lgo",
        "district",
        "indicator",
        "state",
        "marks",
        "full_marks",
        "files",
        "rejected",
        "lacking",
    ];

    public async Task<IResult?> RunAsync(HttpRequest request, ProvincePlace place, CancellationToken cancellationToken)
    {
        if (books.Find(place.Year) is not { Indicators: [var first, ..] } book)
        {
            return null;
        }

        var id = IndicatorId.TryParse(request.Query["indicator"].FirstOrDefault(), null, out var asked) ? asked : first.Id;
        if (await step.RunAsync(place.Year, place.Province, id, cancellationToken) is not { } over)
        {
            return null;
        }

        var filter = LgoFilter.From(request.Query);
        var show = request.Query["show"].FirstOrDefault() ?? "";
        IndicatorOfLgo[] shown =
        [
            .. over.Lgos.Where(l => filter.Shows(l.Lgo) && StageFilter.Shows(show, l.Stage, over.Indicator.MaxMarks)),
        ];
        if (CsvDownload.IsWanted(request))
        {
            var rows = shown.Select(l => Cells(over.Indicator, l)).Prepend(Columns);
            return CsvDownload.Answer(request, $"lpa-{place.Year}-{place.Province}-{id}.csv", rows);
        }

        var caller = Caller.Behind(request);
        var body = new HtmlPage();
        body.Write($"{ProvinceMenu.Show(place, caller, "/indicators")}{Choose(book, over, filter, show)}{Summary(over)}");
        body.Write($"<h2>{shown.Length} จาก {over.Lgos.Count} แห่ง</h2>\n{CsvDownload.Link(request)}<ul class=\"plain\">\n");
        foreach (var lgo in shown)
        {
            body.Write($"{Row(place, over.Indicator, lgo)}");
        }

        body.Write($"</ul>\n");
        return DeskPage.Answer($"{id} {over.Indicator.Name}", caller, body.ToText());
    }

    private static string[] Cells(Indicator indicator, IndicatorOfLgo lgo) =>
        [
            lgo.Lgo.Code.Digits,
            lgo.Lgo.DisplayName,
            lgo.Lgo.District,
            $"{indicator.Id}",
            StageFilter.State(lgo.Stage),
            StageFilter.Marks(lgo.Stage),
            ThaiFormat.Number(indicator.MaxMarks),
            $"{lgo.Stage.Files}",
            $"{lgo.Stage.Rejected}",
            string.Join(", ", StageFilter.Lacking(indicator, lgo.Stage)),
        ];

    private static HtmlText Choose(RuleBook book, IndicatorOverLgos over, LgoFilter filter, string show)
    {
        var indicators = book.Indicators.Select(i => new PageChoice($"{i.Id}", $"{i.Id} {i.Name}"));
        var page = new HtmlPage();
        page.Write($"<form class=\"filter\" method=\"get\">\n<label class=\"wide\">ตัวชี้วัด <select name=\"indicator\">");
        page.Write($"{SelectOption.ShowAll(indicators, $"{over.Indicator.Id}")}</select></label>\n");
        page.Write($"<label>แสดง <select name=\"show\">{SelectOption.ShowAll(StageFilter.Choices, show)}</select></label>\n");
        return page.Write($"{filter.Fields([.. over.Lgos.Select(l => l.Lgo)])}<button>แสดง</button>\n</form>\n").ToText();
    }

    private static HtmlText Summary(IndicatorOverLgos over)
    {
        var page = new HtmlPage();
        page.Write($"<p>");
        foreach (var (key, name) in StageFilter.Choices.Skip(1))
        {
            page.Write($"<span class=\"pill\">{name} {StageFilter.Count(over, key)}</span>");
        }

        page.Write($"</p>\n");
        if (over.Indicator.Evidence.Count > 0)
        {
            page.Write($"<p>เอกสารที่ใช้ได้: {string.Join(", ", over.Indicator.Evidence)}</p>\n");
        }

        return page.ToText();
    }

    private static HtmlText Row(ProvincePlace place, Indicator indicator, IndicatorOfLgo lgo)
    {
        var stage = lgo.Stage;
        var page = new HtmlPage();
        page.Write($"<li><span><a href=\"/desk/lgo/{place.Year}/{lgo.Lgo.Code}/{indicator.Id}\">{lgo.Lgo.DisplayName}</a>");
        page.Write(
            $" <span class=\"small\">อ.{lgo.Lgo.District}</span></span>\n<span><span class=\"pill\">{StageFilter.State(stage)}</span>"
        );
        if (stage.Marks is not null)
        {
            page.Write($"<span class=\"pill\">{StageFilter.Marks(stage)}/{ThaiFormat.Number(indicator.MaxMarks)}</span>");
        }

        page.Write($"<span class=\"pill\">{stage.Files} ไฟล์</span></span>\n");
        if (stage.Lacking is not null)
        {
            page.Write($"<span class=\"small wide\">ขาด: {string.Join(", ", StageFilter.Lacking(indicator, stage))}</span>");
        }

        return page.Write($"</li>\n").ToText();
    }
}
