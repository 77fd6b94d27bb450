using LpaFunctions.App.Doors;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What the LGO says about an indicator, and what it is answered.</summary>
internal static class IndicatorTalk
{
    public static HtmlText Show(IndicatorView view, Caller caller)
    {
        var lgo = view.Place.Lgo;
        var page = new HtmlPage();
        page.Write($"<h2 id=\"talk\">คำชี้แจงและข้อโต้แย้ง</h2>\n<ol class=\"plain talk\">\n");
        foreach (var note in view.Notes)
        {
            page.Write(
                $"<li><span><b>{Words.Note(note.Kind)}</b> <bdi>{note.By}</bdi> <span class=\"small\">{Words.Moment(note.At)}</span></span><p class=\"said\"><bdi>{note.Text}</bdi></p></li>\n"
            );
        }

        page.Write($"</ol>\n");
        if (caller.As(Role.Officer).Any(a => a.Covers(lgo)))
        {
            page.Write(
                $"{Form(view, NoteKind.Explanation, "ชี้แจงเป็นหนังสือ เช่น เหตุที่ไม่มีเอกสาร หรือเอกสารแสดงสิ่งใด", "บันทึกคำชี้แจง")}"
            );
            if (view.Status.Result.State is IndicatorState.Awarded or IndicatorState.Withheld or IndicatorState.Cut)
            {
                page.Write($"{Form(view, NoteKind.Objection, "โต้แย้งคะแนน ผู้ประเมินหรือจังหวัดจะตอบ", "ส่งข้อโต้แย้ง")}");
            }
        }

        if (view.Notes.Count > 0 && caller.As(Role.Assessor, Role.Province).Any(a => a.Covers(lgo)))
        {
            page.Write($"{Form(view, NoteKind.Answer, "ตอบ อปท.", "ส่งคำตอบ")}");
        }

        return page.ToText();
    }

    private static HtmlText Form(IndicatorView view, NoteKind kind, string label, string button)
    {
        var deed = kind.ToString().ToLowerInvariant();
        var page = new HtmlPage();
        page.Write($"<details{Open(view, kind)}><summary>{button}</summary>\n");
        page.Write($"<form method=\"post\" action=\"{LgoIndicatorPage.AddressOf(view.Place)}/notes\">\n");
        return page.Write(
                $"""
                {FormFields.Hidden(view.Mark, deed)}<label for="{deed}">{label}</label>
                <textarea id="{deed}" name="text" rows="4" maxlength="{IndicatorNote.LongestText}" required></textarea>
                <button>{button}</button>
                </form></details>

                """
            )
            .ToText();
    }

    /// <summary>What most likely comes next stands open.</summary>
    private static HtmlText Open(IndicatorView view, NoteKind kind)
    {
        var isNext = kind switch
        {
            NoteKind.Explanation => view.Status.Result.State == IndicatorState.NoData && view.Notes.Count == 0,
            NoteKind.Answer => IndicatorNotes.IsOpen(view.Notes),
            _ => false,
        };
        return isNext ? new HtmlText(" open") : HtmlText.Nothing;
    }
}
