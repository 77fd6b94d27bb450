using System.Diagnostics;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>infra/deploy.sh, run as it is over an "az" that notes what it is asked and answers as Azure does; nothing of Azure is reached.</summary>
public sealed class DeployScriptTests : IDisposable
{
    private const string Az = """
        #!/bin/sh
        echo "$*" >>"$CALLS"
        case "$*" in
          *list-deleted*) echo "${DELETED:-0}" ;;
          *system-topic*) echo "${TOPIC-}" ;;
          *"keys list"*) echo key ;;
          *"deployment group show"*) for word; do case $word in properties.outputs.*) echo "$word" | cut -d. -f3 ;; esac; done ;;
          *lpa-events*) [ "$(grep -c lpa-events "$CALLS")" -gt "${REFUSALS:-0}" ] ;;
        esac
        """;

    private const string Dotnet = """
        #!/bin/sh
        for word; do last=$word; done
        mkdir -p "$last"
        """;

    private const string Nothing = "#!/bin/sh\n";
    private readonly TemporaryFolder _folder = new();

    public DeployScriptTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script runs on Linux.");
        var programs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["az"] = Az,
            ["dotnet"] = Dotnet,
            ["zip"] = Nothing,
            ["curl"] = Nothing,
            ["sleep"] = Nothing,
        };
        foreach (var (name, text) in programs)
        {
            File.WriteAllText(_folder[name], text);
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Deploy_FirstTime_MakesATopicAndPrintsTheAddressOfThePage()
    {
        var (calls, said) = await RunAsync();

        Assert.Contains("restoreDocumentIntelligence=false", calls, StringComparison.Ordinal);
        Assert.Contains("topicName=evgt-functionApp", calls, StringComparison.Ordinal);
        Assert.Contains("open data: openDataAddress", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_TopicThatSomebodyMade_IsUsed()
    {
        var (calls, _) = await RunAsync(("TOPIC", "made-before"));

        Assert.Contains("topicName=made-before", calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_DocumentIntelligenceDeletedBefore_IsHadBack()
    {
        var (calls, _) = await RunAsync(("DELETED", "1"));

        Assert.Contains("restoreDocumentIntelligence=true", calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_QueueSubscriptionRefusedUntilItsRoleIsKnown_TriesAgain()
    {
        var (calls, said) = await RunAsync(("REFUSALS", "3"));

        Assert.Equal(4, calls.Split('\n').Count(call => call.Contains("lpa-events", StringComparison.Ordinal)));
        Assert.Contains("open data:", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(string Calls, string Said)> RunAsync(params (string Name, string Value)[] environment)
    {
        var script = Path.Combine(RepoFiles.Root, "infra", "deploy.sh");
        var start = new ProcessStartInfo("bash", [script, "rg-lpa40", "infra/province.bicepparam"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder.FullPath}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = _folder["calls"];
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(bash.ExitCode == 0, await errors);
        return (await File.ReadAllTextAsync(_folder["calls"], TestContext.Current.CancellationToken), said);
    }
}
