using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>The form that takes a results table of a province.</summary>
public sealed class ProvinceImportFunction(ProvinceImportPage page)
{
    [Function("ProvinceImport")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/province/{year}/{province}/import")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => page.RunAsync(request, place, form: null, cancellationToken));
}
