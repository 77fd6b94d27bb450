using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.People;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Who is signed in, with which roles, and the mark that their changes must carry.</summary>
public sealed class MeFunction(PeopleRecords people)
{
    [Function("Me")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        GuardedAnswer.RunAsync(
            request,
            async () => Answers.Json(Myself.From(Caller.Behind(request), (await people.WithFormSecretAsync(cancellationToken)).Access))
        );
}
