using System.Text.Json.Nodes;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Tests.GivenUp;

public sealed class PoisonTests : IAsyncLifetime
{
    private static readonly string Plan = PipelineUnderTest.Path("1.1", "แผน.pdf");
    private static readonly string BlobMessage =
        $$"""{"Type":"BlobTrigger","FunctionId":"ExtractEvidenceByScan","BlobType":"BlockBlob","ContainerName":"evidence","BlobName":"{{Plan}}","ETag":"1"}""";
    private readonly PipelineUnderTest _pipeline = new();

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task RecordPoison_EvidenceFile_IsSeenByOperatorAndOfficer()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);

        var poison = Assert.Single(await PoisonAsync());
        Assert.Equal((RecordPoison.BlobQueue, Plan, 1), (poison.Queue, poison.Path, poison.Times));
        var rejection = Assert.Single(await _pipeline.Records.ListRejectionsAsync(Stop).ToListAsync(Stop));
        Assert.Equal(RejectionReason.Poison, rejection.Reason);
        Assert.Contains("ไม่ต้องส่งซ้ำ", rejection.Message, StringComparison.Ordinal);
    }

    /// <summary>Evidence that waited for a day for what was away: its officer sees it, and put back to work it may wait anew.</summary>
    [Fact]
    public async Task RecordPoison_EvidenceThatWaitedTooLong_IsSeenAndReplayedAsItWas()
    {
        var retry = new EvidenceRetry(Plan).Write();
        await RecordAsync("evidence-retry", WaitingMessage.From(retry, DateTimeOffset.UtcNow.AddDays(-2)));

        var poison = Assert.Single(await PoisonAsync());
        Assert.Equal(Plan, poison.Path);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(retry), JsonNode.Parse(poison.Body)), poison.Body);
        var rejection = Assert.Single(await _pipeline.Records.ListRejectionsAsync(Stop).ToListAsync(Stop));
        Assert.Equal(RejectionReason.Poison, rejection.Reason);

        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(planned: 10, funded: 8));
        Assert.Equal(1, (await _pipeline.Get<ReplayPoison>().RunAsync(Stop)).Replayed);
        Assert.Null((await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection);
    }

    [Fact]
    public async Task RecordPoison_SameMessageAgain_CountsInTheSameRecord()
    {
        await RecordAsync("score-domain", "broken");
        await RecordAsync("score-domain", "broken");
        Assert.Equal(2, Assert.Single(await PoisonAsync()).Times);
    }

    [Fact]
    public async Task ReplayPoison_ScoreRequest_GoesBackToItsQueue()
    {
        var body = new ScoreRequest(PipelineUnderTest.Year, PipelineUnderTest.Lgo, Core.RuleBooks.DomainId.D2).Write();
        await RecordAsync("score-domain", body);

        var result = await _pipeline.Get<ReplayPoison>().RunAsync(Stop);

        Assert.Equal(1, result.Replayed);
        Assert.Equal(body, Assert.Single(await _pipeline.Queue.PeekAsync("score-domain", 32, Stop)).Body);
        Assert.Empty(await PoisonAsync());
        Assert.Equal(1, await _pipeline.DrainAsync());
    }

    [Fact]
    public async Task ReplayPoison_FileThatNowReads_ReplacesTheRejection()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);

        await _pipeline.PutAsync(Plan, "fault Damaged");

        Assert.Equal(1, (await _pipeline.Get<ReplayPoison>().RunAsync(Stop)).Replayed);
        Assert.Equal(RejectionReason.Damaged, (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection!.Reason);
        Assert.Empty(await PoisonAsync());
    }

    /// <summary>A command on an operator's machine has not the rule books that were edited on Azure: the host there reads.</summary>
    [Fact]
    public async Task ReplayPoison_FileOnAzure_GoesToTheQueueOfRetries()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);
        var replay = new ReplayPoison(
            _pipeline.Get<PoisonRecords>(),
            _pipeline.Queue,
            _pipeline.Get<ExtractEvidence>(),
            new PipelineOptions(),
            new StorageInfo("azure")
        );

        Assert.Equal(1, (await replay.RunAsync(Stop)).Replayed);

        var message = Assert.Single(await _pipeline.Queue.PeekAsync("evidence-retry", 32, Stop));
        Assert.Equal(Plan, EvidenceRetry.Parse(message.Body).Path);
        Assert.Empty(await PoisonAsync());
    }

    [Fact]
    public async Task ReplayPoison_CauseNotMended_KeepsThePoisonAndReplaysTheOthers()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);
        await RecordAsync("score-domain", "another");
        await _pipeline.PutAsync(Plan, "broken line");

        var result = await _pipeline.Get<ReplayPoison>().RunAsync(Stop);

        Assert.Equal(1, result.Replayed);
        Assert.Contains(Plan, Assert.Single(result.Failed), StringComparison.Ordinal);
        Assert.Equal(Plan, Assert.Single(await PoisonAsync()).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"Type":"BlobTrigger"}""")]
    [InlineData("""{"BlobName":5}""")]
    public async Task RecordPoison_MessageThatNamesNoFile_IsKeptAsItIs(string body)
    {
        await RecordAsync(RecordPoison.BlobQueue, body);
        var poison = Assert.Single(await PoisonAsync());
        Assert.Equal((body, null), (poison.Body, poison.Path));
    }

    [Fact]
    public async Task DropPoison_MessageThatNobodyCanWorkOn_IsGoneAndItsHistoryStays()
    {
        await RecordAsync("score-domain", "broken");
        await RecordAsync("score-domain", "another");
        var id = (await PoisonAsync()).Single(record => record.Body == "broken").Id;

        var dropped = await DropAsync(id, " ข้อความเสีย ");

        Assert.Equal("broken", Assert.Single(dropped).Body);
        Assert.Equal("another", Assert.Single(await PoisonAsync()).Body);
        var kept = Assert.Single(await _pipeline.Get<PoisonRecords>().ListDroppedAsync(Stop).ToListAsync(Stop));
        Assert.Equal(("broken", "operator", "ข้อความเสีย"), (kept.Message.Body, kept.By, kept.Reason));
        Assert.Empty(await DropAsync(id, "อีกครั้ง"));
    }

    [Fact]
    public async Task DropPoison_EvidenceFile_TellsItsOfficerWhy()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);

        await DropAsync(Assert.Single(await PoisonAsync()).Id, "ไฟล์ขาดครึ่ง");

        var rejection = (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection!;
        Assert.Equal(RejectionReason.Poison, rejection.Reason);
        Assert.Contains("เหตุผล: ไฟล์ขาดครึ่ง", rejection.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่ต้องส่งซ้ำ", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DropPoison_FileSentAgainMeanwhile_LeavesWhatItsOfficerReads()
    {
        await RecordAsync(RecordPoison.BlobQueue, BlobMessage);
        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(planned: 10, funded: 8));
        await _pipeline.Get<ExtractEvidence>().RunAsync(Plan, Stop);

        await DropAsync(Assert.Single(await PoisonAsync()).Id, "ส่งใหม่แล้ว");

        Assert.Null((await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task DropPoison_WithoutAReason_IsRefused(string reason)
    {
        await RecordAsync("score-domain", "broken");
        var id = Assert.Single(await PoisonAsync()).Id;

        await Assert.ThrowsAsync<FormatException>(() => DropAsync(id, reason));

        Assert.Single(await PoisonAsync());
    }

    private Task<IReadOnlyList<PoisonRecord>> DropAsync(string id, string reason) =>
        _pipeline.Get<DropPoison>().RunAsync(id, "operator", reason, Stop);

    private Task RecordAsync(string queue, string body) => _pipeline.Get<RecordPoison>().RunAsync(queue, body, Stop);

    private ValueTask<List<PoisonRecord>> PoisonAsync() => _pipeline.Get<PoisonRecords>().ListAsync(Stop).ToListAsync(Stop);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();
}
