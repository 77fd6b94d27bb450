using System.Diagnostics;
using System.Text;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary><c>lpa read</c> as infra/test.sh compiles it to machine code, held against the same command on .NET: the same answers, to the byte.</summary>
public sealed class NativeReaderTests
{
    // Every fixture in one of the formats: the code is one, and what could differ is how it is compiled.
    [Theory]
    [InlineData("json", 0)]
    [InlineData("text", 1)]
    [InlineData("cells", 2)]
    [InlineData("fields", 3)]
    public Task Read_Fixtures_AnswersAsOnDotNet(string format, int first) =>
        AssertSameAsync(["--format", format, .. Fixtures.Where((_, i) => i % 4 == first)]);

    [Theory]
    [InlineData("2568")]
    [InlineData("2569")]
    public async Task Read_FieldsOfARuleBook_AnswersAsOnDotNet(string year)
    {
        var book = RuleBookJson.Parse(await File.ReadAllTextAsync(RuleBookFile(year), TestContext.Current.CancellationToken), year);
        var files = Directory
            .EnumerateFiles(RepoFiles.Fixture("demo/evidence/2568/5400701"), "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Take(6)
            .ToArray();

        // One of each rubric kind: every kind has a form of its own in the rule book.
        foreach (var indicator in book.Indicators.Where(i => i.Rubric is not null).DistinctBy(i => i.Rubric!.GetType()))
        {
            await AssertSameAsync(["--format", "fields", "--rulebook", year, "--indicator", indicator.Id.ToString(), .. files]);
        }
    }

    [Fact]
    public async Task Read_RuleBookWithAMistake_SaysTheSame()
    {
        using var folder = new TemporaryFolder();
        var book = folder["book.json"];
        await File.WriteAllTextAsync(
            book,
            File.ReadAllText(RuleBookFile("2568")).Replace("\"sum-over-sum\"", "\"sum\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        await AssertSameAsync(["--rulebook", book, "--indicator", "1.1", "--format", "fields", ReadingTruth.Pdf("form-chromium-loma")]);
    }

    [Fact]
    public Task Read_WrongUsage_SaysTheSame() => AssertSameAsync(["--format", "word", "a.pdf"]);

    private static IEnumerable<string> Fixtures => Directory.EnumerateFiles(ReadingTruth.Folder, "*.pdf").Order(StringComparer.Ordinal);

    private static string RuleBookFile(string year) => Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", year + ".json");

    private static async Task AssertSameAsync(string[] args)
    {
        var program = Environment.GetEnvironmentVariable("LPA_NATIVE_READER");
        Assert.SkipWhen(
            string.IsNullOrEmpty(program),
            "needs the program that infra/test.sh compiles to machine code (LPA_NATIVE_READER); it could not be made, or this is no run of that script"
        );

        var start = new ProcessStartInfo(program, ["read", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var expectedOutput = new StringWriter();
        using var expectedError = new StringWriter();
        var code = await new LpaCommandLine(ReadCommand.Create()).RunAsync(
            ["read", .. args],
            expectedOutput,
            expectedError,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(expectedError.ToString(), await error);
        Assert.Equal(expectedOutput.ToString(), await output);
        Assert.Equal(code, process.ExitCode);
    }
}
