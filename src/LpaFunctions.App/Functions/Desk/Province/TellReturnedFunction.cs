using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>Keeps that LGOs were told what was sent back, or tells them by the webhook.</summary>
public sealed class TellReturnedFunction(ProvinceReturnedPage page)
{
    [Function("TellReturned")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/province/{year}/{province}/returned")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ProvinceForm.AnswerAsync(
            request,
            year,
            province,
            (place, form) => page.TellAsync(request, place, form, cancellationToken),
            cancellationToken
        );
}
