using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>What was sent back to the LGOs of a province.</summary>
public sealed class ProvinceReturnedFunction(ProvinceReturnedPage page)
{
    [Function("ProvinceReturned")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/province/{year}/{province}/returned")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => page.RunAsync(request, place, [], cancellationToken));
}
