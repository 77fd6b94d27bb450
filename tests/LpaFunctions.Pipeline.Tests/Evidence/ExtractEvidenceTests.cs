using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Evidence;

public sealed class ExtractEvidenceTests : IAsyncLifetime
{
    private static readonly string Plan = PipelineUnderTest.Path("1.1", "แผนพัฒนาท้องถิ่น.pdf");
    private readonly PipelineUnderTest _pipeline = new(("Pipeline:Limits:MaxBytes", "4096"));

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    [Fact]
    public async Task RunAsync_NewFile_SavesTheReadingAndAsksForTheScore()
    {
        Assert.Equal(ExtractResult.Read, await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 90)));

        var reading = (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Reading!;

        Assert.Equal(Plan, reading.Path);
        Assert.Equal(100m, Assert.IsType<NumberValue>(reading.Fields.Single(f => f.FieldId == "projects_planned").Value).Number);
        Assert.Equal(
            new ScoreRequest(PipelineUnderTest.Year, PipelineUnderTest.Lgo, Core.RuleBooks.DomainId.D1),
            ScoreRequest.Parse(Assert.Single(await _pipeline.Queue.PeekAsync("score-domain", 32, Stop)).Body)
        );

        await _pipeline.DrainAsync();

        Assert.Equal(IndicatorState.Awarded, (await _pipeline.ResultAsync("1.1")).State);
    }

    [Fact]
    public async Task RunAsync_Twice_ReadsOnceAndAsksAgain()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 90));
        await _pipeline.DrainAsync();

        var before = await _pipeline.StateAsync();

        Assert.Equal(ExtractResult.Unchanged, await _pipeline.ExtractAsync(Plan));
        Assert.Equal(1, _pipeline.Reader.Reads);
        Assert.Equal(1, await _pipeline.DrainAsync()); // A crash between saving and sending is mended by the second run.
        Assert.Equal(before, await _pipeline.StateAsync());
    }

    [Fact]
    public async Task RunAsync_NewVersion_ReplacesTheOldReading()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 10));
        await _pipeline.DrainAsync();

        var low = (await _pipeline.ResultAsync("1.1")).Marks;

        Assert.Equal(ExtractResult.Read, await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 95)));

        await _pipeline.DrainAsync();

        Assert.True((await _pipeline.ResultAsync("1.1")).Marks > low);
        Assert.Single((await _pipeline.StateAsync()).Keys, k => k.StartsWith("readings/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("~$แผนพัฒนาท้องถิ่น.docx")]
    public async Task RunAsync_FileOfAnOfficeProgram_LeavesNothing(string name)
    {
        Assert.Equal(ExtractResult.PassedOver, await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", name), "no evidence"));
        Assert.Equal(ExtractResult.PassedOver, await _pipeline.DropAsync($"2568/{name}", "no evidence"));
        Assert.Empty(await _pipeline.StateAsync());
        Assert.Equal(0, await _pipeline.Queue.CountAsync("score-domain", Stop));

        Assert.Equal(0, _pipeline.Reader.Reads);
    }

    [Theory]
    [InlineData("~$แผน.pdf")]
    [InlineData(".แผน.pdf")]
    public async Task RunAsync_NameThatProgramsHide_IsRefusedWithItsReasonAndUnderItsIndicator(string name)
    {
        var path = PipelineUnderTest.Path("1.1", name);

        Assert.Equal(ExtractResult.Rejected, await _pipeline.DropAsync(path, PipelineUnderTest.Projects(100, 90)));

        var rejection = (await _pipeline.Records.GetOutcomeAsync(path, Stop)).Value!.Rejection!;
        Assert.Equal(RejectionReason.BadPath, rejection.Reason);
        Assert.Contains($"\"{name}\"", rejection.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _pipeline.Queue.CountAsync("score-domain", Stop));
        Assert.Equal(0, _pipeline.Reader.Reads);
    }

    [Fact]
    public async Task RunAsync_FileOfAnOfficeProgramThatWasRejectedBefore_ForgetsTheRejection()
    {
        var path = PipelineUnderTest.Path("1.1", "Thumbs.db");
        var rejection = new EvidenceRejection
        {
            Id = "old",
            Path = path,
            ContentHash = "hash",
            Reason = RejectionReason.NotAPdf,
            Message = "ไม่ใช่ PDF",
            Detail = null,
        };

        await _pipeline.Records.PutOutcomeAsync(new EvidenceOutcome { Path = path, Rejection = rejection }, ifMatch: null, Stop);

        Assert.Equal(ExtractResult.PassedOver, await _pipeline.DropAsync(path, "no evidence"));
        Assert.Null((await _pipeline.Records.GetOutcomeAsync(path, Stop)).Value);
        Assert.Equal(1, await _pipeline.Queue.CountAsync("score-domain", Stop));
    }

    [Fact]
    public async Task RunAsync_FileGone_RemovesReadingAndMark()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 90));
        await _pipeline.DrainAsync();

        await _pipeline.Get<IEvidenceStore>().DeleteAsync(Plan, Stop);

        Assert.Equal(ExtractResult.Removed, await _pipeline.ExtractAsync(Plan));

        await _pipeline.DrainAsync();

        Assert.Equal(IndicatorState.NoData, (await _pipeline.ResultAsync("1.1")).State);
        Assert.Null((await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value);
    }

    [Theory]
    [InlineData("2568/3400102/แผน.pdf", RejectionReason.BadPath, "ปี/รหัส อปท./รหัสตัวชี้วัด/ชื่อไฟล์")]
    [InlineData("2025/3400102/1.1/แผน.pdf", RejectionReason.BadPath, "พ.ศ.")]
    [InlineData("2568/34001/1.1/แผน.pdf", RejectionReason.BadPath, "7 หลัก")]
    [InlineData("2599/3400102/1.1/แผน.pdf", RejectionReason.UnknownYear, "ปีที่มีเกณฑ์แล้ว")]
    [InlineData("2568/3409999/1.1/แผน.pdf", RejectionReason.UnknownLgo, "3409999")]
    [InlineData("2568/3400102/1.99/แผน.pdf", RejectionReason.UnknownIndicator, "รหัสที่ใกล้เคียง")]
    public async Task RunAsync_WrongPlace_RejectsInThaiWithWhatToDo(string path, RejectionReason reason, string says)
    {
        Assert.Equal(ExtractResult.Rejected, await _pipeline.DropAsync(path, PipelineUnderTest.Projects(100, 90)));
        var rejection = Assert.Single(await _pipeline.Records.ListRejectionsAsync(Stop).ToListAsync(Stop));
        Assert.Equal((path, reason), (rejection.Path, rejection.Reason));
        Assert.Contains(says, rejection.Message, StringComparison.Ordinal);
        Assert.Equal(0, _pipeline.Reader.Reads);

        Assert.Equal(0, await _pipeline.DrainAsync());
    }

    [Theory]
    [InlineData("fault NotAPdf", RejectionReason.NotAPdf)]
    [InlineData("fault Damaged", RejectionReason.Damaged)]
    [InlineData("fault Encrypted", RejectionReason.Encrypted)]
    [InlineData("fault TooManyPages", RejectionReason.TooManyPages)]
    [InlineData("fault TooComplex", RejectionReason.TooComplex)]
    [InlineData("fault TooSlow", RejectionReason.TooSlow)]
    public async Task RunAsync_UnreadableDocument_RejectsWithItsReasonAndWhatToDo(string text, RejectionReason reason)
    {
        Assert.Equal(ExtractResult.Rejected, await _pipeline.DropAsync(Plan, text));
        var rejection = (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection!;
        Assert.Equal(reason, rejection.Reason);
        Assert.Contains("โปรด", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FileOverTheLimit_IsRejectedUnread()
    {
        await _pipeline.DropAsync(Plan, new string('x', 5000));
        Assert.Equal(RejectionReason.TooLarge, (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Rejection!.Reason);
        Assert.Equal(0, _pipeline.Reader.Reads);
    }

    [Fact]
    public async Task RunAsync_DamagedThenWhole_LeavesOnlyTheReading()
    {
        await _pipeline.DropAsync(Plan, "fault Damaged");

        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 90));

        Assert.Empty(await _pipeline.Records.ListRejectionsAsync(Stop).ToListAsync(Stop));

        await _pipeline.DropAsync(Plan, "fault Damaged");
        await _pipeline.DrainAsync();

        Assert.Equal(IndicatorState.NoData, (await _pipeline.ResultAsync("1.1")).State);
    }

    [Fact]
    public async Task RunAsync_TransientError_ThrowsAndSavesNothing()
    {
        await _pipeline.PutAsync(Plan, "broken line");
        await Assert.ThrowsAsync<IOException>(() => _pipeline.ExtractAsync(Plan));
        Assert.Empty(await _pipeline.StateAsync());
        Assert.Equal(0, await _pipeline.DrainAsync());
    }

    [Fact]
    public async Task RunAsync_NewVersionArrivesWhileTheOldIsRead_EndsWithTheNewOne()
    {
        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(100, 10));
        _pipeline.Reader.Meanwhile = async () =>
        {
            _pipeline.Reader.Meanwhile = null;
            await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 95));
        };
        await _pipeline.ExtractAsync(Plan); // Reads the old version to its end, is told that somebody was faster, and looks again.

        var reading = (await _pipeline.Records.GetOutcomeAsync(Plan, Stop)).Value!.Reading!;

        Assert.Equal(95m, Assert.IsType<NumberValue>(reading.Fields.Single(f => f.FieldId == "projects_funded").Value).Number);
    }

    [Fact]
    public async Task RunAsync_NewReaderVersion_ReadsAgain()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(100, 90));
        _pipeline.Reader.Version = "plain/2";
        Assert.Equal(ExtractResult.Read, await _pipeline.ExtractAsync(Plan));
        Assert.Equal(2, _pipeline.Reader.Reads);
    }

    [Fact]
    public async Task RunAsync_BrokenRuleBook_WaitsForTheOfficeAndThenGoesOn()
    {
        var edited = Path.Combine(_pipeline.Folders.ConfigFolder, "rulebooks", "2568.json");
        Directory.CreateDirectory(Path.GetDirectoryName(edited)!);
        await File.WriteAllTextAsync(edited, """{ "year": 2568, """, Stop);

        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(100, 90));

        var problem = await Assert.ThrowsAsync<ReferenceDataException>(() => _pipeline.ExtractAsync(Plan));
        Assert.Contains("2568.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains("โปรดแก้ไข", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await _pipeline.StateAsync());

        File.Delete(edited);

        Assert.Equal(ExtractResult.Read, await _pipeline.ExtractAsync(Plan));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();
}
