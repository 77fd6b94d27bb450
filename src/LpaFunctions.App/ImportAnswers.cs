using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Reference;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App;

/// <summary>The body of an import, and what is answered.</summary>
public static class ImportAnswers
{
    /// <summary>A province's table is far below; larger is some other file.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public static async Task<IResult> RunAsync(ImportResults step, HttpRequest request, AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(request.Query["name"].ToString());
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return Answers.BadRequest("ระบุชื่อไฟล์ด้วย ?name= ลงท้ายด้วย .xlsx หรือ .csv และส่งไฟล์เป็นเนื้อหาของคำขอ");
        }
        if (await ReadAsync(request.Body, cancellationToken) is not { } content)
        {
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, $"ไฟล์ใหญ่เกิน {MaxBytes / 1024 / 1024} MB ซึ่งไม่ใช่ตารางผลของจังหวัดเดียว");
        }
        try
        {
            var outcome = await step.RunAsync(new ImportRequest { Year = year, Province = province, FileName = name, Content = content }, cancellationToken);
            return Answers.Json(Answer(outcome), outcome.Imported ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        }
        catch (ImportException e)
        {
            return Answers.BadRequest(e.Message);
        }
        catch (ReferenceDataException e)
        {
            return Answers.Problem(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    private static object Answer(ImportOutcome outcome) => new
    {
        outcome.Imported,
        Rows = outcome.Matches.Count,
        Matches = outcome.Matches.Where(m => m.Kind != ImportMatchKind.Certain).Select(m => new { m.Row.Place, Name = m.Row.Written, m.Row.District, m.Kind, Code = m.Lgo?.Code, Candidates = m.Candidates.Select(c => new { c.Code, c.DisplayName, c.District }), m.Reason }),
        outcome.Problems,
        outcome.Missing,
    };

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (content.Length + read > MaxBytes)
            {
                return null;
            }
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
