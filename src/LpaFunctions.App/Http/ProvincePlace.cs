using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>A year and a province, as the address of a request names them.</summary>
public sealed record ProvincePlace(AssessmentYear Year, ProvinceCode Province)
{
    /// <summary>Where the pages of the province lie.</summary>
    public string Address => $"/desk/province/{Year}/{Province}";

    /// <summary>Runs an answer over a place, or says in Thai what is wrong with the address.</summary>
    public static Task<IResult> AnswerAsync(
        HttpRequest request,
        string year,
        string province,
        Func<ProvincePlace, Task<IResult?>> answer
    ) => GuardedAnswer.RunAsync(request, () => AnswerAsync(year, province, answer));

    /// <summary>Null where the two name no year and no province.</summary>
    public static ProvincePlace? Find(string year, string province) =>
        AssessmentYear.TryParse(year, null, out var assessed) && ProvinceCode.TryParse(province, null, out var code)
            ? new ProvincePlace(assessed, code)
            : null;

    private static async Task<IResult> AnswerAsync(string year, string province, Func<ProvincePlace, Task<IResult?>> answer)
    {
        if (Find(year, province) is not { } place)
        {
            return Answers.BadRequest("ที่อยู่ต้องมีปี พ.ศ. 4 หลัก และรหัสจังหวัด 2 หลัก เช่น 2568/40");
        }

        return await answer(place)
            ?? Answers.NotFound($"ไม่มีเกณฑ์ของปี {year} หรือไม่พบจังหวัดรหัส {province} ในทะเบียน อปท. ตรวจที่อยู่อีกครั้ง");
    }
}
