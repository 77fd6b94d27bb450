using LpaFunctions.Pipeline.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Makes a report: a small one at once, a long one with 202 and the address to ask at.</summary>
public sealed class ReportFunction(RequestReport step)
{
    [Function("Report")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/{year}/{province}")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ReportAnswers.RunAsync(
            request,
            async () =>
                ReportAnswers.Answer(
                    request,
                    await step.RunAsync(await ReportAnswers.ReadAsync(request, year, province, cancellationToken), cancellationToken)
                )
        );
}
