using LpaFunctions.App.Http;
using LpaFunctions.App.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>The first page of everybody who is signed in.</summary>
public sealed class DeskHomeFunction(HomePage page)
{
    [Function("DeskHome")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => page.RunAsync(request, cancellationToken));
}
