using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Importing.Workbooks;
using LpaFunctions.Pipeline.Operating;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Operating;

/// <summary>Gives a rule book as JSON or as the workbook, and takes either back.</summary>
internal static class RuleBookAnswers
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<IResult> OnYearAsync(HttpRequest request, string year, Func<AssessmentYear, Task<IResult>> answer) =>
        GuardedAnswer.RunAsync(
            request,
            async () =>
                AssessmentYear.TryParse(year, null, out var y)
                    ? await answer(y)
                    : Answers.BadRequest("ที่อยู่ต้องเป็น /api/rulebooks/ปี พ.ศ. 4 หลัก เช่น /api/rulebooks/2569")
        );

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
        var read = Read(body.ToArray(), year);
        return read.Book is { } book ? await PutAsync(step, book, seen, dryRun, cancellationToken) : Faulty(request, read);
    }

    private static async Task<IResult> PutAsync(
        EditRuleBook step,
        RuleBook book,
        string? seen,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var edit = await step.RunAsync(book, seen, dryRun, cancellationToken);
            if (edit.Refusal is { } refusal && !dryRun)
            {
                return Answers.Problem(StatusCodes.Status409Conflict, refusal);
            }

            var version = edit.IsWritten ? EditRuleBook.VersionOf(book) : edit.Before.ETag;
            return new TaggedResult($"\"{version}\"", Answers.Json(Answer(edit)));
        }
        catch (ConflictException)
        {
            return Answers.Problem(
                StatusCodes.Status412PreconditionFailed,
                "สมุดเกณฑ์ของปีนี้เปลี่ยนไปหลังจากที่ท่านเปิด เปิดใหม่ด้วย GET แล้วแก้จากฉบับล่าสุด"
            );
        }
    }

    // What a file is, it says in its first bytes.
    private static BookImport Read(byte[] content, AssessmentYear year)
    {
        var import = content.AsSpan().StartsWith("PK"u8) ? ReadWorkbook(content) : ReadJson(content);
        return import.Book is { } book && book.Year != year
            ? Wrong($"สมุดเกณฑ์เป็นของปี {book.Year} แต่ที่อยู่เป็นปี {year} แก้ให้ตรงกัน")
            : import;
    }

    private static BookImport ReadWorkbook(byte[] content)
    {
        try
        {
            return ReadBookWorkbook.Read(content, "rulebook.xlsx");
        }
        catch (ImportException wrong)
        {
            return Wrong(wrong.Message);
        }
    }

    private static BookImport ReadJson(byte[] content)
    {
        var (book, problems) = RuleBookJson.Check(System.Text.Encoding.UTF8.GetString(content), "rulebook.json");
        BookFault[] faults = [.. problems.Select(p => new BookFault(p.Path, 0, $"{p.Thai} [{p.Rule}]"))];
        return new BookImport(faults.Length == 0 ? book : null, faults, null);
    }

    private static BookImport Wrong(string message) => new(null, [new BookFault("", 0, message)], null);

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

    private static object Answer(RuleBookEdit edit) =>
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
