using LpaFunctions.Pipeline.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>The address that a long report's 202 names: 202 while it is made, then the report, or why there is none.</summary>
public sealed class ReportStatusFunction(RequestReport step)
{
    [Function("ReportStatus")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{year}/{province}/{id}")] HttpRequest request,
        string year,
        string province,
        string id,
        CancellationToken cancellationToken
    ) =>
        ReportAnswers.RunAsync(
            request,
            async () =>
                ReportAnswers.Answer(
                    request,
                    id,
                    await step.FindAsync(year, province, ReportAnswers.CheckId(year, province, id), cancellationToken)
                )
        );
}
