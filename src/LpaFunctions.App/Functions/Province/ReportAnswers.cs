using System.Text.Json;
using LpaFunctions.App.Http;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Reads requests for reports and answers them; what is wrong is said as problem+json (RFC 9457) in Thai and English.</summary>
internal static class ReportAnswers
{
    private const string BadBody =
        "เนื้อหาคำขอต้องเป็น JSON เช่น {\"kind\":\"province\",\"format\":\"pdf\"} โดย kind เป็น province, lgo, letter หรือ certificates และ format เป็น pdf, html, xlsx หรือ csv (the body is no request for a report)";

    public static Task<IResult> RunAsync(HttpRequest request, Func<Task<IResult>> step) =>
        GuardedAnswer.RunAsync(request, () => RunAsync(step));

    private static async Task<IResult> RunAsync(Func<Task<IResult>> step)
    {
        try
        {
            return await step();
        }
        catch (ReportException e)
        {
            return e.NotFound
                ? Answers.Problem(StatusCodes.Status404NotFound, e.Message)
                : Answers.Problem(StatusCodes.Status400BadRequest, e.Message);
        }
        catch (PdfPrinterException e)
        {
            return Answers.Problem(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    /// <summary>The request in the body, its year and province from the address.</summary>
    /// <exception cref="ReportException">Address or body is no request.</exception>
    public static async Task<ReportRequest> ReadAsync(
        HttpRequest request,
        string year,
        string province,
        CancellationToken cancellationToken
    )
    {
        if (ProvincePlace.Find(year, province) is not { } place)
        {
            throw new ReportException(
                "ที่อยู่ต้องเป็น /api/reports/ปี พ.ศ. 4 หลัก/รหัสจังหวัด 2 หลัก เช่น /api/reports/2568/40 (year and province code are expected)"
            );
        }

        using var reader = new StreamReader(await SmallBody.ReadAsync(request, SmallBody.Small, cancellationToken));
        var body = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            var wanted = string.IsNullOrWhiteSpace(body)
                ? new ReportBody()
                : JsonSerializer.Deserialize<ReportBody>(body, RequestPlace.Strict) ?? new ReportBody();
            return new ReportRequest(wanted) { Year = place.Year, Province = place.Province };
        }
        catch (JsonException)
        {
            throw new ReportException(BadBody);
        }
    }

    public static string CheckId(string year, string province, string id)
    {
        var isId = id.Length == 24 && id.All(char.IsAsciiHexDigitLower);
        return isId && ProvincePlace.Find(year, province) is not null ? id : throw NotThere(id);
    }

    public static IResult Answer(HttpRequest request, RequestedReport report) =>
        report.File is { } file ? File(file) : Accepted(request, $"{request.Path}/{report.Id}");

    public static IResult Answer(HttpRequest request, string id, FinishedReport? report) =>
        report switch
        {
            { File: { } file } => File(file),
            { Problem: { } problem } => Answers.Problem(StatusCodes.Status409Conflict, problem),
            null => throw NotThere(id),
            _ => Accepted(request, $"{request.Path}"),
        };

    private static ReportException NotThere(string id) =>
        new($"ไม่มีรายงานรหัส {id} ให้ขอรายงานใหม่ด้วย POST /api/reports/ปี/รหัสจังหวัด (no such report)", notFound: true);

    private static IResult File(ReportFile file) => Results.File(file.Content.ToArray(), file.MediaType, file.Name);

    private static IResult Accepted(HttpRequest request, string address)
    {
        request.HttpContext.Response.Headers.RetryAfter = "2";
        return Results.Accepted(address, new { status = "กำลังทำรายงาน (being made)", address });
    }
}
