using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Retention;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Retention;

public sealed class ForgetYearTests : IAsyncDisposable
{
    private const string Planted = "สมหญิงทดสอบ";
    private const string By = "หัวหน้าฝ่ายข้อมูล";
    private const string Why = "พ้นระยะเวลาเก็บรักษา 5 ปี";
    private static readonly AssessmentYear Year = PipelineUnderTest.Year;
    private readonly PipelineUnderTest _pipeline = new(new HurriedClock());

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    private ForgetYear Step => _pipeline.Get<ForgetYear>();

    [Fact]
    public async Task RunAsync_PublishedYear_LeavesNothingOfItsEvidenceButWhatTheRecordSays()
    {
        await PublishedAsync();
        var held = await Step.LookAsync(Year, Stop);
        Assert.Contains(Planted, string.Concat((await _pipeline.StateAsync()).Values));

        var done = await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);

        Assert.Equal((By, Why, 3, held.Bytes), (done.By, done.Reason, done.Files, done.Bytes));
        Assert.Equal(held.Records, done.Records);
        Assert.Equal(1, done.Reports);
        Assert.NotNull(done.FinishedAt);
        Assert.Equal(done, (await _pipeline.Get<RetiredYears>().LoadAsync(Year, Stop)).Value);
        Assert.True((await Step.LookAsync(Year, Stop)).IsEmpty);
        Assert.Empty(Directory.EnumerateFiles(_pipeline.Folders.EvidenceFolder, "*.pdf", SearchOption.AllDirectories));
        Assert.DoesNotContain(Planted, string.Concat((await _pipeline.StateAsync()).Values));
    }

    [Fact]
    public async Task RunAsync_PublishedYear_KeepsTheHashOfEveryFileThatWasLookedAtAndNoName()
    {
        await PublishedAsync();
        var hashes = await _pipeline.Records.ListOutcomesAsync(Year, PipelineUnderTest.Lgo, Stop).Select(HashOf).ToListAsync(Stop);

        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);

        var list = (await _pipeline.StateAsync())[$"results/forgotten-{Year}/{PipelineUnderTest.Lgo}"];
        Assert.NotEmpty(hashes);
        Assert.All(hashes, hash => Assert.Contains(hash, list));
        Assert.DoesNotContain(".pdf", list);
    }

    [Fact]
    public async Task RunAsync_PublishedYear_ItsBundleIsVerifiedAsBefore()
    {
        await PublishedAsync();
        var folder = Path.Combine(_pipeline.Folders.OpenDataFolder, BundlePaths.Version(Year, PipelineUnderTest.Lgo.Province, 1));

        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);
        await _pipeline.Get<PublishResults>().RunAsync(Stop);

        using var http = new HttpClient();
        var verified = await new VerifyBundle(http).RunAsync(folder, Stop);
        Assert.NotEmpty(verified.Checked);
        Assert.Empty(verified.Problems);
    }

    [Fact]
    public async Task RunAsync_AnotherYear_StaysAsItIs()
    {
        await PublishedAsync();
        await _pipeline.DropAsync($"2569/{PipelineUnderTest.Lgo}/1.1/แผน.pdf", PipelineUnderTest.Projects(10, 9));
        var before = await OfAsync("2569");

        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);

        Assert.NotEmpty(before);
        Assert.Equal(before, await OfAsync("2569"));
        Assert.Single(await _pipeline.Get<IEvidenceStore>().ListAsync("2569/", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task LookAsync_PublishedYear_ChangesNothing()
    {
        await PublishedAsync();
        var before = await _pipeline.StateAsync();

        var held = await Step.LookAsync(Year, Stop);

        Assert.Equal((1, 3, 1), (held.Lgos, held.Files, held.Reports));
        Assert.Empty(held.Unpublished);
        Assert.Equal(before, await _pipeline.StateAsync());
    }

    [Fact]
    public async Task RunAsync_ResultsNotPublished_IsRefusedUntilItIsSaid()
    {
        await EvidenceAsync();
        var before = await _pipeline.StateAsync();

        var refused = await Assert.ThrowsAsync<RetentionException>(() => Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop));

        Assert.Contains($"{PipelineUnderTest.Lgo.Province}", refused.Message);
        Assert.Equal(before, await _pipeline.StateAsync());
        Assert.Equal(3, (await Step.RunAsync(Year, By, Why, alsoUnpublished: true, Stop)).Files);
    }

    [Fact]
    public async Task RunAsync_NothingOfTheYear_IsRefused()
    {
        await Assert.ThrowsAsync<RetentionException>(() => Step.RunAsync(new AssessmentYear(2560), By, Why, true, Stop));

        Assert.Empty(await _pipeline.StateAsync());
    }

    [Fact]
    public async Task RunAsync_StoppedHalfway_TheNextCallDoesTheRestAndCountsEachFileOnce()
    {
        await PublishedAsync();
        var held = await Step.LookAsync(Year, Stop);
        var falls = new ForgetYear(
            HalfwayEvidence.Over(_pipeline.Get<IEvidenceStore>()),
            _pipeline.Get<IScoreStore>(),
            _pipeline.Get<RecordStore>(),
            _pipeline.Get<YearRecords>(),
            _pipeline.Get<PoisonRecords>(),
            _pipeline.Get<RetiredYears>(),
            _pipeline.Get<AnnouncementRecords>(),
            _pipeline.Get<IBundleStore>(),
            _pipeline.Reports,
            new HurriedClock()
        );
        await Assert.ThrowsAsync<IOException>(() => falls.RunAsync(Year, By, Why, alsoUnpublished: false, Stop));

        var done = await Step.RunAsync(Year, "ผู้อื่น", "เหตุผลอื่น", alsoUnpublished: false, Stop);

        Assert.Equal((By, held.Files, held.Bytes, held.Records), (done.By, done.Files, done.Bytes, done.Records));
        Assert.True((await Step.LookAsync(Year, Stop)).IsEmpty);
    }

    [Fact]
    public async Task Steps_OfAForgottenYear_AreRefusedInThaiAndBringNothingBack()
    {
        await PublishedAsync();
        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);
        var after = await _pipeline.StateAsync();
        var province = PipelineUnderTest.Lgo.Province;

        var announced = await Assert.ThrowsAsync<AnnouncementException>(() => AnnounceAsync("แก้ไข"));
        var imported = await Assert.ThrowsAsync<ImportException>(() =>
            _pipeline
                .Get<ImportResults>()
                .RunAsync(
                    new ImportRequest
                    {
                        Year = Year,
                        Province = province,
                        FileName = "ผล.csv",
                        Content = "ก,ข"u8.ToArray(),
                    },
                    Stop
                )
        );
        var draft = await Assert.ThrowsAsync<ReportException>(() =>
            _pipeline.Get<ReportSource>().LoadAsync(Year, province, provisional: true, Stop)
        );
        var score = await _pipeline.Get<ScoreDomain>().RunAsync(new ScoreRequest(Year, PipelineUnderTest.Lgo, DomainId.D1), Stop);
        await _pipeline.Get<RemoveEvidence>().RunAsync(PipelineUnderTest.Path("1.1", $"{Planted}.pdf"), Stop);
        await _pipeline.DrainAsync();

        Assert.All([announced.Message, imported.Message, draft.Message], message => Assert.Equal(RetiredYears.Sentence(Year), message));
        Assert.Null(score);
        Assert.Equal(after, await _pipeline.StateAsync());
    }

    [Fact]
    public async Task CatchUp_ForgottenYear_IsNoFaultAndSendsNothing()
    {
        await PublishedAsync();
        await _pipeline.Get<CatchUpEvidence>().RunAsync(Stop);
        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);
        var after = await _pipeline.StateAsync();

        var sent = await _pipeline.Get<CatchUpEvidence>().RunAsync(Stop);

        Assert.Equal(0, sent);
        Assert.Equal(0, await _pipeline.Queue.CountAsync("evidence-deleted", Stop));
        Assert.Equal(after, await _pipeline.StateAsync());
    }

    [Fact]
    public async Task Extract_FileOfAForgottenYear_IsRefusedAndGoesWithTheNextCall()
    {
        await PublishedAsync();
        await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop);

        var late = await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "ส่งช้า.pdf"), PipelineUnderTest.Projects(10, 9));

        var rejection = await _pipeline.Records.ListRejectionsAsync(Stop).SingleAsync(Stop);
        Assert.Equal(ExtractResult.Rejected, late);
        Assert.Equal(RetiredYears.Sentence(Year), rejection.Message);
        Assert.Equal(0, await _pipeline.DrainAsync());
        Assert.Equal(4, (await Step.RunAsync(Year, By, Why, alsoUnpublished: false, Stop)).Files);
        Assert.True((await Step.LookAsync(Year, Stop)).IsEmpty);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private static string HashOf(EvidenceOutcome outcome) => outcome.Reading?.ContentHash ?? outcome.Rejection!.ContentHash;

    private async Task<List<KeyValuePair<string, string>>> OfAsync(string year) =>
        [.. (await _pipeline.StateAsync()).Where(record => record.Key.Contains($"/{year}-", StringComparison.Ordinal))];

    /// <summary>A reading, a refusal, a file in no indicator's folder, a decision, a note, a message that was given up, one that was dropped and a letter: each names a person.</summary>
    private async Task EvidenceAsync()
    {
        await _pipeline.DropAsync(
            PipelineUnderTest.Path("1.1", $"{Planted}.pdf"),
            $"{PipelineUnderTest.Projects(10, 9)}\nผู้รายงาน {Planted}"
        );
        await _pipeline.DropAsync(PipelineUnderTest.Path("9.99", $"{Planted}.pdf"), "x");
        await _pipeline.PutAsync(PipelineUnderTest.Path("1.1", $"~${new string('a', 64)}.pdf"), "ฉบับก่อน");
        await _pipeline.DrainAsync();
        await _pipeline.Records.AppendDecisionAsync(
            new AssessorDecision
            {
                Sequence = 1,
                Year = Year,
                Lgo = PipelineUnderTest.Lgo,
                Indicator = IndicatorId.Parse("1.2", null),
                Kind = DecisionKind.Confirm,
                By = Planted,
                Reason = $"ถาม{Planted}แล้ว",
                At = DateTimeOffset.UnixEpoch,
            },
            Stop
        );
        var given = new PoisonRecord
        {
            Queue = "webjobs-blobtrigger",
            Body = "{}",
            Path = PipelineUnderTest.Path("1.1", $"{Planted}.pdf"),
            At = DateTimeOffset.UnixEpoch,
        };
        await _pipeline.Get<PoisonRecords>().PutAsync(given, "", Stop);
        var dropped = new DroppedPoison
        {
            Message = given,
            At = DateTimeOffset.UnixEpoch,
            By = "operator",
            Reason = $"ไฟล์ของ{Planted}เสีย",
        };
        await _pipeline.Get<PoisonRecords>().KeepAsync(dropped, Stop);
        await _pipeline.Reports.PutNewAsync(
            $"{Year}/{PipelineUnderTest.Lgo.Province}/0123/letter.html",
            Encoding.UTF8.GetBytes(Planted),
            "text/html",
            Stop
        );
    }

    private async Task PublishedAsync()
    {
        await EvidenceAsync();
        await AnnounceAsync(null);
        await _pipeline.Get<PublishResults>().RunAsync(Stop);
    }

    private Task<AnnounceOutcome> AnnounceAsync(string? reason) =>
        _pipeline
            .Get<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = Year,
                    Province = PipelineUnderTest.Lgo.Province,
                    Date = new DateOnly(2025, 8, 25),
                    IllustrativeReason = "การทดสอบระบบ",
                    CorrectionReason = reason,
                },
                Stop
            );
}
