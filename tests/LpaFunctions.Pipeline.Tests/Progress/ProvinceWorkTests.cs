using System.Net;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Notifying;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Tests.Notifying;

namespace LpaFunctions.Pipeline.Tests.Progress;

/// <summary>What a province sees beside its progress: one indicator over all, what was returned, what was refused.</summary>
public sealed class ProvinceWorkTests : IAsyncDisposable
{
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);
    private static readonly HashSet<LgoCode> Own = [PipelineUnderTest.Lgo];
    private PipelineUnderTest _pipeline = new();

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task Indicator_OverAllLgos_TellsEachStateAndWhatIsLacking()
    {
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), "ไม่มีตัวเลข");
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "เสีย.pdf"), "fault Damaged");
        await _pipeline.DrainAsync();

        var over = await _pipeline.Get<ShowIndicator>().RunAsync(PipelineUnderTest.Year, KhonKaen, Id("1.1"), Stop);

        var stage = over!.Lgos.Single(l => l.Lgo.Code == PipelineUnderTest.Lgo).Stage;
        Assert.Equal(IndicatorState.Withheld, stage.State);
        Assert.Equal(2, stage.Files);
        Assert.Equal(1, stage.Rejected);
        Assert.Equal(["projects_planned", "projects_funded"], stage.Lacking!.OrderDescending());
        Assert.All(over.Lgos.Where(l => l.Lgo.Code != PipelineUnderTest.Lgo), l => Assert.Equal(IndicatorState.NoData, l.Stage.State));
    }

    [Fact]
    public async Task Indicator_Unknown_IsNull()
    {
        var step = _pipeline.Get<ShowIndicator>();

        Assert.Null(await step.RunAsync(PipelineUnderTest.Year, KhonKaen, Id("99.99"), Stop));
        Assert.Null(await step.RunAsync(PipelineUnderTest.Year, ProvinceCode.Parse("28", null), Id("1.1"), Stop));
    }

    [Fact]
    public void Record_OfAFullSeason_StaysSmall()
    {
        var stages = Enumerable
            .Range(1, 75)
            .Select(i => new IndicatorStage
            {
                Indicator = Id($"{i % 5 + 1}.{i}"),
                State = IndicatorState.Withheld,
                Files = 3,
                Rejected = 1,
                Lacking = ["projects_planned", "projects_funded"],
                SentBack = i % 5 == 0 ? new SentBack(DateTimeOffset.UnixEpoch, "ผู้ประเมินทดสอบ", new string('ก', 100)) : null,
            });
        var record = new LgoProgress { Year = PipelineUnderTest.Year, Lgo = PipelineUnderTest.Lgo };
        record.Domains[DomainId.D1] = new DomainProgress { Stages = [.. stages] };

        var bytes = System.Text.Encoding.UTF8.GetByteCount(PipelineJson.Write(record));

        Assert.InRange(bytes, 1_000, 18_000);
    }

    [Fact]
    public async Task Returned_SentBack_StandsUntilAnotherDocumentComes()
    {
        await SendBackAsync("2.3");
        await _pipeline
            .Get<InvitePerson>()
            .RunAsync("สมชาย อปท", new Appointment { Role = Role.Officer, Lgos = [PipelineUnderTest.Lgo] }, Stop);

        var returned = Assert.Single(await ListAsync());
        await _pipeline.DropAsync(PipelineUnderTest.Path("2.3", "ใหม่.pdf"), "เอกสารใหม่");
        await _pipeline.DrainAsync();

        Assert.Equal("ขาดลายมือชื่อ", Assert.Single(returned.Items).SentBack!.Reason);
        Assert.Equal(["สมชาย อปท"], returned.Officers);
        Assert.False(returned.IsTold);
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Tell_ByList_CountsUntilSomethingElseIsSentBack()
    {
        await SendBackAsync("2.3");

        var told = await TellAsync(ToldLgo.List);
        var after = Assert.Single(await ListAsync());
        await SendBackAsync("2.4");
        var later = Assert.Single(await ListAsync());

        Assert.Null(Assert.Single(told).Value);
        Assert.True(after.IsTold);
        Assert.Equal("สมหญิง จังหวัด", after.Told!.By);
        Assert.False(later.IsTold);
        Assert.NotNull(later.Told);
    }

    [Fact]
    public async Task Tell_ByWebhook_CountsOnlyWhereTheAddressTookIt()
    {
        using var office = new Listener();
        _pipeline = new PipelineUnderTest(("Pipeline:ReturnedWebhook", office.Address));
        await SendBackAsync("2.3");

        office.Status = HttpStatusCode.BadGateway;
        var refused = await TellAsync(ToldLgo.Webhook);
        var before = Assert.Single(await ListAsync());
        office.Status = HttpStatusCode.NoContent;
        var taken = await TellAsync(ToldLgo.Webhook);

        Assert.Contains("502", Assert.Single(refused).Value, StringComparison.Ordinal);
        Assert.False(before.IsTold);
        Assert.Null(Assert.Single(taken).Value);
        Assert.True(Assert.Single(await ListAsync()).IsTold);
        Assert.Contains("ขาดลายมือชื่อ", office.Bodies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_ByWebhookThatNobodySet_SaysSo()
    {
        await SendBackAsync("2.3");

        var refused = await TellAsync(ToldLgo.Webhook);

        Assert.Contains("ReturnedWebhook", Assert.Single(refused).Value, StringComparison.Ordinal);
        Assert.False(Assert.Single(await ListAsync()).IsTold);
    }

    [Fact]
    public async Task Rejections_OfTheProvince_AreAllThereWithTheirTime()
    {
        string[] refused =
        [
            PipelineUnderTest.Path("1.1", "เสีย.pdf"),
            PipelineUnderTest.Path("9.9", "หลง.pdf"),
            $"2568/{PipelineUnderTest.Lgo}/ผิดที่.pdf",
            "2568/ที่ไหน/1.1/แผน.pdf",
        ];
        foreach (var path in refused)
        {
            await _pipeline.DropAsync(path, "fault Damaged");
        }

        await _pipeline.DropAsync(PipelineUnderTest.Path("4.1", "ถนน.pdf"), PipelineUnderTest.Projects(120, 97));
        await _pipeline.DropAsync("2568/2220101/1.1/เสีย.pdf", "fault Damaged");
        await _pipeline.DrainAsync();

        var found = await _pipeline.Get<ListRejections>().RunAsync(PipelineUnderTest.Year, KhonKaen, Stop).ToListAsync(Stop);

        Assert.Equal(refused.Order(StringComparer.Ordinal), found.Select(f => f.Rejection.Path).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.NotNull(f.At));
        Assert.Null(found[^1].Lgo);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private async Task SendBackAsync(string indicator)
    {
        var request = new DecisionRequest
        {
            Indicator = Id(indicator),
            Kind = DecisionKind.SendBack,
            Reason = "ขาดลายมือชื่อ",
            IfMatch = "*",
        };
        var answers = await _pipeline
            .Get<DecideIndicators>()
            .RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, new DecisionList("ผู้ประเมินทดสอบ", [request]), Stop);
        Assert.Equal(DecisionStatus.Accepted, answers!.Single().Status);
        await _pipeline.DrainAsync();
    }

    private Task<IReadOnlyList<ReturnedLgo>> ListAsync() => _pipeline.Get<ReturnedWork>().ListAsync(PipelineUnderTest.Year, KhonKaen, Stop);

    private Task<IReadOnlyDictionary<ReturnedLgo, string?>> TellAsync(string way) =>
        _pipeline
            .Get<ReturnedWork>()
            .TellAsync(new ProvinceProgressPlace(PipelineUnderTest.Year, KhonKaen), Own, way, "สมหญิง จังหวัด", Stop);

    private static IndicatorId Id(string text) => IndicatorId.Parse(text, null);

    /// <summary>An office's own service on this machine.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Listener()
        {
            Address = $"http://127.0.0.1:{LoopbackPort.Free()}/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = AnswerAsync();
        }

        public string Address { get; }
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;
        public List<string> Bodies { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                var call = await _listener.GetContextAsync();
                using var reader = new StreamReader(call.Request.InputStream);
                Bodies.Add(await reader.ReadToEndAsync(Stop));
                call.Response.StatusCode = (int)Status;
                call.Response.Close();
            }
        }
    }
}
