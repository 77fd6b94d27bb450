using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>The files of a province that could not be used.</summary>
public sealed class ProvinceRejectionsFunction(ProvinceRejectionsPage page)
{
    [Function("ProvinceRejections")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/province/{year}/{province}/rejections")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => page.RunAsync(request, place, cancellationToken));
}
