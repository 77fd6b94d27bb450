using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using LpaFunctions.App.Pages.Lgo;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>States what an LGO has and has not.</summary>
public sealed class StateLgoFactsFunction(LgoFactsPage page)
{
    [Function("StateLgoFacts")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/facts/{year}/{lgo}")] HttpRequest request,
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
                PageNote[] told = [await page.StateAsync(place, form, cancellationToken)];
                return await page.RunAsync(request, place, told, cancellationToken);
            }
        );
}
