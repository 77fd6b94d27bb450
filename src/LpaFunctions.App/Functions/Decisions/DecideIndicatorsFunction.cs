using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Decisions;
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
            {
                var body = await RequestPlace.BodyAsync<DecisionsBody>(request, cancellationToken, SmallBody.List);
                var list = new DecisionList(Caller.Behind(request).Name, body.Counted());
                var answers = await step.RunAsync(place.Year, place.Lgo, list, cancellationToken);
                return answers is null ? null : DecisionAnswers.Answer(answers);
            }
        );
}
