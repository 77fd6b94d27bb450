using LpaFunctions.App.Doors;
using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Decisions;

/// <summary>The form of a decision. It works without script; what was typed stays where a decision was not accepted.</summary>
internal static class DecisionForm
{
    public static HtmlText Write(TaskScene scene, DecisionDraft draft)
    {
        var address = scene.View.AddressOf(scene.Now.Book.Year, scene.Task);
        var next = scene.Next is { } task ? $"{task.Lgo}/{task.Indicator}" : "";
        var page = new HtmlPage();
        page.Write(
            $"""
            <form id="decide" method="post" action="{address}">
            <input type="hidden" name="{FormMark.Field}" value="{scene.FormMark}">
            <input type="hidden" name="if-match" value="{scene.Version}">
            <input type="hidden" name="seen" value="{TaskSummary.Write(scene)}">
            <input type="hidden" name="next" value="{next}">

            """
        );
        page.Write(
            $"""
            <fieldset><legend>ผลการตรวจ</legend>
            {Choices(scene, draft)}
            </fieldset>
            {Marks(scene, draft)}
            <p><label for="reason">เหตุผล <span class="small">ต้องมีเมื่อแก้คะแนน ส่งกลับ ตัดฐาน หรือเปิดพิจารณาใหม่</span></label>
            <textarea id="reason" name="reason" rows="3" maxlength="2000">{draft.Reason}</textarea></p>
            <p class="for-cut"><label for="approver">ผู้อนุมัติ <span class="small">ต้องมีเมื่อตัดฐาน</span></label>
            <input id="approver" name="approver" maxlength="200" autocomplete="off" value="{draft.Approver}"></p>
            <p class="buttons"><button name="go" value="next" id="save-next">บันทึกและไปเรื่องถัดไป</button>
            <button name="go" value="stay" class="quiet">บันทึก</button></p>
            </form>

            """
        );
        return page.ToText();
    }

    private static HtmlText Choices(TaskScene scene, DecisionDraft draft)
    {
        var page = new HtmlPage();
        var marks = DecisionRules.MarksToConfirm(scene.Result);
        var confirm = marks is { } given ? $"ยืนยัน {ThaiFormat.Number(given)} คะแนน" : "ยืนยัน (ยังไม่มีคะแนนที่คำนวณได้)";
        page.Write($"{Choice(DecisionKind.Confirm, confirm, "1", draft, isOpen: marks is not null)}");
        page.Write($"{Choice(DecisionKind.Override, "แก้คะแนน", "2", draft)}");
        page.Write($"{Choice(DecisionKind.SendBack, "ส่งกลับให้ อปท. แก้", "3", draft)}");
        page.Write($"{Choice(DecisionKind.Cut, "ตัดฐาน (ไม่ใช้กับ อปท. นี้)", "4", draft)}");
        if (scene.Standing is not null)
        {
            page.Write($"{Choice(DecisionKind.Reopen, "เปิดพิจารณาใหม่ (ยกเลิกที่ตัดสินไว้)", "", draft)}");
        }

        return page.ToText();
    }

    private static HtmlText Choice(DecisionKind kind, string words, string key, DecisionDraft draft, bool isOpen = true)
    {
        var chosen = draft.Kind == kind && isOpen ? new HtmlText(" checked") : HtmlText.Nothing;
        var closed = isOpen ? HtmlText.Nothing : new HtmlText(" disabled");
        var hint = key.Length > 0 ? new HtmlPage().Write($" <kbd>{key}</kbd>").ToText() : HtmlText.Nothing;
        return new HtmlPage()
            .Write(
                $"""
                <label class="choice"><input type="radio" name="kind" value="{DecisionDraft.Word(
                    kind
                )}" required{chosen}{closed}><span>{words}{hint}</span></label>

                """
            )
            .ToText();
    }

    /// <summary>The marks of the scale, to override with.</summary>
    private static HtmlText Marks(TaskScene scene, DecisionDraft draft)
    {
        var page = new HtmlPage();
        page.Write(
            $"<p class=\"for-override\"><label for=\"marks\">คะแนนใหม่ <span class=\"small\">เมื่อแก้คะแนน</span></label>\n<select id=\"marks\" name=\"marks\"><option value=\"\">เลือกคะแนน</option>\n"
        );
        foreach (var step in scene.Indicator.ScaleIn(scene.Now.Book).Where(step => step <= scene.Indicator.MaxMarks))
        {
            var selected = step == draft.Marks ? new HtmlText(" selected") : HtmlText.Nothing;
            page.Write($"<option value=\"{step}\"{selected}>{ThaiFormat.Number(step)}</option>\n");
        }

        return page.Write($"</select></p>\n").ToText();
    }
}
