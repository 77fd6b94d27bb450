using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Files of an indicator handed in, replaced, taken back.</summary>
public sealed class ChangeLgoIndicatorFunction(LgoChanges changes)
{
    [Function("ChangeLgoIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/lgo/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => changes.OfIndicatorAsync(request, place, cancellationToken));
}
