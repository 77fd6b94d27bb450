using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.RuleBooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The years that have a rule book.</summary>
public sealed class RuleBooksOnDeskFunction(RuleBookListPage page)
{
    [Function("RuleBooksOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/rulebooks")] HttpRequest request,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => page.RunAsync(request, cancellationToken));
}
