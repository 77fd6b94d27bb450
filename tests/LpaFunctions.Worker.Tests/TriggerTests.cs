using System.Net;
using Azure.Storage.Blobs.Models;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.Worker.Tests.Network;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>Each kind of trigger on the worker as the host calls it. The timer and the scanning blob function run in <see cref="BundleTests"/>.</summary>
public sealed class TriggerTests(WorkerRun run)
{
    private const string Evidence = "evidence";
    private const string Lgo = "2568/5400701";
    private const string Message = """{"v":1,"year":2568,"lgo":"5400701","domain":"d1"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blob_ByEvent_IsReadAndForgottenWhenItIsGone()
    {
        var path = $"{Lgo}/1.1/แผน.pdf";
        var blob = run.Account.Container(Evidence).GetBlobClient(path);
        await blob.UploadAsync(Path.Combine(DemoScenario.EvidenceFolder, DemoScenario.Load().Files[0]), overwrite: true, Token);

        Succeeded(await run.Calls.RunBlobAsync("ExtractEvidence", Evidence, path));
        Assert.Contains("แผน.pdf", await GetAsync($"/api/status/{Lgo}?format=json"), StringComparison.Ordinal);

        await blob.DeleteAsync(DeleteSnapshotsOption.None, cancellationToken: Token);
        Succeeded(await run.Calls.RunQueueAsync("RemoveEvidence", $$"""{"v":1,"path":"{{path}}"}"""));
        Assert.DoesNotContain("แผน.pdf", await GetAsync($"/api/status/{Lgo}?format=json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blob_ThatItsReaderCannotHold_IsARejectionAndTheNextOneIsRead()
    {
        var (large, genuine) = ($"{Lgo}/1.1/ใหญ่.pdf", $"{Lgo}/1.1/ถัดไป.pdf");
        var container = run.Account.Container(Evidence);
        // White space behind a header: there is only more of it than this worker lets a reader hold.
        var spaces = BinaryData.FromBytes([.. "%PDF-1.4\n"u8, .. Enumerable.Repeat((byte)' ', 80 * 1024 * 1024)]);
        await container.GetBlobClient(large).UploadAsync(spaces, overwrite: true, Token);
        await container
            .GetBlobClient(genuine)
            .UploadAsync(Path.Combine(DemoScenario.EvidenceFolder, DemoScenario.Load().Files[0]), overwrite: true, Token);

        Succeeded(await run.Calls.RunBlobAsync("ExtractEvidence", Evidence, large));
        Succeeded(await run.Calls.RunBlobAsync("ExtractEvidence", Evidence, genuine));

        Assert.Contains("หน่วยความจำเกินกำหนด", await GetAsync("/api/rejections"), StringComparison.Ordinal);
        Assert.Contains("ถัดไป.pdf", await GetAsync($"/api/status/{Lgo}?format=json"), StringComparison.Ordinal);
        await container.DeleteBlobAsync(large, cancellationToken: Token);
        await container.DeleteBlobAsync(genuine, cancellationToken: Token);
        Succeeded(await run.Calls.RunQueueAsync("RemoveEvidence", $$"""{"v":1,"path":"{{large}}"}"""));
        Succeeded(await run.Calls.RunQueueAsync("RemoveEvidence", $$"""{"v":1,"path":"{{genuine}}"}"""));
    }

    [Fact]
    public async Task Queue_OfPoison_BecomesARejectionThatEveryOfficerSees()
    {
        var message =
            $$"""{"FunctionId":"ExtractEvidence","BlobType":"BlockBlob","ContainerName":"evidence","BlobName":"{{Lgo}}/2.1/พิษ.pdf","ETag":"1"}""";

        Succeeded(await run.Calls.RunQueueAsync("BlobPoison", message));

        Assert.Contains("พิษ.pdf", await GetAsync("/api/rejections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_MessageThatNobodyShouldHaveSent_FailsWithItsReason()
    {
        var result = await run.Calls.RunQueueAsync("ScoreDomain", "nonsense");

        Assert.Equal(StatusResult.Types.Status.Failure, result.Status);
        Assert.Contains("nonsense", result.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_CallThatWaitsForTheDatabase_EndsAtOnce()
    {
        run.Account.Database.Mode = RelayMode.Silent;
        try
        {
            var before = run.Account.Database.Refused;
            var call = run.Calls.StartQueue("ScoreDomain", Message);
            while (run.Account.Database.Refused == before)
            {
                await Task.Delay(50, Token);
            }

            run.Calls.Cancel(call);

            Assert.NotEqual(StatusResult.Types.Status.Success, (await call.Result).Status);
        }
        finally
        {
            run.Account.Database.Mode = RelayMode.Pass;
        }

        Succeeded(await run.Calls.RunQueueAsync("ScoreDomain", Message));
    }

    private static void Succeeded(StatusResult result) =>
        Assert.True(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message);

    private async Task<string> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await run.Calls.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
