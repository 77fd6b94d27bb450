using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>Invites people of a province, takes access back, signs devices out.</summary>
public sealed class ChangeProvincePeopleFunction(ProvincePeoplePage page)
{
    [Function("ChangeProvincePeople")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/province/{year}/{province}/people")] HttpRequest request,
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
