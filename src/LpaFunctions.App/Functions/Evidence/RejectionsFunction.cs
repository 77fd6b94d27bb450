using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Every file that could not be used, also those whose folder belongs to no LGO and so stand in nobody's status.</summary>
public sealed class RejectionsFunction(LgoRecords records)
{
    [Function("Rejections")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rejections")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        GuardedAnswer.RunAsync(
            request,
            async () =>
                Answers.Json(
                    await records
                        .ListRejectionsAsync(cancellationToken)
                        .Where(r => Caller.Behind(request).MaySee(r.Path))
                        .ToListAsync(cancellationToken)
                )
        );
}
