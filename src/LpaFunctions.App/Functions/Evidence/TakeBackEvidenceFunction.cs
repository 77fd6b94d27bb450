using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.HandingIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Takes one file back: If-Match names the version that was seen, ?reason= says why. The version stays in the history.</summary>
public sealed class TakeBackEvidenceFunction(HandInEvidence step)
{
    [Function("TakeBackEvidence")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/evidence/{year}/{lgo}/{indicator}/{*file}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        string file,
        CancellationToken cancellationToken
    ) =>
        GuardedAnswer.RunAsync(
            request,
            async () =>
                HandInAnswers.From(
                    await step.TakeBackAsync(
                        $"{year}/{lgo}/{indicator}",
                        file,
                        HandInAnswers.Seen(request),
                        request.Query["reason"],
                        Caller.Behind(request).Name,
                        cancellationToken
                    )
                )
        );
}
