using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.RuleBooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The rule book of a year, for people.</summary>
public sealed class RuleBookOnDeskFunction(RuleBookPage page)
{
    [Function("RuleBookOnDesk")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/rulebooks/{year}")] HttpRequest request,
        string year,
        CancellationToken cancellationToken
    ) => YearPlace.AnswerAsync(request, year, "/desk/rulebooks/2569", y => page.ShowAsync(request, y, cancellationToken));
}
