using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Reports.Status;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Scoring;

/// <summary>The rehearsal view of one LGO: JSON, or with ?format=html (or to a browser) a Thai checklist that prints on A4.</summary>
public sealed class StatusFunction(ShowStatus step)
{
    [Function("Status")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/status/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place => await step.RunAsync(place.Year, place.Lgo, cancellationToken) is { } status ? Answer(request, status) : null
        );

    private static IResult Answer(HttpRequest request, LgoStatus status) =>
        StatusAnswers.WantsHtml(request) ? StatusAnswers.Html(StatusPage.Render(status)) : Answers.Json(status);
}
