using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.LocalHost.Commands.Results;

namespace LpaFunctions.LocalHost.Tests.CommandLine;

public sealed class UsageErrorsTests
{
    [Theory]
    [InlineData("ระบุคำสั่งที่จะทำด้วย")]
    [InlineData("ไม่รู้จักคำสั่งหรือตัวเลือก \"bogus\"", "bogus")]
    [InlineData("ไม่รู้จักคำสั่งหรือตัวเลือก \"--bogus\"", "publish", "--bogus")]
    [InlineData("ต้องระบุ --year ด้วย", "explain", "1.1", "--lgo", "3400102")]
    [InlineData("คำสั่ง verify ยังขาดสิ่งที่ต้องระบุ", "verify")]
    [InlineData("ต้องระบุค่าหลัง --port", "serve", "--port")]
    [InlineData("\"pigeon\" ใช้ไม่ได้ ใช้ได้: embedded, azure", "serve", "--storage", "pigeon")]
    [InlineData("--port \"abc\" ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 65535", "serve", "--port", "abc")]
    [InlineData("--port \"70000\" ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 65535", "serve", "--port", "70000")]
    [InlineData("--port \"0\" ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 65535", "demo", "--port", "0")]
    [InlineData("--lgos \"many\" ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 400", "simulate", "--lgos", "many")]
    [InlineData("--url \"portal\" ต้องเป็นที่อยู่เว็บ", "push", "ckan", "x", "--url", "portal")]
    [InlineData(
        "ค่า \"docx\" ของ --format ใช้ไม่ได้ ใช้ได้: csv, html, pdf, xlsx",
        "report",
        "--year",
        "2568",
        "--province",
        "22",
        "--format",
        "docx",
        "--out",
        "x"
    )]
    public async Task RunAsync_WrongUsage_ExitsTwoAndSaysItInThai(string expected, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(LpaCommandLine.WrongUsage, await Lpa().RunAsync(args, output, error, TestContext.Current.CancellationToken));
        Assert.Contains($"lpa: {expected}", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LpaFunctions.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public async Task RunAsync_UnknownCommand_IsSaidOnce()
    {
        var error = new StringWriter();
        await Lpa().RunAsync(["bogus"], TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static LpaCommandLine Lpa() =>
        new(
            DemoCommand.Create(),
            ExplainCommand.Create(),
            PublishCommand.Create(),
            PushCommand.Create(),
            ReportCommand.Create(),
            ServeCommand.Create(),
            SimulateCommand.Create(),
            VerifyCommand.Create()
        );
}
