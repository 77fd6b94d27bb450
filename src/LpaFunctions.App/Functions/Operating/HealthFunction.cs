using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Operating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Operating;

/// <summary>Says that the host runs, which storage it is, and whether the reference data can be used. Open to everyone, so it names no path.</summary>
public sealed class HealthFunction(CheckHealth step)
{
    [Function("Health")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request) =>
        step.Run() is var health && health.Status == Health.Ok
            ? Answers.Json(health)
            : Answers.Json(health, StatusCodes.Status503ServiceUnavailable);
}
