using LpaFunctions.Pipeline.RuleBooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.RuleBooks;

/// <summary>The rule book of a year.</summary>
public sealed class RuleBookFunction(EditRuleBook step)
{
    [Function("RuleBook")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rulebooks/{year}")] HttpRequest request,
        string year,
        CancellationToken cancellationToken
    ) => RuleBookAnswers.OnYearAsync(request, year, y => RuleBookAnswers.GetAsync(step, request, y, cancellationToken));
}
