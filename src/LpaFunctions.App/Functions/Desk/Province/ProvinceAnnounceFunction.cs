using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>What stands announced of a province, and the form to announce.</summary>
public sealed class ProvinceAnnounceFunction(ProvinceAnnouncePage page)
{
    [Function("ProvinceAnnounce")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/province/{year}/{province}/announce")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => page.RunAsync(request, place, form: null, cancellationToken));
}
