using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Values;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Views;

/// <summary>Where the indicator stands: marks, formula in words, why not, what to look at, the rule, the files.</summary>
internal static class ResultView
{
    public static HtmlText Write(TaskScene scene)
    {
        var result = scene.Result;
        var page = new HtmlPage();
        page.Write(
            $"<p class=\"state\"><span class=\"tag {TaskKindNames.Word(scene.Task.Kind)}\">{TaskKindNames.Name(scene.Task.Kind)}</span> "
        );
        page.Write($"<strong>{DecisionWords.State(result)}</strong> {DecisionWords.Marks(result)}</p>\n");
        if (result.ComputedMarks is { } computed && computed != result.Marks)
        {
            page.Write($"<p>ระบบคำนวณได้ <strong>{ThaiFormat.Number(computed)}</strong> คะแนน</p>\n");
        }

        if (result.Formula is { } formula)
        {
            page.Write($"<p class=\"formula\">{formula}</p>\n");
        }

        if (result.IsIllustrative)
        {
            page.Write($"<p class=\"note warn\">{IllustrativeMarks.OfOneMark}</p>\n");
        }

        page.Write($"{List("why", result.Reasons)}{List("flags", result.Flags)}{Claimed(scene)}");
        return page.ToText();
    }

    /// <summary>The rule, what would have given more, and the documents that the book asks for.</summary>
    public static HtmlText Rule(TaskScene scene)
    {
        var rubric = scene.Indicator.Rubric?.Describe(scene.Indicator.ListFields()) ?? ["ผู้ประเมินให้คะแนน"];
        var page = new HtmlPage();
        page.Write($"<details class=\"rule\"><summary>เกณฑ์และเอกสารที่ต้องใช้</summary>\n{List("rubric", rubric)}");
        if (scene.Indicator.Evidence.Count > 0)
        {
            page.Write($"<h3>เอกสารที่ใช้ได้</h3>\n{List("wanted", scene.Indicator.Evidence)}");
        }

        if (scene.Result.MoreMarks.Count > 0)
        {
            page.Write($"<h3>สิ่งที่จะได้คะแนนเพิ่ม</h3>\n{List("more", scene.Result.MoreMarks)}");
        }

        return page.Write($"</details>\n").ToText();
    }

    /// <summary>The files of the indicator, also those that could not be used.</summary>
    public static HtmlText Files(TaskScene scene)
    {
        var page = new HtmlPage();
        if (scene.Readings.Count == 0 && !scene.Rejections.Any())
        {
            return page.Write($"<p class=\"none\">ยังไม่มีไฟล์หลักฐาน</p>\n").ToText();
        }

        page.Write($"<ul class=\"files\">\n");
        foreach (var reading in scene.Readings)
        {
            page.Write(
                $"<li>{EvidenceLink.Write(reading, page: null, box: null, EvidencePath.NameOf(reading.Path))} <span class=\"small\">{reading.Pages} หน้า</span>{Findings(reading)}</li>\n"
            );
        }

        foreach (var rejection in scene.Rejections)
        {
            var address = EvidencePage.AddressOf(rejection.Path);
            page.Write(
                $"<li class=\"bad\"><a href=\"{address}\" target=\"document\">{EvidencePath.NameOf(rejection.Path)}</a> ใช้ไม่ได้: {rejection.Message}</li>\n"
            );
        }

        return page.Write($"</ul>\n").ToText();
    }

    public static HtmlText List(string style, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<ul class=\"{style}\">\n");
        foreach (var line in lines)
        {
            page.Write($"<li>{line}</li>\n");
        }

        return page.Write($"</ul>\n").ToText();
    }

    private static HtmlText Findings(EvidenceReading reading) => List("flags", [.. reading.Findings.Select(finding => finding.Message)]);

    private static HtmlText Claimed(TaskScene scene) =>
        scene.Result.ClaimedMarks is { } claimed
            ? new HtmlPage().Write($"<p class=\"small\">อปท. ประเมินตนเอง {ThaiFormat.Number(claimed)} คะแนน</p>\n").ToText()
            : HtmlText.Nothing;
}
