using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands.GivenUp;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Hosting;

/// <summary>Each cause that keeps a program from starting is one sentence that names it.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_MistypedDataFolder_IsRefusedAndNotMade()
    {
        var error = new StringWriter();
        var mistyped = _data["dtaa"];

        var code = await new LpaCommandLine(PoisonCommand.Create()).RunAsync(["poison", "--data", mistyped], TextWriter.Null, error, Stop);

        Assert.Equal(LpaCommandLine.InputError, code);
        Assert.Contains(mistyped, Assert.Single(error.ToString().Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(mistyped));
    }

    [Fact]
    public async Task StartAsync_PortIsTaken_NamesThePort()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, FreePort.Near(0));
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<CommandFailedException>(() => StartAsync(port, "0 */5 * * * *"));

        Assert.Contains($"พอร์ต {port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_ScheduleThatNeverComes_NamesTheSetting()
    {
        var error = await Assert.ThrowsAsync<CommandFailedException>(() => StartAsync(FreePort.Near(0), "0 0 0 30 2 *"));

        Assert.Contains("PublishSchedule", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_EmulatorIsAway_SaysThatStorageIsAway()
    {
        var error = new StringWriter();
        var fails = new System.CommandLine.Command("fails");
        fails.SetAction((_, _) => throw new AggregateException(new HttpRequestException("Connection refused (127.0.0.1:10000)")));

        await new LpaCommandLine(fails) { Explain = StorageFaults.Sentence }.RunAsync(["fails"], TextWriter.Null, error, Stop);

        Assert.Equal($"lpa: {StorageFaults.Away}", error.ToString().Trim());
    }

    public void Dispose() => _data.Dispose();

    private async Task StartAsync(int port, string schedule)
    {
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = port,
                Settings = new Dictionary<string, string?> { ["PublishSchedule"] = schedule },
            },
            Stop
        );
    }
}
