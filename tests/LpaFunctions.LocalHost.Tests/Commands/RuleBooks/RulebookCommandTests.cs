using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.RuleBooks;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Commands.RuleBooks;

public sealed class RulebookCommandTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_ShippedBooks_AreValidAndSaySo()
    {
        var (code, output, _) = await RunAsync("check", Path.Combine(Shipped, "2568.json"), Path.Combine(Shipped, "2569.json"));

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Contains("ปี 2568 รุ่น 2568.2 ตัวชี้วัด 87 (ของจริง 22 ตัวอย่าง 65)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WrongBound_NamesFileLineAndRuleAndExitsOne()
    {
        var json = await File.ReadAllTextAsync(RepoFiles.Fixture("rulebooks/2560.json"), TestContext.Current.CancellationToken);
        var line = json[..json.IndexOf("\"atLeast\": 60", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        await File.WriteAllTextAsync(
            _folder["book.json"],
            json.Replace("\"atLeast\": 60", "\"atLeast\": 85", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var (code, output, _) = await RunAsync("check", _folder["book.json"]);

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains($"book.json:{line}: [band-reachable] ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Year_PrintsFullMarksOfEveryType()
    {
        var (code, output, _) = await RunAsync("show", "2568");

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Matches("รวม 5 ด้าน \\(ไม่รวม HPA\\) +200 +375 +375 +375 +375 +375", output);
        Assert.Contains(
            "ขั้นที่ 1 บันทึกภูมิปัญญาท้องถิ่นในระบบ INFO อย่างน้อย 5 จาก 8 ประเภท ได้ 3 คะแนน",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Diff_TwoYears_SaysWhatMayNotBeCompared()
    {
        var (_, output, _) = await RunAsync("diff", "2568", "2569");

        Assert.Contains("การบริหารจัดการ: 20 → 30 (อบจ.)", output, StringComparison.Ordinal);
        Assert.Contains("ร้อยละรวมและอันดับของสองปีนี้เทียบกันโดยตรงไม่ได้", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_NoSuchFile_SaysWhatToDo()
    {
        var (code, _, error) = await RunAsync("show", "2599");

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains("ตรวจชื่อไฟล์", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ThenImport_IsTheSameBook()
    {
        var (exported, _, _) = await RunAsync("export", "2569", "--out", _folder["เกณฑ์.xlsx"]);
        var (imported, _, _) = await RunAsync("import", _folder["เกณฑ์.xlsx"], "--out", _folder["2569.json"]);
        var (_, difference, _) = await RunAsync("diff", "2569", _folder["2569.json"]);

        Assert.Equal((LpaCommandLine.Done, LpaCommandLine.Done), (exported, imported));
        Assert.Contains("ไม่มีความแตกต่าง", difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_YearFromTheOneBefore_HasNoRealBandAndSaysSo()
    {
        var (code, _, _) = await RunAsync("new", "2570", "--from", "2569", "--out", _folder["2570.json"]);
        var (_, checkedOutput, _) = await RunAsync("check", _folder["2570.json"]);

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Contains("เกณฑ์จริง 0 ", checkedOutput, StringComparison.Ordinal);
        Assert.Contains("ปี 2570 รุ่น 2570.1", checkedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoWorkbook_SaysWhatToDo()
    {
        await File.WriteAllTextAsync(_folder["x.xlsx"], "ไม่ใช่", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("import", _folder["x.xlsx"]);

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains(".xlsx", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_CountsWhoseResultsWouldChange()
    {
        await RunAsync("export", "2568", "--out", _folder["เกณฑ์.xlsx"]);

        var (code, output, _) = await RunAsync("import", _folder["เกณฑ์.xlsx"], "--dry-run", "--data", _folder["data"]);

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Contains("จาก อปท. 0 แห่งที่มีหลักฐาน", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ที่นี่", 2)]
    [InlineData("น้ำ", 2)]
    [InlineData("LPA 2568", 8)]
    public void Width_MarksAboveAndBelow_TakeNoColumn(string text, int width) => Assert.Equal(width, ThaiColumns.Width(text));

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await new LpaCommandLine(RulebookCommand.Create()).RunAsync(
            ["rulebook", .. args],
            output,
            error,
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString(), error.ToString());
    }
}
