using System.IO.Compression;
using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Evidence;

/// <summary>Evidence as it comes: in folders below the indicator's, as a ZIP, as something that is refused.</summary>
public sealed class EvidenceFilesTests : IAsyncDisposable
{
    private readonly PipelineUnderTest _pipeline = new();

    private static CancellationToken Stop => PipelineUnderTest.Stop;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    [Fact]
    public async Task RunAsync_FileInAFolderBelowTheIndicators_CountsForTheIndicator()
    {
        var path = PipelineUnderTest.Path("1.1", "ฉบับแก้ไข/แผน.pdf");

        Assert.Equal(ExtractResult.Read, await _pipeline.DropAsync(path, PipelineUnderTest.Projects(100, 90)));
        await _pipeline.DrainAsync();

        Assert.Equal(IndicatorState.Awarded, (await _pipeline.ResultAsync("1.1")).State);
    }

    [Fact]
    public async Task RunAsync_ZipOfTwoFiles_IsOneReadingOfBoth()
    {
        var path = PipelineUnderTest.Path("1.1", "หลักฐาน.zip");
        var zip = Zip(("1.pdf", "จำนวนโครงการในแผนพัฒนาท้องถิ่น 100 โครงการ"), ("2.pdf", "จำนวนโครงการที่นำไปจัดทำงบประมาณ 90 โครงการ"));

        Assert.Equal(ExtractResult.Read, await DropAsync(path, zip));

        var reading = (await _pipeline.Records.GetOutcomeAsync(path, Stop)).Value!.Reading!;
        Assert.Equal(2, reading.Pages);
        Assert.Equal(2, reading.Fields.Count(field => field.State == FieldState.Read));
    }

    [Fact]
    public async Task RunAsync_ZipWithOneFileThatIsNone_TellsOfItAndReadsTheOther()
    {
        var path = PipelineUnderTest.Path("1.1", "หลักฐาน.zip");

        await DropAsync(path, Zip(("1.pdf", PipelineUnderTest.Projects(100, 90)), ("2.txt", "อื่น ๆ")));

        var reading = (await _pipeline.Records.GetOutcomeAsync(path, Stop)).Value!.Reading!;
        Assert.Contains(reading.Findings, finding => finding.Message.Contains("2.txt", StringComparison.Ordinal));
        Assert.Equal([2], reading.ScannedPages);
    }

    [Fact]
    public async Task Status_OnlyFileWasRefused_TheRowSaysSoAndNotThatThereIsNone()
    {
        var path = PipelineUnderTest.Path("1.1", "บันทึก.txt");
        Assert.Equal(ExtractResult.Rejected, await _pipeline.DropAsync(path, "บันทึก"));
        await _pipeline.DrainAsync();

        var status = await _pipeline.Get<ShowStatus>().RunAsync(PipelineUnderTest.Year, PipelineUnderTest.Lgo, Stop);

        var row = status!.Domains.SelectMany(domain => domain.Indicators).Single(row => row.Result.Indicator.ToString() == "1.1");
        Assert.Contains(row.Result.Reasons, reason => reason.Contains("บันทึก.txt", StringComparison.Ordinal));
        Assert.DoesNotContain("ยังไม่มีเอกสารหลักฐาน", row.Result.Reasons);
    }

    private async Task<ExtractResult> DropAsync(string path, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        await _pipeline.Get<IEvidenceStore>().PutAsync(path, content, Stop);
        return await _pipeline.ExtractAsync(path);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
