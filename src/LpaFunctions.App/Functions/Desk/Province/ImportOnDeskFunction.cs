using LpaFunctions.App.Pages.Province;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk.Province;

/// <summary>Previews an import, then imports.</summary>
public sealed class ImportOnDeskFunction(ProvinceImportPage page)
{
    [Function("ImportOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/province/{year}/{province}/import")] HttpRequest request,
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
