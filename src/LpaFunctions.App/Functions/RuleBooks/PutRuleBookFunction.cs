using LpaFunctions.Pipeline.RuleBooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.RuleBooks;

/// <summary>Changes the rule book of a year, or says what a change would do.</summary>
public sealed class PutRuleBookFunction(EditRuleBook step)
{
    [Function("PutRuleBook")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rulebooks/{year}")] HttpRequest request,
        string year,
        CancellationToken cancellationToken
    ) => RuleBookAnswers.OnYearAsync(request, year, y => RuleBookAnswers.PutAsync(step, request, y, cancellationToken));
}
