using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Takes the form of the desk.</summary>
public sealed class DecideOnDeskFunction(TaskDecisions desk)
{
    [Function("DecideOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/assess/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => desk.DecideAsync(request, place, cancellationToken));
}
