using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Reference.Following;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Tests.Reference.Following;

public sealed class FollowReferenceDataTests : IAsyncDisposable
{
    private static readonly IndicatorId Indicator = IndicatorId.Parse("1.1", null);
    private readonly PipelineUnderTest _host = new();

    private RuleBook Book => _host.Get<RuleBookLibrary>().Get(PipelineUnderTest.Year);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task RunAsync_EditedBook_RescoresOnceAndReadsNothingAgain()
    {
        await SeedAsync();
        Edit(Book with { Version = "2568.9" });

        Assert.True(await FollowAsync());
        Assert.True(await _host.DrainAsync() > 0);

        Assert.Equal(
            "2568.9",
            (
                await _host.Records.GetScoreAsync(
                    PipelineUnderTest.Year,
                    PipelineUnderTest.Lgo,
                    Book.Find(Indicator)!.Domain,
                    PipelineUnderTest.Stop
                )
            )
                .Value!
                .RuleBookVersion
        );
        Assert.Equal(1, _host.Reader.Reads);
        Assert.False(await FollowAsync());
        Assert.Equal(0, await _host.DrainAsync());
    }

    [Fact]
    public async Task RunAsync_OtherInstancesHoldTheOldBook_AsksForScoresOnlyWhenTheyHaveTheNewOne()
    {
        await SeedAsync();
        Edit(Book with { Version = "2568.9" });
        var books = _host.Get<RuleBookLibrary>();
        var lgos = _host.Get<LgoLibrary>();
        var later = new ScoreRequests(
            _host.Queue,
            _host.Get<PipelineOptions>(),
            _host.Records,
            books,
            lgos,
            new ReferenceSpread(TimeSpan.FromHours(1))
        );

        Assert.True(
            await new FollowReferenceData(
                books,
                lgos,
                _host.Records,
                _host.Get<RecordStore>(),
                _host.Get<PipelineOptions>(),
                _host.Get<EvidenceExamination>(),
                _host.Get<ExtractEvidence>(),
                later
            ).RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Stop)
        );

