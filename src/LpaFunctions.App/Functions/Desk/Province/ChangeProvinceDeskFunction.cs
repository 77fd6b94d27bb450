using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
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
        ProvincePlace.AnswerAsync(
            request,
            year,
            province,
            async place =>
            {
                var form = await FormFields.ReadAsync(request, cancellationToken);
                PageNote[] told = [await page.SetClosingAsync(request, place, form, cancellationToken)];
                return await page.RunAsync(request, place, told, cancellationToken);
            }
        );
}
