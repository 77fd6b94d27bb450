using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Assessing;

/// <summary>A list of decisions on one LGO, each with its own ifMatch.</summary>
public sealed class DecideIndicatorsFunction(DecideIndicators step)
{
    [Function("DecideIndicators")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "decisions/{year}/{lgo}")] HttpRequest request,
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
                    await RequestPlace.BodyAsync<DecisionList>(request, cancellationToken),
                    cancellationToken
                )
                    is { } answers
                    ? DecisionAnswers.Of(answers)
                    : null
        );
}
