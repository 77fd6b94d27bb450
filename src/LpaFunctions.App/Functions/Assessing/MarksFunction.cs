using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Assessing;

/// <summary>Why an indicator has the marks it has. Its ETag is what a decision on it sends as If-Match.</summary>
public sealed class MarksFunction(ExplainMark step)
{
    [Function("Marks")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "marks/{year}/{lgo}/{indicator}")] HttpRequest request,
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
                await step.RunAsync(place.Year, place.Lgo, place.Indicator, cancellationToken) is { } mark
                    ? new TaggedResult(mark.Version, Answers.Json(mark))
                    : null
        );
}
