using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Scoring;

/// <summary>The state of one indicator, with what was read of its files: what Status says of it, and nothing of the others. Its ETag is what a decision sends as If-Match.</summary>
public sealed class IndicatorStatusFunction(ShowStatus step)
{
    [Function("IndicatorStatus")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/status/{year}/{lgo}/{indicator}")] HttpRequest request,
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
                await step.RunAsync(place.Year, place.Lgo, place.Indicator, cancellationToken) is { } status
                    ? new TaggedResult(status.Version, Answers.Json(status))
                    : null
        );
}
