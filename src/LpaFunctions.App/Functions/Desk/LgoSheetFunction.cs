using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The sheet of an LGO.</summary>
public sealed class LgoSheetFunction(LgoOverviewPage page)
{
    [Function("LgoSheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/lgo/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator: null, place => page.RunAsync(request, place, [], cancellationToken));
}
