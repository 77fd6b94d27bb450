using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Decisions;

/// <summary>Every decision on one LGO: who, when, why, before and after.</summary>
public sealed class DecisionHistoryFunction(LgoRecords records)
{
    [Function("DecisionHistory")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/decisions/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place => Answers.Json(await records.ListDecisionsAsync(place.Year, place.Lgo, indicator: null, cancellationToken))
        );
}
