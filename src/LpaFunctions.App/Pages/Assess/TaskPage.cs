using LpaFunctions.App.Pages.Assess.Decisions;
using LpaFunctions.App.Pages.Assess.Queue;
using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess;

/// <summary>The desk: the queue, the page of the document with the box drawn on it, what was read, and the decision.</summary>
internal static class TaskPage
{
    /// <param name="notice">Above all else: what was saved, why not, or both versions.</param>
    public static IResult Answer(TaskScene scene, HtmlText notice, DecisionDraft draft, int status = StatusCodes.Status200OK)
    {
        var title = $"{scene.Indicator.Id} {scene.Indicator.Name}";
        return DeskPage.Answer(title, scene.Caller, Body(scene, notice, draft), script: "assess.js", status, DeskStyle.Assess);
    }

    private static HtmlText Body(TaskScene scene, HtmlText notice, DecisionDraft draft)
    {
        var page = new HtmlPage();
        page.Write($"{Where(scene)}{notice}\n<div class=\"desk\">\n");
        page.Write(
            $"<section class=\"values-side\" aria-labelledby=\"values\">\n{ResultView.Write(scene)}{ValuesView.Write(scene)}{ResultView.Rule(scene)}</section>\n"
        );
        page.Write($"{Document(scene)}");
        page.Write(
            $"<section class=\"decide-side\" aria-label=\"การตัดสิน\">\n{DecisionForm.Write(scene, draft)}{HistoryView.Write(scene)}</section>\n"
        );
        page.Write($"{Queue(scene)}</div>\n{DeskKeys.Help()}");
        return page.ToText();
    }

    private static HtmlText Where(TaskScene scene)
    {
        var year = scene.Now.Book.Year;
        var page = new HtmlPage();
        page.Write($"<p class=\"where\"><a href=\"{QueueView.Root}?year={year}\">คิวงาน</a> › ");
        page.Write(
            $"<a href=\"{new QueueView(scene.View.Kind, IsByIndicator: false).AddressOf(year, scene.Task.Lgo)}\">{scene.Now.Lgo.DisplayName}</a> <span>· ปี {year}</span>"
        );
        page.Write(
            $" <span class=\"steps\">{Step(scene, scene.Previous, "previous", "‹ ก่อนหน้า")} {Step(scene, scene.Next, "next", "ถัดไป ›")}</span></p>\n"
        );
        return page.ToText();
    }

    private static HtmlText Step(TaskScene scene, AssessorTask? task, string id, string words)
    {
        if (task is null)
        {
            return HtmlText.Nothing;
        }

        return new HtmlPage()
            .Write($"<a id=\"{id}\" rel=\"{id[..4]}\" href=\"{scene.View.AddressOf(scene.Now.Book.Year, task)}\">{words}</a>")
            .ToText();
    }

    private static HtmlText Document(TaskScene scene) =>
        new HtmlPage()
            .Write(
                $"""
                <section class="document-side" aria-label="เอกสาร">
                {ResultView.Files(scene)}
                <div class="viewer" id="viewer" hidden>
                <div class="tools" role="toolbar" aria-label="เครื่องมือดูเอกสาร"><button type="button" class="quiet" id="page-back" aria-label="หน้าก่อน">‹</button>
                <span id="where-page" role="status"></span>
                <button type="button" class="quiet" id="page-on" aria-label="หน้าถัดไป">›</button>
                <button type="button" class="quiet" id="smaller" aria-label="ย่อ">−</button>
                <button type="button" class="quiet" id="larger" aria-label="ขยาย">+</button></div>
                <div class="paper" id="paper" tabindex="0" role="region" aria-label="หน้าเอกสาร"><div class="page" id="page"><canvas id="canvas" aria-hidden="true"></canvas></div></div>
                <p class="note warn" id="trouble" role="alert" hidden></p>
                </div>
                </section>

                """
            )
            .ToText();

    private static string All(TaskScene scene)
    {
        var year = scene.Now.Book.Year;
        return scene.View.IsByIndicator
            ? OverviewFilter.Address(year, scene.Indicator.Id, scene.View.Kind)
            : scene.View.AddressOf(year, scene.Task.Lgo);
    }

    private static HtmlText Queue(TaskScene scene)
    {
        var year = scene.Now.Book.Year;
        var kinds = QueueLists.Kinds(scene.Queue, scene.View.Kind, kind => (scene.View with { Kind = kind }).AddressOf(year, scene.Task));
        var tasks = QueueLists.Tasks(year, scene.Queue, scene.View, scene.Task, scene.Title);
        return new HtmlPage()
            .Write(
                $"<nav class=\"queue-side\" aria-label=\"คิวงาน\">\n<h2>คิวงาน</h2>\n{kinds}{tasks}<p><a href=\"{All(scene)}\">ดูทั้งคิว ({scene.Queue.Count})</a></p></nav>\n"
            )
            .ToText();
    }
}
