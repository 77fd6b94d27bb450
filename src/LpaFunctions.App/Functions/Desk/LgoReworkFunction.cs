using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The rework lists of an LGO.</summary>
public sealed class LgoReworkFunction(LgoReworkPage page)
{
    [Function("LgoRework")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/rework/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator: null, place => page.RunAsync(request, place, [], cancellationToken));
}
