using LpaFunctions.App.Http;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>The indicators of an LGO's sheet: a part of them, in pieces of some rows.</summary>
internal static class LgoOverviewList
{
    private const int Rows = 25;

    private static readonly PageChoice[] Parts =
    [
        new("gain", "เพิ่มคะแนนได้"),
        new("wait", "รอการอ่าน"),
        new("refused", "มีไฟล์ใช้ไม่ได้"),
        new("rework", "ต้องแก้ไข"),
        new("talk", "รอคำตอบ"),
        new("done", "ยืนยันแล้ว"),
        new("all", "ทั้งหมด"),
    ];

    public static HtmlText Show(LgoSheet sheet, RequestPlace place, IQueryCollection query)
    {
        var wanted = query["show"].FirstOrDefault();
        var part = Array.Exists(Parts, p => p.Key == wanted) ? wanted! : Parts[0].Key;
        var from = int.TryParse(query["from"].FirstOrDefault(), out var given) ? Math.Max(0, given) : 0;
        var all = InOrder(sheet).ToArray();
        var chosen = all.Where(row => IsIn(sheet, row.Status, row.Gain, part)).ToArray();

        var page = new HtmlPage();
        page.Write($"<nav class=\"parts\" aria-label=\"ส่วนของรายการ\">\n");
        foreach (var (key, name) in Parts)
        {
            var count = all.Count(row => IsIn(sheet, row.Status, row.Gain, key));
            var now = key == part ? new HtmlText(" aria-current=\"page\"") : HtmlText.Nothing;
            page.Write($"<a href=\"?show={key}\"{now}>{name} {count}</a>\n");
        }

        page.Write(
            $"</nav>\n<h2>{Parts.First(p => p.Key == part).Name} {chosen.Length} ตัวชี้วัด</h2>\n<ol class=\"sheet\" start=\"{from + 1}\">\n"
        );
        foreach (var (status, gain) in chosen.Skip(from).Take(Rows))
        {
            page.Write($"{Row(sheet, place, status, gain)}");
        }

        page.Write($"</ol>\n");
        if (chosen.Length > from + Rows)
        {
            page.Write(
                $"<p><a class=\"button\" href=\"?show={part}&amp;from={from + Rows}\">ดูถัดไป {Math.Min(Rows, chosen.Length - from - Rows)} ตัวชี้วัด</a></p>\n"
            );
        }

        return page.ToText();
    }

    /// <summary>Those that can gain by what they gain, the others behind them in the order of the book.</summary>
    private static IEnumerable<(IndicatorStatus Status, Gain? Gain)> InOrder(LgoSheet sheet)
    {
        var all = sheet.Status.Domains.SelectMany(d => d.Indicators).ToArray();
        var byId = all.ToDictionary(i => i.Result.Indicator);
        var gaining = sheet.Gains.Where(g => byId.ContainsKey(g.Indicator)).ToArray();
        var others = all.ExceptBy(gaining.Select(g => g.Indicator), i => i.Result.Indicator);
        return gaining.Select(g => (byId[g.Indicator], (Gain?)g)).Concat(others.Select(i => (i, (Gain?)null)));
    }

    private static bool IsIn(LgoSheet sheet, IndicatorStatus status, Gain? gain, string part) =>
        part switch
        {
            "gain" => gain is not null,
            "rework" => IsToMend(sheet, status.Result),
            "wait" or "refused" or "talk" => IsOpen(sheet, status.Result.Indicator, part),
            "done" => status.Result.Standing == ResultStanding.Confirmed,
            _ => true,
        };

    private static bool IsOpen(LgoSheet sheet, IndicatorId indicator, string part) =>
        part switch
        {
            "wait" => sheet.Waiting.ContainsKey(indicator),
            "refused" => Refused(sheet, indicator) > 0,
            _ => sheet.Objections.Contains(indicator),
        };

    private static bool IsToMend(LgoSheet sheet, IndicatorResult result) =>
        sheet.Rounds is [.., var last]
        && last.Items.Any(i => i.Indicator == result.Indicator)
        && result.State is IndicatorState.Withheld or IndicatorState.NoData;

    private static int Refused(LgoSheet sheet, IndicatorId indicator) =>
        sheet.Status.Rejections.Count(r => EvidencePath.TryParse(r.Path, out var path, out _) && path.Indicator == indicator);

    private static HtmlText Row(LgoSheet sheet, RequestPlace place, IndicatorStatus status, Gain? gain)
    {
        var result = status.Result;
        var page = new HtmlPage();
        page.Write(
            $"<li><a href=\"{LgoOverviewPage.AddressOf(place)}/{result.Indicator}\"><b>{result.Indicator}</b> {status.Name}</a>\n<span class=\"pill\">{Words.State(result)} <span class=\"n\">{Words.Marks(result)}</span></span>"
        );
        if (gain is not null)
        {
            page.Write($"<span class=\"pill good\">ได้อีก {gain.MarksText}</span>");
        }

        Pill(page, "รอการอ่าน", sheet.Waiting.GetValueOrDefault(result.Indicator));
        Pill(page, "ใช้ไม่ได้", Refused(sheet, result.Indicator));
        Pill(page, "อ่านแล้ว", status.Readings.Count);
        if (sheet.Objections.Contains(result.Indicator))
        {
            page.Write($"<span class=\"pill\">รอคำตอบข้อโต้แย้ง</span>");
        }

        if (gain is not null)
        {
            page.Write($"<p class=\"small\">{Short(gain.Advice)}</p>");
        }

        return page.Write($"</li>\n").ToText();
    }

    private static void Pill(HtmlPage page, string word, int files)
    {
        if (files > 0)
        {
            page.Write($"<span class=\"pill\">{word} {files} ไฟล์</span>");
        }
    }

    // The whole advice stands on the indicator's page.
    private static string Short(string advice)
    {
        const int Longest = 120;
        return advice.Length <= Longest ? advice : advice[..Cut(advice, Longest)] + " …";
    }

    private static int Cut(string text, int longest) => text.LastIndexOf(' ', longest) is > 0 and var space ? space : longest;
}
