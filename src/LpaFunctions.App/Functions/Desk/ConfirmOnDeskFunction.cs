using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Confirms together what was read surely, where that is offered.</summary>
public sealed class ConfirmOnDeskFunction(TaskDecisions desk)
{
    [Function("ConfirmOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/assess/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator: null, place => desk.ConfirmSureAsync(request, place, cancellationToken));
}