        Assert.True(await _host.Queue.CountAsync("score-domain", PipelineUnderTest.Stop) > 0);
        Assert.Empty(await _host.Queue.ReceiveAsync("score-domain", 16, TimeSpan.FromMinutes(1), PipelineUnderTest.Stop));
    }

    [Fact]
    public async Task RunAsync_ChangedFieldList_ReadsItsFilesAgainUnderANewId()
    {
        await SeedAsync();
        var before = await ReadingAsync();
        Edit(
            Book with
            {
                Indicators =
                [
                    .. Book.Indicators.Select(i =>
                        i.Id == Indicator
                            ? i with
                            {
                                Fields = [i.Fields[0] with { Labels = [.. i.Fields[0].Labels, "ชื่อเรียกใหม่"] }, .. i.Fields.Skip(1)],
                            }
                            : i
                    ),
                ],
            }
        );

        Assert.True(await FollowAsync());

        var after = await ReadingAsync();
        Assert.NotEqual(before.Id, after.Id);
        Assert.NotEqual(before.FieldListHash, after.FieldListHash);
        Assert.Equal(2, _host.Reader.Reads);
    }

    [Fact]
    public async Task RunAsync_RenamedLgo_ReadsItsFilesAgainAndNoOthers()
    {
        const string text = "เทศบาลเมืองใหม่นคร อำเภอเมืองขอนแก่น จังหวัดขอนแก่น";
        await SeedAsync();
        await _host.DropAsync(
            "2568/3400102/1.1/อื่น.pdf",
            "เทศบาลตำบลน้ำพอง อำเภอน้ำพอง จังหวัดขอนแก่น\n" + PipelineUnderTest.Projects(100, 80)
        );
        await _host.DropAsync("2568/5400701/1.1/แผน.pdf", PipelineUnderTest.Projects(100, 80));
        Assert.Contains((await OutcomeAsync("2568/3400102/1.1/อื่น.pdf")).Findings, f => f.Kind == EvidenceFindingKind.OtherLgo);
        var (reads, before) = (_host.Reader.Reads, await ReadingAsync());
        var folders = _host.Get<ReferenceFolders>();
        Directory.CreateDirectory(folders.Edited);
        var shipped = await File.ReadAllTextAsync(Path.Combine(folders.Shipped, "lgo-registry.csv"), PipelineUnderTest.Stop);
        Assert.Contains("3400102,เทศบาลนคร,ขอนแก่น,", shipped, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            Path.Combine(folders.Edited, "lgo-registry.csv"),
            shipped.Replace("3400102,เทศบาลนคร,ขอนแก่น,", "3400102,เทศบาลเมือง,ใหม่นคร,", StringComparison.Ordinal),
            PipelineUnderTest.Stop
        );

        Assert.True(await FollowAsync());

        // The two files of the renamed LGO; the one that names another LGO might be its own by the new name.
        Assert.Equal(reads + 2, _host.Reader.Reads);
        Assert.NotEqual(before.RegistryHash, (await ReadingAsync()).RegistryHash);
        Assert.False(await FollowAsync());
        await _host.DropAsync("2568/3400102/1.1/ใหม่.pdf", text + "\n" + PipelineUnderTest.Projects(100, 80));
        Assert.DoesNotContain((await OutcomeAsync("2568/3400102/1.1/ใหม่.pdf")).Findings, f => f.Kind == EvidenceFindingKind.OtherLgo);
    }

    [Fact]
    public async Task RunAsync_LgoAddedToTheRegistry_ReadsItsRejectedFile()
    {
        const string path = "2568/3409998/1.1/แผน.pdf";
        await _host.DropAsync(path, PipelineUnderTest.Projects(100, 80));
        await FollowAsync();
        await _host.DrainAsync();
        Assert.Equal(
            RejectionReason.UnknownLgo,
            (await _host.Records.GetOutcomeAsync(path, PipelineUnderTest.Stop)).Value!.Rejection!.Reason
        );
        var folders = _host.Get<ReferenceFolders>();
        Directory.CreateDirectory(folders.Edited);
        var shipped = await File.ReadAllTextAsync(Path.Combine(folders.Shipped, "lgo-registry.csv"), PipelineUnderTest.Stop);
        // One more LGO: the line of a known one, under another code.
        var line = shipped.Split('\n').First(l => l.Contains(PipelineUnderTest.Lgo.ToString(), StringComparison.Ordinal)).TrimEnd('\r');
        await File.WriteAllTextAsync(
            Path.Combine(folders.Edited, "lgo-registry.csv"),
            shipped.TrimEnd() + "\n" + line.Replace(PipelineUnderTest.Lgo.ToString(), "3409998", StringComparison.Ordinal) + "\n",
            PipelineUnderTest.Stop
        );

        Assert.True(await FollowAsync());

        Assert.NotNull((await _host.Records.GetOutcomeAsync(path, PipelineUnderTest.Stop)).Value!.Reading);
    }

    [Fact]
    public async Task Find_EditedBookOfAnAnnouncedYear_IsRefusedAndTheAnnouncedOneGoesOn()
    {
        await SeedAsync();
        await _host
            .Get<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = PipelineUnderTest.Year,
                    Province = _host.Get<LgoLibrary>().Current.Find(PipelineUnderTest.Lgo)!.Province,
                    Date = new DateOnly(2025, 8, 25),
                },
                PipelineUnderTest.Stop
            );
        var announced = RuleBookJson.Write(Book);
        Edit(Book with { Version = "2568.9" });

        Assert.False(await FollowAsync());

        Assert.Equal(announced, RuleBookJson.Write(Book));
        var refusal = _host.Get<RuleBookLibrary>().Refusal(PipelineUnderTest.Year);
        Assert.Contains("เปลี่ยนสมุดเกณฑ์ของปีนี้ไม่ได้", refusal, StringComparison.Ordinal);
        Assert.Contains(refusal!, (await _host.Get<CheckHealth>().RunAsync(TestContext.Current.CancellationToken)).Problems);
        // A copy that cannot even be read does not stop an announced year, and its path is not for everyone.
        await File.WriteAllTextAsync(EditedPath, "{", PipelineUnderTest.Stop);
        Assert.Equal(announced, RuleBookJson.Write(Book));
        Assert.DoesNotContain(
            EditedPath,
            Assert.Single((await _host.Get<CheckHealth>().RunAsync(TestContext.Current.CancellationToken)).Problems),
            StringComparison.Ordinal
        );
        File.Delete(EditedPath);
        Assert.Null(_host.Get<RuleBookLibrary>().Refusal(PipelineUnderTest.Year));
    }

    private string EditedPath => Path.Combine(_host.Get<ReferenceFolders>().Edited, "rulebooks", "2568.json");

    /// <summary>One file read and scored, and the year noted as followed.</summary>
    private async Task SeedAsync()
    {
        await _host.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 80));
        await FollowAsync();
        await _host.DrainAsync();
    }

    private Task<bool> FollowAsync() => _host.Get<FollowReferenceData>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Stop);

    private Task<EvidenceReading> ReadingAsync() => OutcomeAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"));

    private async Task<EvidenceReading> OutcomeAsync(string path) =>
        (await _host.Records.GetOutcomeAsync(path, PipelineUnderTest.Stop)).Value!.Reading!;

    private void Edit(RuleBook book)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(EditedPath)!);
        File.WriteAllText(EditedPath, RuleBookJson.Write(book));
    }
}
