using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Evidence.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Gives out a link for one new evidence file: POST with ?file=name.pdf.</summary>
public sealed class UploadFunction(OfferUpload step)
{
    [Function("Upload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/uploads/{year}/{lgo}/{indicator}")] HttpRequest request,
        string year,
        string lgo,
        string indicator,
        CancellationToken cancellationToken
    ) =>
        GuardedAnswer.RunAsync(
            request,
            async () => Answer(await step.RunAsync($"{year}/{lgo}/{indicator}", request.Query["file"], cancellationToken))
        );

    private static IResult Answer(UploadOffer offer) =>
        offer switch
        {
            { Link: { } link } => Answers.Json(link, StatusCodes.Status201Created),
            { Reason: null } => Answers.Problem(StatusCodes.Status409Conflict, offer.Problem!),
            _ => Answers.Problem(StatusCodes.Status400BadRequest, offer.Problem!),
        };
}
