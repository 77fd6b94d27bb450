using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>What the LGO says about an indicator, and what it is answered.</summary>
public sealed class NoteLgoIndicatorFunction(LgoChanges changes)
{
    [Function("NoteLgoIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/lgo/{year}/{lgo}/{indicator}/notes")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => changes.OfNotesAsync(request, place, cancellationToken));
}
