using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Progress;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>How far every LGO of a province has come.</summary>
public sealed class ProgressFunction(ShowProgress step)
{
    [Function("Progress")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/progress/{year}/{province}")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => AnswerAsync(year, province, cancellationToken));

    private async Task<IResult> AnswerAsync(string year, string province, CancellationToken cancellationToken)
    {
        if (ProvincePlace.Find(year, province) is not { } place)
        {
            return Answers.BadRequest("ที่อยู่ต้องเป็น /api/progress/ปี พ.ศ. 4 หลัก/รหัสจังหวัด 2 หลัก เช่น /api/progress/2568/40");
        }

        return await step.RunAsync(place.Year, place.Province, cancellationToken) is { } progress
            ? Answers.Json(progress)
            : Answers.NotFound($"ไม่มีเกณฑ์ของปี {year} หรือไม่พบจังหวัดรหัส {province} ในทะเบียน อปท. ตรวจที่อยู่อีกครั้ง");
    }
}
