using System.Text.Json;
using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Province;

/// <summary>The body of an announcement, and what is answered.</summary>
public static class AnnouncementAnswers
{
    /// <summary>The JSON of a request: letterNumber, date (as <see cref="AnnouncementDate"/> reads it), post, reason, illustrativeReason, dryRun; all may be left out; the body itself may not.</summary>
    public sealed record Body(string? LetterNumber = null, string? Date = null, string? Post = null, string? Reason = null)
    {
        /// <summary>Why results are announced in which marks of illustrative rules count.</summary>
        public string? IllustrativeReason { get; init; }

        /// <summary>True: nothing is written.</summary>
        public bool DryRun { get; init; }
    }

    public static Task<IResult> RunAsync(
        AnnounceResults step,
        HttpRequest request,
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => AnswerAsync(step, request, year, province, cancellationToken));

    private static async Task<IResult> AnswerAsync(
        AnnounceResults step,
        HttpRequest request,
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var sent = await SmallBody.ReadAsync(request, SmallBody.Small, cancellationToken);
            // Not without a body: the Functions host forwards a call that lost its body as an empty one, and an announcement stays for good.
            var body =
                await JsonSerializer.DeserializeAsync<Body>(sent, RequestPlace.Strict, cancellationToken)
                ?? throw new JsonException("The body is null.");
            DateOnly? date = null;
            if (!string.IsNullOrWhiteSpace(body.Date))
            {
                if (!AnnouncementDate.TryParse(body.Date, out var read))
                {
                    return Answers.BadRequest($"date \"{body.Date}\" {AnnouncementDate.Wanted}");
                }

                date = read;
            }

            var outcome = await step.RunAsync(
                new AnnounceRequest
                {
                    Year = year,
                    Province = province,
                    LetterNumber = body.LetterNumber,
                    Date = date,
                    Post = body.Post,
                    By = Caller.Behind(request).Name,
                    CorrectionReason = body.Reason,
                    IllustrativeReason = body.IllustrativeReason,
                    DryRun = body.DryRun,
                },
                cancellationToken
            );
            return Answers.Json(outcome, outcome.Changed ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        }
        catch (JsonException)
        {
            return Answers.BadRequest(
                "การประกาศต้องส่งเนื้อหา JSON มาด้วย ถ้าไม่มีรายละเอียดให้ส่ง {} หรือส่งครบ เช่น {\"letterNumber\":\"ที่ จบ 0023.3/ว 1\",\"date\":\"25/08/2568\",\"post\":\"ผู้ว่าราชการจังหวัด\",\"reason\":null}"
            );
        }
        catch (AnnouncementException e)
        {
            return Answers.Problem(StatusCodes.Status409Conflict, e.Message);
        }
        catch (ConflictException)
        {
            return Answers.Problem(StatusCodes.Status409Conflict, "มีผู้อื่นประกาศผลของจังหวัดนี้ในเวลาเดียวกัน ตรวจดูแล้วส่งใหม่");
        }
    }
}
