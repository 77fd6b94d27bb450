using LpaFunctions.Core.Years;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>The year that the address of a request names.</summary>
public static class YearPlace
{
    /// <summary>Runs an answer over a year, or says in Thai what is wrong with the address.</summary>
    /// <param name="example">An address that is right.</param>
    public static Task<IResult> AnswerAsync(HttpRequest request, string year, string example, Func<AssessmentYear, Task<IResult>> answer) =>
        GuardedAnswer.RunAsync(
            request,
            async () =>
                AssessmentYear.TryParse(year, null, out var y)
                    ? await answer(y)
                    : Answers.BadRequest($"ที่อยู่ต้องลงท้ายด้วยปี พ.ศ. 4 หลัก เช่น {example}")
        );
}
