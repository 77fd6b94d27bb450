using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.LocalHost.Tests.Commands;

public sealed class ReadCommandTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private Task<int> RunAsync(params string[] args) =>
        new LpaCommandLine(ReadCommand.Create()).RunAsync(["read", .. args], _output, _error, TestContext.Current.CancellationToken);

    private static string Fixture(string name) => ReadingTruth.Pdf(name);

    [Fact]
    public async Task Read_Text_PrintsNothingButTheText()
    {
        Assert.Equal(0, await RunAsync(Fixture("form-chromium-loma")));

        var truth = ReadingTruth.Of("form-chromium-loma");
        Assert.Equal(truth.Text, _output.ToString().TrimEnd('\n').Split('\n'));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task Read_OneBadFile_ExitsOneAndPrintsTheRest()
    {
        Assert.Equal(1, await RunAsync(Fixture("encrypted-password"), Fixture("checks-typst-loma"), Fixture("no-such-file")));

        Assert.StartsWith("รายการตรวจสอบหลักฐาน", _output.ToString());
        Assert.Contains("รหัสผ่าน", _error.ToString());
        Assert.Contains("ไม่พบไฟล์", _error.ToString());
    }

    [Fact]
    public async Task Read_Json_IsOneObjectALine()
    {
        Assert.Equal(0, await RunAsync("--format", "json", Fixture("table-typst-loma"), Fixture("acroform")));

        var lines = _output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using var table = JsonDocument.Parse(lines[0]);
        Assert.Equal(30, table.RootElement.GetProperty("pages")[0].GetProperty("tables")[0].GetProperty("cells").GetArrayLength());
        using var form = JsonDocument.Parse(lines[1]);
        Assert.Equal("เทศบาลตำบลบึงทองคำ", form.RootElement.GetProperty("formFields")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Read_CoarseScan_IsReadAndSaysSo()
    {
        var code = await RunAsync(RepoFiles.Fixture("scans/form-150.pdf"));

        Assert.Equal(0, code);
        Assert.Contains("๑๒๕", _output.ToString());
        Assert.Contains("ความละเอียดต่ำ", _error.ToString());
        Assert.Contains("200 จุดต่อนิ้ว", _error.ToString());
    }

    [Fact]
    public async Task Read_WithoutWhatRunsTheReaders_SaysWhatIsMissingAndReadsText()
    {
        var program = new ProgramWithout("onnxruntime");

        var code = await program.RunAsync(["read", Fixture("scan"), Fixture("form-chromium-loma")], _output, _error);

        Assert.Equal(0, code);
        Assert.Contains(ReadingTruth.Of("form-chromium-loma").Text[0], _output.ToString());
        Assert.Contains("ไม่พบ libonnxruntime ข้างโปรแกรม", _error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString());
    }

    [Fact]
    public async Task Read_ScannedPage_IsReadAsAnImage()
    {
        Assert.Equal(0, await RunAsync(Fixture("scan")));

        Assert.Contains("สิงหาคม", _output.ToString());
    }

    [Fact]
    public async Task Read_ScannedTable_GivesCellsWithConfidence()
    {
        Assert.Equal(0, await RunAsync("--format", "cells", RepoFiles.Fixture("scans/narrow-table.pdf")));

        var rows = _output.ToString().Split('\n').Select(row => row.Split('\t')).ToList();
        Assert.Equal("confidence", rows[0][^1]);
        Assert.Contains(rows, row => row[^1] == "0.5");
        Assert.Contains("ตัวเลขที่อ่านจากภาพแล้วไม่แน่", _error.ToString());
    }

    [Fact]
    public async Task Read_Corpus_ExitsZeroAndCountsFailuresByKind()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "encrypted-password", "damaged-cut", "form-chromium-loma", "table-typst-loma" })
        {
            File.Copy(Fixture(name), folder[$"{name}.pdf"]);
        }

        Assert.Equal(0, await RunAsync("--corpus", folder.FullPath));

        Assert.Contains("Encrypted\t1", _output.ToString());
        Assert.Contains("Damaged\t1", _output.ToString());
    }

    [Theory]
    [InlineData()]
    [InlineData("--format", "word", "a.pdf")]
    [InlineData("--rulebook", "2568", "a.pdf")]
    [InlineData("--corpus", ".", "a.pdf")]
    public async Task Read_WrongUsage_ExitsTwo(params string[] args) => Assert.Equal(2, await RunAsync(args));
}
