using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using LpaFunctions.App.Pages.RuleBooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Looks at what another rule book would change, then takes it.</summary>
public sealed class ChangeRuleBookOnDeskFunction(RuleBookPage page)
{
    [Function("ChangeRuleBookOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/rulebooks/{year}")] HttpRequest request,
        string year,
        CancellationToken cancellationToken
    ) =>
        YearPlace.AnswerAsync(
            request,
            year,
            "/desk/rulebooks/2569",
            async y => await page.ChangeAsync(request, y, await FormFields.ReadAsync(request, cancellationToken), cancellationToken)
        );
}
