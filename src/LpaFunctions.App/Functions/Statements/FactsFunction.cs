using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>The facts an LGO has stated about itself.</summary>
public sealed class FactsFunction(StateFacts step)
{
    [Function("Facts")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/facts/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place => await step.GetAsync(place.Year, place.Lgo, cancellationToken) is { } facts ? Answers.Json(facts) : null
        );
}
