using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The queue of one LGO.</summary>
public sealed class AssessLgoFunction(TaskDecisions desk)
{
    [Function("AssessLgo")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/assess/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator: null, place => desk.ShowLgoAsync(request, place, cancellationToken));
}
