using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess.Decisions;
using LpaFunctions.App.Pages.Assess.Queue;
using LpaFunctions.App.Pages.Assess.Views;
using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Site.Markup;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess;

/// <summary>The page of a task, and what becomes of its form.</summary>
public sealed class TaskDecisions(TaskScenes scenes, DecideIndicators decide, ConfirmSure confirm, SureReadings sure, LgoQueuePage lgoPage)
{
    private const string Saved = "saved";

    /// <returns>Null where there is no such task.</returns>
    public async Task<IResult?> ShowAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        if (await scenes.LoadAsync(request, place, cancellationToken) is not { } scene)
        {
            return null;
        }

        return TaskPage.Answer(scene, await SavedAsync(request, place, cancellationToken), DecisionDraft.Empty);
    }

    /// <summary>The queue of the LGO, with what was saved last.</summary>
    public async Task<IResult?> ShowLgoAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken) =>
        await lgoPage.RunAsync(request, place, await SavedAsync(request, place, cancellationToken), cancellationToken);

    /// <summary>Takes the decision and goes on; or shows the page again, with what was typed, and why not.</summary>
    public async Task<IResult?> DecideAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var draft = await DecisionDraft.ReadAsync(request, cancellationToken);
        if (draft.Kind is null)
        {
            return await AgainAsync(request, place, draft, "เลือกผลการตรวจก่อนบันทึก", StatusCodes.Status400BadRequest, cancellationToken);
        }

        var list = new DecisionList(Caller.Behind(request).Name, [draft.ToRequest(place.Indicator)]);
        if (await decide.RunAsync(place.Year, place.Lgo, list, cancellationToken) is not [var answer])
        {
            return null;
        }

        return answer.Status switch
        {
            DecisionStatus.Accepted => GoOn(request, place, draft),
            DecisionStatus.Changed => await ConflictAsync(request, place, draft, cancellationToken),
            _ => await AgainAsync(request, place, draft, answer.Message ?? "", StatusCodes.Status400BadRequest, cancellationToken),
        };
    }

    /// <summary>Confirms what was read surely, each on the version that its assessor saw, one entry of history each.</summary>
    public async Task<IResult?> ConfirmSureAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        if (sure.WhyNot() is { } reason)
        {
            var refusal = new HtmlPage().Write($"<p class=\"note warn\" role=\"alert\">{reason}</p>\n").ToText();
            return await lgoPage.RunAsync(request, place, refusal, cancellationToken, StatusCodes.Status409Conflict);
        }

        var wanted = await SureConfirmations.ReadAsync(request, cancellationToken);
        var notice = HtmlText.Nothing;
        if (wanted.Count > 0)
        {
            var list = new DecisionList(Caller.Behind(request).Name, wanted);
            var answers = await confirm.RunAsync(place.Year, place.Lgo, list, cancellationToken) ?? [];
            notice = SureConfirmations.Tell(answers);
        }

        return await lgoPage.RunAsync(request, place, notice, cancellationToken);
    }

    private static IResult GoOn(HttpRequest request, RequestPlace place, DecisionDraft draft)
    {
        var view = QueueView.From(request);
        var saved = $"{Saved}={place.Lgo}/{Uri.EscapeDataString(place.Indicator.ToString())}";
        var address = view.AddressOf(place.Year, place.Lgo, place.Indicator);
        if (draft.GoesOn)
        {
            address = draft.NextTask() is var (lgo, indicator)
                ? view.AddressOf(place.Year, lgo, indicator)
                : new QueueView(null, IsByIndicator: false).AddressOf(place.Year, place.Lgo);
        }

        request.HttpContext.Response.Headers.Location = address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + saved;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IResult?> ConflictAsync(
        HttpRequest request,
        RequestPlace place,
        DecisionDraft draft,
        CancellationToken cancellationToken
    ) =>
        await scenes.LoadAsync(request, place, cancellationToken) is { } scene
            ? TaskPage.Answer(scene, ConflictView.Write(scene, draft), draft, StatusCodes.Status412PreconditionFailed)
            : null;

    private async Task<IResult?> AgainAsync(
        HttpRequest request,
        RequestPlace place,
        DecisionDraft draft,
        string why,
        int status,
        CancellationToken cancellationToken
    )
    {
        var notice = new HtmlPage().Write($"<p class=\"note warn\" role=\"alert\"><strong>ยังไม่ได้บันทึก</strong> {why}</p>\n").ToText();
        return await scenes.LoadAsync(request, place, cancellationToken) is { } scene
            ? TaskPage.Answer(scene, notice, draft, status)
            : null;
    }

    /// <summary>What was saved just now, where the address says that something was.</summary>
    private async Task<HtmlText> SavedAsync(HttpRequest request, RequestPlace place, CancellationToken cancellationToken)
    {
        var named = request.Query[Saved].FirstOrDefault() ?? "";
        if (new DecisionDraft { Next = named }.NextTask() is not var (lgo, indicator) || !Caller.Behind(request).Covers(lgo))
        {
            return HtmlText.Nothing;
        }

        var scene = await scenes.LoadAsync(request, new RequestPlace(place.Year, lgo, indicator), cancellationToken);
        if (scene?.History is not [.., var last])
        {
            return HtmlText.Nothing;
        }

        return new HtmlPage()
            .Write(
                $"<p class=\"note good\" role=\"status\">บันทึกแล้ว: {scene.Now.Lgo.DisplayName} {scene.Indicator.Id.ToString()} {DecisionWords.What(last)}</p>\n"
            )
            .ToText();
    }
}
