using System.Diagnostics;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.State;

public sealed class DiskProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookAsync_DiskThatFillsAndHasRoomAgain_SaysSoAndIsWellAgain()
    {
        using var disk = SmallDisk();
        var options = new EmbeddedOptions { DataFolder = _folder["disk/data"] };
        using var state = new SqliteStateFile(options);
        var probe = new DiskProbe(options, state);

        Assert.Null(await probe.LookAsync(Stop));
        var filler = Fill(_folder["disk/filler"]);
        Assert.Equal(StorageFaults.DiskFull, await probe.LookAsync(Stop));

        File.Delete(filler);
        Assert.Null(await probe.LookAsync(Stop));
    }

    [Fact]
    public async Task LookAsync_DiskThatBecameReadOnly_SaysSo()
    {
        using var disk = SmallDisk();
        var options = new EmbeddedOptions { DataFolder = _folder["disk/data"] };
        var state = new SqliteStateFile(options);
        state.Open();
        state.Dispose();
        Run("mount", "-o", "remount,ro", _folder["disk"]);

        using var again = new SqliteStateFile(options);
        Assert.Equal(StorageFaults.ReadOnly, await new DiskProbe(options, again).LookAsync(Stop));
    }

    public void Dispose() => _folder.Dispose();

    private Mount SmallDisk()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk of one megabyte is mounted as Linux does.");
        Directory.CreateDirectory(_folder["disk"]);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", _folder["disk"]) == 0, "Only root may mount a disk.");
        return new Mount(_folder["disk"]);
    }

    private static string Fill(string path)
    {
        using var file = File.Create(path);
        try
        {
            for (var block = new byte[4096]; ; )
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            return path; // Full.
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
            )!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    private sealed class Mount(string path) : IDisposable
    {
        public void Dispose() => Run("umount", "-l", path);
    }
}
