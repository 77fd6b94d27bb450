using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions;

/// <summary>The rehearsal view of one LGO.</summary>
public sealed class StatusFunction(ShowStatus step)
{
    [Function("Status")]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "status/{year}/{lgo}")] HttpRequest request, string year, string lgo, CancellationToken cancellationToken) =>
        AssessmentYear.TryParse(year, null, out var y) && LgoCode.TryParse(lgo, null, out var code)
            ? await step.RunAsync(y, code, cancellationToken) is { } status ? Answers.Json(status) : Answers.NotFound($"ไม่พบ อปท. รหัส {lgo} หรือยังไม่มีเกณฑ์ของปี {year}")
            : Answers.BadRequest("ที่อยู่ต้องเป็น /api/status/ปี พ.ศ. 4 หลัก/รหัส อปท. 7 หลัก เช่น /api/status/2568/3400102");
}
