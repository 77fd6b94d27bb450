using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Statements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Statements;

/// <summary>Changes the facts an LGO states about itself that the body names, and leaves the rest: {"stated": {"has-school": false}}.</summary>
public sealed class StateFactsFunction(StateFacts step)
{
    [Function("StateFacts")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/facts/{year}/{lgo}")] HttpRequest request,
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
                await step.RunAsync(
                    place.Year,
                    place.Lgo,
                    await RequestPlace.BodyAsync<FactsChange>(request, cancellationToken),
                    cancellationToken
                )
                    is { } facts
                    ? Answers.Json(facts)
                    : null
        );
}
