using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Scoring;

/// <summary>Why an indicator has the marks it has. Its ETag is what a decision on it sends as If-Match.</summary>
public sealed class MarksFunction(ExplainMark step)
{
    [Function("Marks")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/marks/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) => RequestPlace.AnswerAsync(request, year, lgo, indicator, place => AnswerAsync(place, cancellationToken));

    private async Task<IResult?> AnswerAsync(RequestPlace place, CancellationToken cancellationToken)
    {
        if (await step.RunAsync(place.Year, place.Lgo, place.Indicator, cancellationToken) is { } mark)
        {
            return new TaggedResult(mark.Version, Answers.Json(mark));
        }

        return await step.WhyNotAsync(place.Year, place.Lgo, place.Indicator, cancellationToken) is { } why ? Answers.NotFound(why) : null;
    }
}
