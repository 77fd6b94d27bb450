using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Announcing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Announces the results of a province.</summary>
public sealed class AnnounceFunction(AnnounceResults step)
{
    [Function("Announce")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/announcements/{year}/{province}")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ProvincePlace.Find(year, province) is { } place
            ? await AnnouncementAnswers.RunAsync(step, request, place.Year, place.Province, cancellationToken)
            : Answers.BadRequest("ที่อยู่ต้องเป็น /api/announcements/ปี พ.ศ. 4 หลัก/รหัสจังหวัด 2 หลัก เช่น /api/announcements/2568/22");
}
