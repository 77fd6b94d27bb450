using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The desk: one indicator of one LGO with its document, what was read, and the form to decide.</summary>
public sealed class AssessIndicatorFunction(TaskDecisions desk)
{
    [Function("AssessIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/assess/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => desk.ShowAsync(request, place, cancellationToken));
}
