using System.Net;
using System.Net.Http.Json;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>What the host gave up, handed to the published worker: each queue has a function that keeps it.</summary>
public sealed class PoisonTests(WorkerRun run)
{
    private const string Evidence = """{"v":1,"path":"2568/5400701/3.1/รอ.pdf"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ScoreDomainPoison", "score-domain", """{"v":1,"year":2568,"lgo":"5400701","domain":"d3"}""")]
    [InlineData("MakeReportPoison", "make-report", """{"id":"none"}""")]
    [InlineData("RemoveEvidencePoison", "evidence-deleted", Evidence)]
    [InlineData("RetryEvidencePoison", "evidence-retry", Evidence)]
    public async Task Queue_OfPoison_IsKeptForTheOperator(string function, string queue, string message)
    {
        var result = await run.Calls.RunQueueAsync(function, message);

        Assert.True(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message);
        var kept = await RecordsAsync();
        Assert.Contains(kept, p => p.Queue == queue && p.Body == message);
    }

    [Fact]
    public async Task Queue_OfEvidenceThatWaitedInVain_BecomesARejectionThatEveryOfficerSees()
    {
        var result = await run.Calls.RunQueueAsync("RetryEvidencePoison", Evidence);

        Assert.True(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/rejections");
        using var answer = await run.Calls.SendAsync(request);
        Assert.Contains("รอ.pdf", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    /// <summary>Built without QuestPDF, on a machine of Azure without Chromium: a letter is refused, and the answer says what there is.</summary>
    [Fact]
    public async Task Post_PdfOfALetterWithoutAPrinter_IsRefusedWithTheFormatThereIs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports/2568/40");
        request.Content = JsonContent.Create(new { kind = "letter", format = "pdf" });

        using var answer = await run.Calls.SendAsync(request);

        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("html", text, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<List<PoisonRecord>> RecordsAsync()
    {
        var options = new AzureOptions();
        var connection = new CosmosConnection { ConnectionString = run.Emulators.Cosmos };
        using var client = CosmosClients.Connect(connection, options);
        var records = new PoisonRecords(new RecordStore(new CosmosScoreStore(client, options)));
        return await records.ListAsync(Token).ToListAsync(Token);
    }
}
