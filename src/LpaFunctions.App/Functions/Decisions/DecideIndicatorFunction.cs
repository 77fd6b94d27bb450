using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>Confirms, overrides, sends back, cuts or reopens one indicator. The header If-Match carries the ETag of GET marks.</summary>
public sealed class DecideIndicatorFunction(DecideIndicators step)
{
    [Function("DecideIndicator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/decisions/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator,
            async place =>
            {
                var one = (await RequestPlace.BodyAsync<SingleDecision>(request, cancellationToken)).Request(
                    place.Indicator,
                    request.Headers.IfMatch,
                    Caller.Behind(request).Name
                );
                return await step.RunAsync(place.Year, place.Lgo, one, cancellationToken) is { } answers
                    ? DecisionAnswers.Answer(answers[0])
                    : null;
            }
        );
}
