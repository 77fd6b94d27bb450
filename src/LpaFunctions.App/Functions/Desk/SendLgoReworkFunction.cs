using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Sends the rework list of a visit.</summary>
public sealed class SendLgoReworkFunction(LgoReworkPage page)
{
    [Function("SendLgoRework")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/rework/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place =>
            {
                var form = await FormFields.ReadAsync(request, cancellationToken);
                PageNote[] told = [await page.SendAsync(request, place, form, cancellationToken)];
                return await page.RunAsync(request, place, told, cancellationToken);
            }
        );
}
