using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>One indicator over all LGOs of a province.</summary>
public sealed class ProvinceIndicatorFunction(ProvinceIndicatorPage page)
{
    [Function("ProvinceIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/province/{year}/{province}/indicators")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => page.RunAsync(request, place, cancellationToken));
}
