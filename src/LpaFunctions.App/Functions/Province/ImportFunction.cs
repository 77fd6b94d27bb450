using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Importing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Takes in a results table of a province: the body is the file, ?name= its name.</summary>
public sealed class ImportFunction(ImportResults step)
{
    [Function("Import")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/imports/{year}/{province}")] HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    ) =>
        ProvincePlace.Find(year, province) is { } place
            ? await ImportAnswers.RunAsync(step, request, place.Year, place.Province, cancellationToken)
            : Answers.BadRequest(
                "ที่อยู่ต้องเป็น /api/imports/ปี พ.ศ. 4 หลัก/รหัสจังหวัด 2 หลัก?name=ผล.xlsx เช่น /api/imports/2568/22?name=result.xlsx"
            );
}
