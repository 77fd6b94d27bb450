using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>Sets the closing date of a province.</summary>
public sealed class ChangeProvinceDeskFunction(ProvinceProgressPage page)
{
    [Function("ChangeProvinceDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/province/{year}/{province}")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ProvinceForm.AnswerAsync(
            request,
            year,
            province,
            (place, form) => page.ChangeAsync(request, place, form, cancellationToken),
            cancellationToken
        );
}
