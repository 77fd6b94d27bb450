using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Views;

/// <summary>Everything that was decided on an indicator: who, when, what it was before, why.</summary>
internal static class HistoryView
{
    public static HtmlText Write(TaskScene scene)
    {
        var page = new HtmlPage();
        page.Write($"<h2>ประวัติการตัดสิน</h2>\n");
        if (scene.History.Count == 0)
        {
            return page.Write($"<p>ยังไม่มีใครตัดสิน</p>\n").ToText();
        }

        page.Write($"<ol class=\"history\" reversed>\n");
        foreach (var decision in scene.History.Reverse())
        {
            page.Write(
                $"<li><strong>{DecisionWords.What(decision)}</strong>{Before(decision)}<br><bdi>{decision.By}</bdi> · {DecisionWords.When(decision.At)}{Why(decision)}</li>\n"
            );
        }

        return page.Write($"</ol>\n").ToText();
    }

    private static HtmlText Before(AssessorDecision decision)
    {
        var words = decision.MarksBefore is { } marks ? $"{ThaiFormat.Number(marks)} คะแนน" : State(decision.StateBefore);
        return words.Length == 0 ? HtmlText.Nothing : new HtmlPage().Write($" <span class=\"small\">(เดิม {words})</span>").ToText();
    }

    private static string State(IndicatorState? before) =>
        before switch
        {
            IndicatorState.Withheld => "ยังไม่ให้คะแนน",
            IndicatorState.NoData => "ไม่มีข้อมูล",
            IndicatorState.Cut => "ตัดฐาน",
            IndicatorState.Pilot => "นำร่อง",
            _ => "",
        };

    private static HtmlText Why(AssessorDecision decision)
    {
        var approver = decision.Approver is { } name ? $" (ผู้อนุมัติ {name})" : "";
        return decision.Reason is { } reason
            ? new HtmlPage().Write($"<br>เหตุผล: <bdi>{reason}</bdi>{approver}").ToText()
            : HtmlText.Nothing;
    }
}
