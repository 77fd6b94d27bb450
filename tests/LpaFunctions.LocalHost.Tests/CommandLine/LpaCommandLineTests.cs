using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.CommandLine;

namespace LpaFunctions.LocalHost.Tests.CommandLine;

public sealed class LpaCommandLineTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task RunAsync_CommandDone_ExitsZeroWithResultsOnOutput()
    {
        Assert.Equal(0, await RunAsync(["echo", "--year", "2568", "--province", "40", "--lgo", "3400102"]));
        Assert.Equal("2568 40 3400102 data", _output.ToString().Trim());
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task RunAsync_DataError_ExitsOneWithTheMessageOnError()
    {
        Assert.Equal(1, await RunAsync(["fail"]));
        Assert.Contains("แฟ้มเสีย", _error.ToString());
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task RunAsync_FolderThatMayNotBeWritten_ExitsOneAndSaysWhatToLookAt()
    {
        Assert.Equal(1, await RunAsync(["throw", "access"]));
        Assert.Contains("ตรวจว่าโฟลเดอร์ข้อมูลเขียนได้", _error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FaultOfTheProgram_ExitsOneAndKeepsItsTrace()
    {
        Assert.Equal(1, await RunAsync(["throw", "fault"]));
        Assert.Contains("โปรแกรมขัดข้อง", _error.ToString());
        Assert.Contains(nameof(ThrowAsync), _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-such")]
    [InlineData("echo")]
    [InlineData("echo", "--year", "2025", "--province", "40", "--lgo", "3400102")]
    [InlineData("echo", "--year", "2568", "--province", "4", "--lgo", "3400102")]
    [InlineData("echo", "--year", "2568", "--province", "40", "--lgo", "34001")]
    [InlineData("echo", "--years", "2568")]
    public async Task RunAsync_WrongUsage_ExitsTwoAndSaysWhy(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.NotEqual("", _error.ToString());
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task RunAsync_Help_ExitsZeroOnOutput()
    {
        Assert.Equal(0, await RunAsync(["echo", "--help"]));
        Assert.Contains("--province", _output.ToString());
    }

    private Task<int> RunAsync(string[] args)
    {
        var year = CommonOptions.Year();
        var province = CommonOptions.Province();
        var lgo = CommonOptions.Lgo();
        var data = CommonOptions.Data();
        var echo = new Command("echo") { year, province, lgo, data };
        echo.SetAction(parse =>
        {
            AssessmentYear? y = parse.GetValue(year);
            ProvinceCode? p = parse.GetValue(province);
            LgoCode? l = parse.GetValue(lgo);
            parse.InvocationConfiguration.Output.WriteLine($"{y} {p} {l} {parse.GetValue(data)?.Name}");
        });
        var fail = new Command("fail");
        fail.SetAction(FailAsync);
        var what = new Argument<string>("WHAT");
        var @throw = new Command("throw") { what };
        @throw.SetAction((parse, _) => ThrowAsync(parse.GetRequiredValue(what)));
        return new LpaCommandLine(echo, fail, @throw).RunAsync(args, _output, _error, TestContext.Current.CancellationToken);
    }

    private static Task<int> ThrowAsync(string what) =>
        throw (
            what == "access"
                ? new UnauthorizedAccessException("Access to the path is denied.")
                : new InvalidOperationException("impossible")
        );

    private static Task<int> FailAsync(ParseResult parse, CancellationToken cancellationToken) =>
        throw new CommandFailedException("แฟ้มเสีย");
}
