using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.HealthChecks;

/// <summary>Says that the host runs, which storage it is, and whether stores and reference data can be used. Open to everyone, so it names no path.</summary>
public sealed class HealthFunction(CheckHealth step)
{
    [Function("Health")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var health = await step.RunAsync(cancellationToken);
        return Answers.Json(health, health.Status == Health.Ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
