using LpaFunctions.App.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.OpenApi;

/// <summary>Describes all HTTP functions.</summary>
public sealed class OpenApiFunction
{
    [Function("OpenApi")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Answers.Json(OpenApiDocument.Build());
}
