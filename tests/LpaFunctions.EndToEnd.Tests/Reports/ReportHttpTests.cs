using System.Net;
using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Reports;

/// <summary>What a caller of POST /api/reports/{year}/{province} is answered by a running host.</summary>
public sealed class ReportHttpTests(AnnouncedHost announced) : IClassFixture<AnnouncedHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly HttpClient _client = announced.Client;

    [Theory]
    [InlineData("html", "text/html", "<!DOCTYPE")]
    [InlineData("csv", "text/csv", "\uFEFF")]
    [InlineData("pdf", "application/pdf", "%PDF-")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    public async Task Post_SmallReport_IsAnsweredAtOnce(string format, string mediaType, string start)
    {
        using var answer = await PostAsync($"reports/2568/{AnnouncedHost.Small}", $$"""{"format":"{{format}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(
            start,
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Token)),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal($"lpa-2568-22-province.{format}", answer.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task Post_LetterOfALargeProvinceAsPdf_IsAcceptedMadeFromTheQueueAndKept()
    {
        const string Letter = """{"kind":"letter","format":"pdf"}""";
        var route = $"reports/2568/{AnnouncedHost.Large}";
        using var first = await PostAsync(route, Letter);
        Assert.SkipWhen(first.StatusCode == HttpStatusCode.ServiceUnavailable, "No Chromium on this machine.");
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.NotNull(first.Headers.RetryAfter);
        var address = first.Headers.Location!.ToString();
        Assert.StartsWith($"/api/{route}/", address, StringComparison.Ordinal);

        // Never 404 between: who was told to ask here is told that it is being made.
        HttpResponseMessage status;
        while ((status = await _client.GetAsync(address, Token)).StatusCode == HttpStatusCode.Accepted)
        {
            status.Dispose();
            await Task.Delay(100, Token);
        }

        using (status)
        {
            Assert.Equal(HttpStatusCode.OK, status.StatusCode);
            var pdf = await status.Content.ReadAsByteArrayAsync(Token);
            Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf.AsSpan(0, 8)), StringComparison.Ordinal);

            using var again = await PostAsync(route, Letter);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.Equal(pdf, await again.Content.ReadAsByteArrayAsync(Token));
        }
    }

    [Fact]
    public async Task Get_ReportThatTheHostGaveUp_IsToldWhatToDo()
    {
        const string Id = "00000000000000000000abcd";
        var job = new ReportJob(
            Id,
            new ReportRequest { Year = new AssessmentYear(2568), Province = ProvinceCode.Parse(AnnouncedHost.Large, null) }
        );
        await announced
            .Host.Services.GetRequiredService<IWorkQueue>()
            .SendAsync("make-report-poison", PipelineJson.Write(job), TimeSpan.Zero, Token);

        // Nobody asked for it, so it is unknown until the poison is taken; then its address says what happened.
        HttpResponseMessage answer;
        while (
            (answer = await _client.GetAsync(Of($"reports/2568/{AnnouncedHost.Large}/{Id}"), Token)).StatusCode == HttpStatusCode.NotFound
        )
        {
            answer.Dispose();
            await Task.Delay(100, Token);
        }

        using (answer)
        {
            await AssertProblemAsync(answer, 409);
            Assert.Contains("ให้ขอรายงานใหม่", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("reports/68/22", "{}", 400)]
    [InlineData("reports/2568/จันทบุรี", "{}", 400)]
    [InlineData("reports/2568/22", "[1", 400)]
    [InlineData("reports/2568/22", """{"kind":"poster"}""", 400)]
    [InlineData("reports/2568/22", """{"format":"docx"}""", 400)]
    [InlineData("reports/2568/22", """{"kind":"lgo","format":"html"}""", 400)]
    [InlineData("reports/2568/22", """{"kind":"lgo","lgo":"3400102","format":"html"}""", 404)]
    [InlineData("reports/2568/22", """{"district":"ไม่มี","format":"html"}""", 404)]
    [InlineData("reports/2568/99", """{"format":"html"}""", 400)]
    [InlineData("reports/2568/40", """{"format":"html"}""", 404)]
    public async Task Post_BadRequest_IsAProblemInThaiAndEnglish(string route, string body, int status)
    {
        using var answer = await PostAsync(route, body);
        await AssertProblemAsync(answer, status);
    }

    [Theory]
    [InlineData("000000000000000000000000")]
    [InlineData("none")]
    public async Task Get_UnknownReport_IsNotFound(string id)
    {
        using var answer = await _client.GetAsync(Of($"reports/2568/22/{Uri.EscapeDataString(id)}"), Token);
        await AssertProblemAsync(answer, 404);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        // The title is the status in English; the detail says in Thai what to do, and in English behind it.
        Assert.Matches("^[A-Za-z ]{3,}$", problem.GetProperty("title").GetString()!);
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Matches("[ก-ฮ]", detail);
        Assert.Matches("[a-z]{3}", detail);
    }

    private static string Of(string route) => "api/" + route;

    private Task<HttpResponseMessage> PostAsync(string route, string json) =>
        _client.PostAsync(Of(route), new StringContent(json, Encoding.UTF8, "application/json"), Token);
}
