using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Rework;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Rework;

/// <summary>Sends the compiled list of a visit to the LGO, once.</summary>
public sealed class OpenReworkFunction(ReworkRounds step)
{
    [Function("OpenRework")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rework/{year}/{lgo}")] HttpRequest request,
        string year,
        string lgo,
        CancellationToken cancellationToken
    ) =>
        RequestPlace.AnswerAsync(
            request,
            year,
            lgo,
            indicator: null,
            async place =>
            {
                var body = await RequestPlace.BodyAsync<ReworkBody>(request, cancellationToken);
                var asked = new ReworkRequest(Caller.Behind(request).Name, body.Visit);
                try
                {
                    return await step.OpenAsync(place.Year, place.Lgo, asked, cancellationToken) is { } round
                        ? Answers.Json(round, StatusCodes.Status201Created)
                        : null;
                }
                catch (ConflictException)
                {
                    return Answers.Problem(
                        StatusCodes.Status409Conflict,
                        $"การตรวจเยี่ยมครั้งที่ {asked.Visit} ส่งรายการแก้ไขไปแล้ว แต่ละครั้งส่งได้ครั้งเดียว ดูรายการเดิมได้จาก GET /api/rework/{year}/{lgo}"
                    );
                }
            }
        );
}
