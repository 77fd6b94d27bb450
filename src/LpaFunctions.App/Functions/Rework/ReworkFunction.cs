using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Rework;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Rework;

/// <summary>What an LGO would have to mend now, and the rounds that were sent.</summary>
public sealed class ReworkFunction(ReworkRounds step)
{
    [Function("Rework")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rework/{year}/{lgo}")] HttpRequest request,
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
                await step.PreviewAsync(place.Year, place.Lgo, cancellationToken) is { } now
                    ? Answers.Json(new { now, sent = await step.ListAsync(place.Year, place.Lgo, cancellationToken) })
                    : null
        );
}
