using LpaFunctions.App.Doors;
using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.RuleBooks;

/// <summary>Gives a rule book as JSON or as the workbook, and takes either back.</summary>
internal static class RuleBookAnswers
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<IResult> OnYearAsync(HttpRequest request, string year, Func<AssessmentYear, Task<IResult>> answer) =>
        YearPlace.AnswerAsync(request, year, "/api/rulebooks/2569", answer);

    public static async Task<IResult> GetAsync(
        EditRuleBook step,
        HttpRequest request,
        AssessmentYear year,
        CancellationToken cancellationToken
    )
    {
        var (book, version) = await step.LoadAsync(year, cancellationToken);
        if (book is null)
        {
            return Answers.NotFound($"ไม่มีสมุดเกณฑ์ของปี {year} ส่งเล่มใหม่ด้วย PUT และ If-None-Match: *");
        }

        var content = IsWorkbookWanted(request)
            ? Results.File(BookWorkbook.Write(book), Workbook, $"rulebook-{year}.xlsx")
            : Results.Text(RuleBookJson.Write(book), "application/json; charset=utf-8");
        return new TaggedResult($"\"{version}\"", content);
    }

    public static async Task<IResult> PutAsync(
        EditRuleBook step,
        HttpRequest request,
        AssessmentYear year,
        CancellationToken cancellationToken
    )
    {
        if (!bool.TryParse(request.Query["dryRun"].FirstOrDefault() ?? "false", out var dryRun))
        {
            return Answers.BadRequest("dryRun ต้องเป็น true หรือ false");
        }

        var seen = Seen(request);
        if (seen is null && !dryRun)
        {
            return Answers.Problem(
                StatusCodes.Status428PreconditionRequired,
                "ต้องส่ง If-Match เป็น ETag ของ GET ที่เห็นล่าสุด หรือ If-None-Match: * เมื่อปีนั้นยังไม่มีสมุดเกณฑ์ ดูก่อนได้ด้วย ?dryRun=true"
            );
        }

        using var body = await SmallBody.ReadAsync(request, MaxBytes, cancellationToken);
        var read = ReadBookFile.Read(body.ToArray(), year);
        if (read.Book is not { } book)
        {
            return Faulty(request, read);
        }

        return dryRun
            ? Answer(await step.LookAsync(book, cancellationToken))
            : await PutAsync(step, book, seen, Caller.Behind(request), cancellationToken);
    }

    private static async Task<IResult> PutAsync(
        EditRuleBook step,
        RuleBook book,
        string? seen,
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var edit = await step.WriteAsync(book, seen, caller.Name, cancellationToken);
            return edit.Refusal is { } refusal ? Answers.Problem(StatusCodes.Status409Conflict, refusal) : Answer(edit);
        }
        catch (ConflictException)
        {
            return Answers.Problem(
                StatusCodes.Status412PreconditionFailed,
                "สมุดเกณฑ์ของปีนี้เปลี่ยนไปหลังจากที่ท่านเปิด เปิดใหม่ด้วย GET แล้วแก้จากฉบับล่าสุด"
            );
        }
    }

    /// <summary>The faults as JSON; or the workbook with each fault in its row, where a workbook is wanted.</summary>
    private static IResult Faulty(HttpRequest request, BookImport read)
    {
        if (IsWorkbookWanted(request) && read.Marked is { } marked)
        {
            request.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Results.Bytes(marked, Workbook, "rulebook-faults.xlsx");
        }

        return Answers.Json(
            new { read.Faults, Message = "สมุดเกณฑ์ยังใช้ไม่ได้ แก้ทุกข้อแล้วส่งใหม่" },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    private static TaggedResult Answer(RuleBookEdit edit)
    {
        var version = edit.IsWritten ? EditRuleBook.VersionOf(edit.Book) : edit.Before.ETag;
        return new TaggedResult($"\"{version}\"", Answers.Json(Body(edit)));
    }

    private static object Body(RuleBookEdit edit) =>
        new
        {
            edit.IsWritten,
            edit.Book.Year,
            edit.Book.Version,
            VersionBefore = edit.Before.Value?.Version,
            edit.Refusal,
            Rules = edit.Difference?.Rules,
            FullMarks = edit.Difference?.FullMarks,
            Added = edit.Difference?.Added.Select(i => i.Id),
            Removed = edit.Difference?.Removed.Select(i => i.Id),
            Changed = edit.Difference?.Changed.Select(Change),
            edit.Effect,
        };

    private static object Change(IndicatorChange change) => new { change.After.Id, change.Differences };

    private static bool IsWorkbookWanted(HttpRequest request) =>
        request.Query["format"].FirstOrDefault() == "xlsx"
        || request.Headers.Accept.ToString().Contains(Workbook, StringComparison.Ordinal);

    private static string? Seen(HttpRequest request)
    {
        if (request.Headers.IfMatch.FirstOrDefault()?.Trim().Trim('"') is { Length: > 0 } tag)
        {
            return tag;
        }

        return request.Headers.IfNoneMatch.FirstOrDefault()?.Trim() == "*" ? "" : null;
    }
}
