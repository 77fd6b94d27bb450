using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Progress;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>One indicator over all LGOs of a province: done, not, cut, no data, and what is lacking.</summary>
public sealed class IndicatorProgressFunction(ShowIndicator step)
{
    [Function("IndicatorProgress")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/progress/{year}/{province}/{indicator}")] HttpRequest request,
        string year,
        string province,
        string indicator,
        CancellationToken cancellationToken
    ) => ProvincePlace.AnswerAsync(request, year, province, place => AnswerAsync(place, indicator, cancellationToken));

    private async Task<IResult?> AnswerAsync(ProvincePlace place, string indicator, CancellationToken cancellationToken)
    {
        if (!IndicatorId.TryParse(indicator, null, out var id))
        {
            return Answers.BadRequest("ที่อยู่ต้องลงท้ายด้วยรหัสตัวชี้วัด เช่น /api/progress/2568/40/1.1");
        }

        return await step.RunAsync(place.Year, place.Province, id, cancellationToken) is { } over
            ? Answers.Json(IndicatorProgress.From(place.Year, place.Province, over))
            : Answers.NotFound($"ไม่มีตัวชี้วัด {id} ในเกณฑ์ของปี {place.Year} หรือไม่พบจังหวัดรหัส {place.Province} ตรวจที่อยู่อีกครั้ง");
    }
}
