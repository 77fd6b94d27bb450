using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.Results;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Commands.Results;

public sealed class SensitivityCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sensitivity_RealTable_ShowsRanksUnderBothAggregationsAndTheNextBand()
    {
        Assert.Equal(LpaCommandLine.Done, (await RunAsync("import", RepoFiles.Fixture("results/chanthaburi-2568.csv"))).Code);

        var (code, output, _) = await RunAsync("sensitivity");

        Assert.Equal(LpaCommandLine.Done, code);
        // The town of Chanthaburi: 332 of 370 is 89.73, one mark more is 90.00.
        Assert.Matches(@"(?m)^ +1  เทศบาลเมืองขลุง +94\.40 ", output);
        Assert.Matches(@"(?m)^ +7  เทศบาลเมืองจันทบุรี +89\.73 .*ดีมาก +ดีเด่น +1$", output);
        Assert.Contains("จาก 82 แห่ง มากที่สุด 43 อันดับ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sensitivity_NoResults_SaysWhatToDo()
    {
        var (code, output, error) = await RunAsync("sensitivity");

        Assert.Equal((LpaCommandLine.InputError, ""), (code, output));
        Assert.Contains("lpa import", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new LpaCommandLine(ImportCommand.Create(), SensitivityCommand.Create()).RunAsync(
            [.. args, "--year", "2568", "--province", "22", "--data", _folder.FullPath],
            output,
            error,
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString(), error.ToString());
    }
}
