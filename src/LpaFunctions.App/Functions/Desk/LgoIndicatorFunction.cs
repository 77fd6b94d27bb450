using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>One indicator of an LGO.</summary>
public sealed class LgoIndicatorFunction(LgoIndicatorPage page)
{
    [Function("LgoIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/lgo/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => page.RunAsync(request, place, [], cancellationToken));
}
