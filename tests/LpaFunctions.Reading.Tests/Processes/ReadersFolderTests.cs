using System.Diagnostics;
using LpaFunctions.ReaderDouble;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Reading.Tests.Processes;

/// <summary>What a host that was killed leaves in the folder of temporary files.</summary>
public sealed class ReadersFolderTests
{
    private static readonly string Double = Path.Combine(AppContext.BaseDirectory, "LpaFunctions.ReaderDouble.dll");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskAsync_FolderOfAnotherHost_GoesWhenThatHostWasKilled()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "flock is a program of Linux");
        var folder = Directory.CreateTempSubdirectory("lpa-readers-");
        var mark = Path.Combine(folder.FullName, "host");
        var unmarked = Directory.CreateTempSubdirectory("lpa-readers-");
        using var host = await HostAsync(mark);

        await ReadAsync();
        var whileItLives = File.Exists(mark);
        host.Kill();
        await host.WaitForExitAsync(Stop);
        await ReadAsync();

        Assert.True(whileItLives);
        Assert.False(Directory.Exists(folder.FullName));
        Assert.True(Directory.Exists(unmarked.FullName));
        unmarked.Delete();
    }

    /// <summary>Holds the mark as a host does, until it is killed.</summary>
    private static async Task<Process> HostAsync(string mark)
    {
        var start = new ProcessStartInfo("flock", ["--no-fork", mark, "sh", "-c", "echo held; exec sleep 600"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var host = Process.Start(start)!;
        Assert.Equal("held", await host.StandardOutput.ReadLineAsync(Stop));
        return host;
    }

    private static async Task ReadAsync()
    {
        using var pool = new ReaderPool([ReaderProgram.OwnAssembly(Double)], DoubleWork.Version, new ReaderOptions(), _ => { });
        await pool.AskAsync(new ReaderRequest { Kind = "double", Head = "echo"u8.ToArray() }, Stop);
    }
}
