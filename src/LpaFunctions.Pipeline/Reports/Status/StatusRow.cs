using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Reports.Status;

/// <summary>One indicator on the checklist page.</summary>
internal static class StatusRow
{
    public static void Write(HtmlWriter html, IndicatorStatus indicator)
    {
        var result = indicator.Result;
        html.Write($"""<tr><td class="c"><span class="tick"></span><td>{result.Indicator.ToString()} {indicator.Name}""")
            .Write($"""<td class="state">{State(result)}<td class="n">{Marks(result)}<td>""");
        if (result.IsIllustrative)
        {
            html.Element("p class=\"need\"", IllustrativeMarks.OfOneMark);
        }

        if (result.Formula is { } formula && result.State is not IndicatorState.Cut)
        {
            html.Element("p", formula);
        }

        foreach (var reason in result.Reasons)
        {
            html.Element(result.State == IndicatorState.Awarded ? "p" : "p class=\"need\"", reason);
        }

        foreach (var flag in result.Flags)
        {
            html.Element("p class=\"flag\"", "ข้อสังเกต: " + flag);
        }

        if (result is { State: IndicatorState.Awarded, Standing: ResultStanding.Provisional, MoreMarks.Count: > 0 })
        {
            html.Element("p class=\"small\"", string.Join("; ", result.MoreMarks));
        }

        if (indicator.ClaimGap is { } gap && gap != 0m)
        {
            html.Element(
                "p class=\"flag\"",
                $"ประเมินตนเอง {ThaiFormat.Number(result.ClaimedMarks!.Value)} คะแนน {(gap > 0m ? "สูงกว่า" : "ต่ำกว่า")}ที่หลักฐานให้ได้ {ThaiFormat.Number(Math.Abs(gap))} คะแนน"
            );
        }

        Files(html, indicator);
    }

    private static void Files(HtmlWriter html, IndicatorStatus indicator)
    {
        foreach (var reading in indicator.Readings)
        {
            var pages = indicator
                .Result.Sources.Where(s => s.ReadingId == reading.Id && s.Page is not null)
                .Select(s => s.Page!.Value)
                .Distinct()
                .Order()
                .ToArray();
            var used = pages.Length > 0 ? $" ใช้ข้อมูลจากหน้า {string.Join(", ", pages)}" : "";
            html.Element("p class=\"small\"", $"ไฟล์ {EvidencePath.NameOf(reading.Path)} ({reading.Pages} หน้า){used}");
        }
    }

    public static string State(IndicatorResult result) =>
        result switch
        {
            { State: IndicatorState.Awarded, Standing: ResultStanding.Confirmed } => "ยืนยันแล้ว",
            { State: IndicatorState.Awarded } => "คะแนนชั่วคราว",
            { State: IndicatorState.Withheld } => "รอตรวจ",
            { State: IndicatorState.Cut } => "ตัดฐาน",
            { State: IndicatorState.Pilot } => "นำร่อง",
            _ => "ยังไม่มีข้อมูล",
        };

    // No data, withheld and cut are never written as 0.
    private static string Marks(IndicatorResult result) =>
        result.State == IndicatorState.Cut ? "–" : $"{ThaiFormat.NumberOrDash(result.Marks)}/{ThaiFormat.Number(result.FullMarks)}";
}
