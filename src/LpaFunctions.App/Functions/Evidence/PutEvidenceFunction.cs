using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.HandingIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Hands in one file: the body is the file. With If-Match it replaces the version that was seen; without, it must be new.</summary>
public sealed class PutEvidenceFunction(HandInEvidence step)
{
    [Function("PutEvidence")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/evidence/{year}/{lgo}/{indicator}/{*file}")] HttpRequest request,
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
                    await step.PutAsync(
                        $"{year}/{lgo}/{indicator}",
                        file,
                        HandInAnswers.Seen(request),
                        request.Body,
                        Caller.Behind(request).Name,
                        cancellationToken
                    )
                )
        );
}
