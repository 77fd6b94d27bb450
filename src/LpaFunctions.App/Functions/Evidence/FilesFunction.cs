using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.HandingIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>The files of an indicator, how far each has come, and who handed in, replaced or took back what.</summary>
public sealed class FilesFunction(ListFiles step)
{
    [Function("Files")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/files/{year}/{lgo}/{indicator}")] HttpRequest request,
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
            async place => Answers.Json(await step.RunAsync(place.Year, place.Lgo, place.Indicator, cancellationToken))
        );
}
