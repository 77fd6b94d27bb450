using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>A list of decisions on one LGO, each with its own ifMatch.</summary>
public sealed class DecideIndicatorsFunction(DecideIndicators step)
{
    [Function("DecideIndicators")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/decisions/{year}/{lgo}")] HttpRequest request,
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
                    new DecisionList(
                        Caller.Behind(request).Name,
                        (await RequestPlace.BodyAsync<DecisionsBody>(request, cancellationToken, SmallBody.List)).Counted()
                    ),
                    cancellationToken
                )
                    is { } answers
                    ? DecisionAnswers.Answer(answers)
                    : null
        );
}
