using System.Net;
using System.Text;
using System.Text.Json;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.Worker.Tests.Listeners;
using LpaFunctions.Worker.Tests.Network;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>What goes wrong around a running worker, and needs nobody.</summary>
public sealed class FaultTests(FaultRun run) : IClassFixture<FaultRun>
{
    private const string Lgo = "2568/3400102";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Long pauses in an hour: one lasts five minutes, and here a second.</summary>
    private const int PausesOfAnHour = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Start_StorageAnswers403_WaitsAndTellsUntilItIsLetIn()
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, run.HealthWhileRefused);
        Assert.False(run.Worker.HasExited);
    }

    [Fact]
    public async Task Outage_DatabaseIsAwayForAnHour_EvidenceIsReadAndNothingIsPoison()
    {
        var jobs = new WorkerJobs(run.Calls);
        var file = DemoScenario.Load().Files.First(f => f.StartsWith(Lgo, StringComparison.Ordinal));
        using var listeners = await RealListeners.StartAsync(run.Account.Storage, jobs, FaultRun.Names);
        run.Account.Database.Mode = RelayMode.Away;
        try
        {
            await UploadAsync(file);
            while (jobs.Retries < PausesOfAnHour)
            {
                await Task.Delay(Look, Token);
            }
        }
        finally
        {
            run.Account.Database.Mode = RelayMode.Pass;
        }

        while (!(await GetAsync($"/api/status/{Lgo}?format=json")).Contains(Path.GetFileName(file), StringComparison.Ordinal))
        {
            await Task.Delay(Look, Token);
        }

        await listeners.StopAsync(Token);
        Assert.Empty(jobs.Failures);
        Assert.Empty(jobs.Poison);
    }

    [Fact]
    public async Task CatchUp_FileWithoutAnEvent_IsFoundOnceAndThenCostsNothing()
    {
        var file = DemoScenario.Load().Files.Last(f => f.StartsWith(Lgo, StringComparison.Ordinal));
        await UploadAsync(file);

        Succeeded(await run.Calls.RunTimerAsync("CatchUpEvidence"));
        var found = await TakeAllAsync("retry-f");
        foreach (var message in found)
        {
            Succeeded(await run.Calls.RunQueueAsync("RetryEvidence", message));
        }

        Succeeded(await run.Calls.RunTimerAsync("CatchUpEvidence"));

        Assert.Contains(found, message => JsonDocument.Parse(message).RootElement.GetProperty("path").GetString() == file);
        Assert.Contains(Path.GetFileName(file), await GetAsync($"/api/status/{Lgo}?format=json"), StringComparison.Ordinal);
        Assert.Empty(await TakeAllAsync("retry-f"));
    }

    [Fact]
    public async Task Blob_GoneBeforeItsFunctionRan_IsNoFailure() =>
        Succeeded(await run.Calls.RunBlobAsync("ExtractEvidence", FaultRun.Names["EvidenceContainer"], $"{Lgo}/1.1/gone.pdf"));

    [Fact]
    public async Task Body_Of35Megabytes_IsRefusedByTheAppInThai()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports/2568/40?name=result.csv");
        request.Content = new ByteArrayContent(new byte[35_000_000]);

        using var answer = await run.Calls.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("ไฟล์ใหญ่เกิน", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_DatabaseIsAway_Answers503AndSaysSo()
    {
        run.Account.Database.Mode = RelayMode.Away;
        try
        {
            Assert.Contains("ฐานข้อมูล", await run.WaitForHealthAsync(HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        }
        finally
        {
            run.Account.Database.Mode = RelayMode.Pass;
        }

        await run.WaitForHealthAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Logs_OfAnHttpCall_HoldNoLineOfTheWebServer()
    {
        await GetAsync("/api/openapi.json");

        Assert.DoesNotContain(run.Worker.Rpc.Logs, log => log.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trace_OfOneFile_GoesFromTheHostThroughTheWorkerToTheDatabase()
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        var file = DemoScenario.Load().Files.Last(f => f.StartsWith(Lgo, StringComparison.Ordinal));
        await UploadAsync(file);

        Succeeded(
            await run.Calls.RunBlobAsync("ExtractEvidence", FaultRun.Names["EvidenceContainer"], file, $"00-{Trace}-b7ad6b7169203331-01")
        );

        await WaitForSpanAsync(Trace, "Microsoft.Azure.Functions.Worker");
        await WaitForSpanAsync(Trace, "Azure.Storage");
        await WaitForSpanAsync(Trace, "Azure.Cosmos");
    }

    [Fact]
    public async Task Terminate_WorkerWithoutWork_EndsWell()
    {
        await using var worker = await WorkerProcess.StartAsync(WorkerRun.Published, run.Settings());

        await worker.TerminateAsync();

        Assert.Equal(0, worker.ExitCode);
    }

    /// <summary>Spans are exported a moment after their end.</summary>
    private async Task WaitForSpanAsync(string trace, string source)
    {
        var until = DateTimeOffset.UtcNow + TimeSpan.FromMinutes(1);
        while (!run.Collector.Spans.Any(s => s.TraceId == trace && s.Source.StartsWith(source, StringComparison.Ordinal)))
        {
            var seen = run.Collector.Spans.Where(s => s.TraceId == trace).Select(s => s.Source).Distinct(StringComparer.Ordinal);
            Assert.True(DateTimeOffset.UtcNow < until, $"The trace holds nothing of {source}, but of: {string.Join(", ", seen)}");
            await Task.Delay(Look, Token);
        }
    }

    private async Task UploadAsync(string file)
    {
        var blob = run.Account.Container(FaultRun.Names["EvidenceContainer"]).GetBlobClient(file);
        await blob.UploadAsync(Path.Combine(DemoScenario.EvidenceFolder, file), overwrite: true, Token);
    }

    private async Task<IReadOnlyList<string>> TakeAllAsync(string name)
    {
        var queue = run.Account.Queue(name);
        await queue.CreateIfNotExistsAsync(cancellationToken: Token);
        var messages = (await queue.ReceiveMessagesAsync(32, cancellationToken: Token)).Value;
        foreach (var message in messages)
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
        }

        return [.. messages.Select(m => Encoding.UTF8.GetString(m.Body))];
    }

    private static void Succeeded(StatusResult result) =>
        Assert.True(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message);

    private async Task<string> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await run.Calls.SendAsync(request);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
