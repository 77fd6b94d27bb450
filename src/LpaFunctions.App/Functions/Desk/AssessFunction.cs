using LpaFunctions.App.Http;
using LpaFunctions.App.Pages.Assess.Queue;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>All that waits for an assessor.</summary>
public sealed class AssessFunction(OverviewPage page)
{
    [Function("Assess")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/assess")] HttpRequest request,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => page.RunAsync(request, cancellationToken));
}
