using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Folders handed in, and the word of an LGO that its sheet is whole.</summary>
public sealed class ChangeLgoSheetFunction(LgoChanges changes)
{
    [Function("ChangeLgoSheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/lgo/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator: null, place => changes.OfSheetAsync(request, place, cancellationToken));
}
