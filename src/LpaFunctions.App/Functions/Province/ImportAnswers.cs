using LpaFunctions.App.Http;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Province;

/// <summary>The body of an import, and what is answered.</summary>
public static class ImportAnswers
{
    /// <summary>A province's table is far below; larger is some other file.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public static Task<IResult> RunAsync(
        ImportResults step,
        HttpRequest request,
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    ) => GuardedAnswer.RunAsync(request, () => AnswerAsync(step, request, year, province, cancellationToken));

    private static async Task<IResult> AnswerAsync(
        ImportResults step,
        HttpRequest request,
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    )
    {
        if (!bool.TryParse(request.Query["dryRun"].FirstOrDefault() ?? "false", out var dryRun))
        {
            return Answers.BadRequest("dryRun ต้องเป็น true หรือ false เช่น ?name=ผล.xlsx&dryRun=true");
        }

        try
        {
            if (await ImportBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
            {
                return Answers.Problem(
                    StatusCodes.Status413PayloadTooLarge,
                    $"ไฟล์ใหญ่เกิน {MaxBytes / 1024 / 1024} MB ซึ่งไม่ใช่ตารางผลของจังหวัดเดียว"
                );
            }

            if (!IsNameOfTable(body.Name))
            {
                return Answers.BadRequest(
                    "ระบุชื่อไฟล์ด้วย ?name= ลงท้ายด้วย .xlsx หรือ .csv และส่งไฟล์เป็นเนื้อหาของคำขอ หรือส่งเป็นฟอร์ม (multipart/form-data) ช่อง file และช่อง map"
                );
            }

            var import = new ImportRequest
            {
                Year = year,
                Province = province,
                FileName = body.Name,
                Content = body.Content,
                Map = body.Map,
                DryRun = dryRun,
                Seen = request.Headers.IfMatch.FirstOrDefault()?.Trim('"'),
            };
            var outcome = await step.RunAsync(import, cancellationToken);
            var status = outcome.IsUsable ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return new TaggedResult($"\"{outcome.Version}\"", Answers.Json(Answer(outcome), status));
        }
        catch (InvalidDataException)
        {
            return Answers.BadRequest(
                "อ่านฟอร์มไม่ได้ ส่งเป็น multipart/form-data ที่มีช่อง file (ตารางผล) และช่อง map (CSV ที่จับคู่แถว ถ้ามี)"
            );
        }
        catch (ImportException e)
        {
            return Answers.BadRequest(e.Message);
        }
        catch (ConflictException)
        {
            return Answers.Problem(
                StatusCodes.Status412PreconditionFailed,
                "มีผู้อื่นนำเข้าผลของจังหวัดนี้หลังจากที่ตรวจไว้ ส่งด้วย ?dryRun=true อีกครั้งเพื่อดูผลล่าสุดก่อนนำเข้า"
            );
        }
    }

    private static bool IsNameOfTable(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static object Answer(ImportOutcome outcome) =>
        new
        {
            outcome.Imported,
            outcome.IsUsable,
            Rows = outcome.Matches.Count,
            Matches = outcome.Matches.Where(m => m.Kind != ImportMatchKind.Certain).Select(Answer),
            outcome.Problems,
            outcome.Missing,
            Changes = outcome.Changes.Select(Answer),
        };

    private static object Answer(ImportMatch match) =>
        new
        {
            match.Row.Place,
            Name = match.Row.Written,
            match.Row.District,
            match.Kind,
            Code = match.Lgo?.Code,
            Candidates = match.Candidates.Select(c => new
            {
                c.Code,
                c.DisplayName,
                c.District,
            }),
            match.Reason,
        };

    private static object Answer(ImportChange change) =>
        new
        {
            change.Kind,
            change.After.Lgo.Code,
            Name = change.After.Lgo.DisplayName,
            Before = change.Before?.Domains,
            After = change.After.Domains,
            HpaBefore = change.Before?.Hpa,
            HpaAfter = change.After.Hpa,
            Words = change.Words(),
        };
}
