using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>Previews an announcement, then announces.</summary>
public sealed class AnnounceOnDeskFunction(ProvinceAnnouncePage page)
{
    [Function("AnnounceOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/province/{year}/{province}/announce")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ProvinceForm.AnswerAsync(
            request,
            year,
            province,
            (place, form) => page.RunAsync(request, place, form, cancellationToken),
            cancellationToken
        );
}
