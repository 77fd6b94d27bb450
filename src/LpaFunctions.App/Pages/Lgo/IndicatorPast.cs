using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>Who did what when: with the files of an indicator, and with its marks.</summary>
internal static class IndicatorPast
{
    public static HtmlText Show(IndicatorView view)
    {
        var page = new HtmlPage();
        if (view.Decisions.Count > 0)
        {
            page.Write($"<details><summary>การตัดสินของผู้ประเมิน {view.Decisions.Count} ครั้ง</summary>\n<ol class=\"plain\">\n");
            foreach (var decision in view.Decisions.Reverse())
            {
                var marks = decision.Marks is { } m ? $" {ThaiFormat.Number(m)} คะแนน" : "";
                page.Write(
                    $"<li><span><b>{Words.Decision(decision.Kind)}</b>{marks} โดย <bdi>{decision.By}</bdi></span><span class=\"small\">{Words.Moment(decision.At)}</span><span><bdi>{decision.Reason}</bdi></span></li>\n"
                );
            }

            page.Write($"</ol></details>\n");
        }

        if (view.Files.History.Count > 0)
        {
            page.Write($"<details><summary>ประวัติไฟล์ {view.Files.History.Count} รายการ</summary>\n<ol class=\"plain\">\n");
            foreach (var change in view.Files.History.Reverse())
            {
                page.Write(
                    $"<li><span><b>{Words.Change(change.Kind)}</b> <bdi>{change.File}</bdi> โดย <bdi>{change.By}</bdi></span><span class=\"small\">{Words.Moment(change.At)}</span><span><bdi>{change.Reason}</bdi></span>{Before(view, change)}</li>\n"
                );
            }

            page.Write($"</ol></details>\n");
        }

        return page.ToText();
    }

    private static HtmlText Before(IndicatorView view, EvidenceChange change) =>
        change.HashBefore is { } hash
            ? new HtmlPage()
                .Write(
                    $"<a href=\"{view.AddressOf(KeptEvidence.NameOf(change.File, hash))}\" target=\"_blank\" rel=\"noopener\">ฉบับเดิม</a>"
                )
                .ToText()
            : HtmlText.Nothing;
}
