using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Reference.Following;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Progress;

public sealed class ShowProgressTests : IAsyncDisposable
{
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);

    /// <summary>A folder of each domain, and one that belongs to no indicator.</summary>
    private static readonly string[] Everywhere = ["1.1", "2.1", "3.1", "4.1", "5.1", "9.9"];
    private readonly PipelineUnderTest _pipeline = new();

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task Progress_NothingHandedIn_ListsEveryLgoWithItsIndicators()
    {
        var progress = await ShowAsync();

        var registry = _pipeline.Get<LgoLibrary>().Current.InProvince(KhonKaen);
        Assert.Equal(registry.Select(l => l.Code), progress.Lgos.Select(l => l.Code));
        Assert.All(progress.Lgos, l => Assert.True(l.Figures.Indicators > 0 && l.Figures.Files == 0 && l.ChangedAt is null));
        Assert.All(progress.Lgos, l => Assert.Equal(l.Figures.Indicators, l.Figures.NoData + l.Figures.Cut));
    }

    [Fact]
    public async Task Progress_FilesOfEachKind_AreCountedWhereTheyBelong()
    {
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(120, 97));
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "เสีย.pdf"), "fault Damaged");
        await _pipeline.DropAsync(PipelineUnderTest.Path("4.1", "ถนน.pdf"), "fault Damaged");
        await _pipeline.DropAsync(PipelineUnderTest.Path("9.9", "หลง.pdf"), "อะไรก็ได้");
        await _pipeline.DrainAsync();

        var own = await OwnAsync();

        Assert.Equal(3, own.Figures.Files);
        Assert.Equal(2, own.Figures.Rejected);
        Assert.Equal(2, own.Figures.HandedIn);
        Assert.Equal(1, own.Figures.Read);
        Assert.Equal(1, own.Misplaced);
        Assert.NotNull(own.ChangedAt);
    }

    [Fact]
    public async Task Progress_FilesThatWereTakenBack_AreNoLongerCounted()
    {
        var before = await OwnAsync();
        string[] paths = [.. Everywhere.Select(folder => PipelineUnderTest.Path(folder, "แผน.pdf"))];
        foreach (var path in paths)
        {
            await _pipeline.DropAsync(path, PipelineUnderTest.Projects(120, 97));
        }

        await _pipeline.DrainAsync();

        foreach (var path in paths)
        {
            await _pipeline.Get<IEvidenceStore>().DeleteAsync(path, Stop);
            await _pipeline.Get<RemoveEvidence>().RunAsync(path, Stop);
        }

        await _pipeline.DrainAsync();
        var own = await OwnAsync();

        Assert.Equal(0, own.Misplaced);
        Assert.Equal(PipelineJson.Write(before.Figures), PipelineJson.Write(own.Figures));
    }

    [Fact]
    public async Task Progress_DecisionsOfEachKind_AreToldApart()
    {
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(120, 97));
        await DecideAsync("1.1", DecisionKind.Confirm);
        await DecideAsync("2.3", DecisionKind.SendBack);
        await DecideAsync("2.6", DecisionKind.Cut);
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผนเพิ่มเติม.pdf"), PipelineUnderTest.Projects(120, 97) + " ");
        await _pipeline.DrainAsync();

        var own = await OwnAsync();

        Assert.Equal(2, own.Figures.Decided);
        Assert.Equal(1, own.Figures.SentBack);
        Assert.Equal(1, own.Figures.ChangedSince);
        Assert.Equal(["ผู้ประเมินทดสอบ"], own.Assessors);
    }

    [Fact]
    public async Task Progress_LgoGivenToSomebody_NamesThem()
    {
        var district = new Appointment { Role = Role.Assessor, Districts = [DistrictCode.Containing(PipelineUnderTest.Lgo)] };
        await _pipeline.Get<InvitePerson>().RunAsync("สมหญิง ทดสอบ", district, Stop);

        var progress = await ShowAsync();

        Assert.Equal(["สมหญิง ทดสอบ"], progress.Lgos.Single(l => l.Code == PipelineUnderTest.Lgo).Assessors);
        Assert.Contains(progress.Lgos, l => l.Assessors.Count == 0);
    }

    [Fact]
    public async Task Progress_OfAWholeProvince_IsOneQuestionToOnePartition()
    {
        foreach (var lgo in _pipeline.Get<LgoLibrary>().Current.InProvince(KhonKaen).Take(12))
        {
            await _pipeline.DropAsync($"2568/{lgo.Code}/1.1/แผน.pdf", PipelineUnderTest.Projects(120, 97));
        }

        await _pipeline.DrainAsync();
        var counting = new CountingStore(_pipeline.Get<IScoreStore>());
        var records = new ProgressRecords(new RecordStore(counting), TimeProvider.System);

        var found = await records.ListAsync(PipelineUnderTest.Year, KhonKaen, Stop);

        Assert.Equal(12, found.Count);
        Assert.Equal(1, counting.Calls);
    }

    [Fact]
    public async Task Progress_OfADataFolderFromBefore_ComesByItself()
    {
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(120, 97));
        await _pipeline.DropAsync($"2568/{PipelineUnderTest.Lgo}/ผิดที่.pdf", "ไฟล์ที่ไม่อยู่ในโฟลเดอร์ของตัวชี้วัด");
        await _pipeline.DrainAsync();
        await ForgetProgressAsync();

        await _pipeline.Get<FollowReferenceData>().RunAsync(PipelineUnderTest.Year, Stop);
        await _pipeline.DrainAsync();

        var own = await OwnAsync();
        Assert.Equal(1, own.Figures.Read);
        Assert.Equal(1, own.Misplaced);
    }

    [Fact]
    public async Task Progress_ScoredTwice_KeepsItsTime()
    {
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(120, 97));
        await _pipeline.DrainAsync();
        var before = await OwnAsync();

        await _pipeline.Get<ScoreDomain>().RunAsync(new ScoreRequest(PipelineUnderTest.Year, PipelineUnderTest.Lgo, DomainId.D1), Stop);

        Assert.Equal(before.ChangedAt, (await OwnAsync()).ChangedAt);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private async Task ForgetProgressAsync()
    {
        var store = _pipeline.Get<IScoreStore>();
        await store.DeleteAsync(new DocumentKey("results", "2568-40", $"progress:{PipelineUnderTest.Lgo}"), ifMatch: null, Stop);
        Assert.Equal(0, (await OwnAsync()).Figures.Files);
    }

    private async Task DecideAsync(string indicator, DecisionKind kind)
    {
        var request = new DecisionRequest
        {
            Indicator = IndicatorId.Parse(indicator, null),
            Kind = kind,
            Reason = "ตรวจแล้ว",
            Approver = "หัวหน้าทีม",
            IfMatch = "*",
        };
        var answers = await _pipeline
            .Get<DecideIndicators>()
            .RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, new DecisionList("ผู้ประเมินทดสอบ", [request]), Stop);
        Assert.Equal(DecisionStatus.Accepted, answers!.Single().Status);
    }

    private async Task<ProvinceProgress> ShowAsync() =>
        (await _pipeline.Get<ShowProgress>().RunAsync(PipelineUnderTest.Year, KhonKaen, Stop))!;

    private async Task<LgoStage> OwnAsync() => (await ShowAsync()).Lgos.Single(l => l.Code == PipelineUnderTest.Lgo);

    private sealed class CountingStore(IScoreStore inner) : IScoreStore
    {
        public int Calls { get; private set; }

        public Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
            Counted().GetAsync(key, cancellationToken);

        public Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken) =>
            Counted().PutAsync(key, json, ifMatch, cancellationToken);

        public Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken) =>
            Counted().DeleteAsync(key, ifMatch, cancellationToken);

        public IAsyncEnumerable<StoredDocument> ListAsync(
            string container,
            string partition,
            IdRange ids,
            CancellationToken cancellationToken
        ) => Counted().ListAsync(container, partition, ids, cancellationToken);

        public IAsyncEnumerable<string> ListPartitionsAsync(
            string container,
            string partitionPrefix,
            CancellationToken cancellationToken
        ) => Counted().ListPartitionsAsync(container, partitionPrefix, cancellationToken);

        private IScoreStore Counted()
        {
            Calls++;
            return inner;
        }
    }
}
