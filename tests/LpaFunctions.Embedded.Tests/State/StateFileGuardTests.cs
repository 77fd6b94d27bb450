using Dapper;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Testing;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.Tests.State;

public sealed class StateFileGuardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Open_StateFileThatWasRemoved_IsRefusedAndMakesNone()
    {
        Use(Options, _ => { });
        Remove(Options);

        Assert.Equal(StateFileFault.Removed, Refusal(Options));

        Assert.False(File.Exists(Options.StateFile));
    }

    [Fact]
    public void Open_PublishedBundlesWithoutAStateFile_IsRefused()
    {
        var published = Directory.CreateDirectory(Path.Combine(Options.OpenDataFolder, "lpa", "2568", "40"));
        File.WriteAllText(Path.Combine(published.FullName, "latest.json"), "{}");

        Assert.Equal(StateFileFault.Removed, Refusal(Options));
    }

    [Fact]
    public void Open_EvidenceThatWasPutThereFirst_IsANewFolder()
    {
        var evidence = Directory.CreateDirectory(Path.Combine(Options.EvidenceFolder, "2568"));
        File.WriteAllText(Path.Combine(evidence.FullName, "a.pdf"), "a");

        Use(Options, c => Assert.Equal(0, c.ExecuteScalar<int>("SELECT COUNT(*) FROM documents")));
    }

    [Fact]
    public void Open_CopyOfARunningHostsFileWithoutItsLog_IsRefusedEveryTime()
    {
        var copy = Folder("copy");
        UseRunning(Options, () => File.Copy(Options.StateFile, copy.StateFile));

        Assert.Equal(StateFileFault.WithoutLog, Refusal(copy));
        Assert.Equal(StateFileFault.WithoutLog, Refusal(copy));
    }

    [Fact]
    public void Open_CopyOfARunningHostsFileWithItsLog_HoldsAll()
    {
        var copy = Folder("copy");
        UseRunning(
            Options,
            () =>
            {
                File.Copy(Options.StateFile, copy.StateFile);
                File.Copy(Options.StateFile + "-wal", copy.StateFile + "-wal");
            }
        );

        Use(copy, c => Assert.Equal(1, c.ExecuteScalar<int>("SELECT last FROM revisions")));
    }

    /// <summary>A command is the last to close a file whose host fell; the log must stay, or the next start would miss it.</summary>
    [Fact]
    public void Open_AfterAHostFellAndACommandRan_IsNotTakenForACopy()
    {
        UseRunning(Options, () => { });

        Use(Options, _ => { });

        Use(Options, c => Assert.Equal(1, c.ExecuteScalar<int>("SELECT last FROM revisions")));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Open_FileThatWasCut_IsRefused(double kept)
    {
        Use(Options, _ => { });
        File.Delete(Options.StateFile + "-wal");
        using (var file = File.OpenWrite(Options.StateFile))
        {
            file.SetLength((long)(file.Length * kept));
        }

        Assert.Equal(StateFileFault.Damaged, Refusal(Options));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsRefusedAndLeftAsItIs()
    {
        var text = string.Concat(Enumerable.Repeat("no database. ", 1000));
        File.WriteAllText(Options.StateFile, text);

        Assert.Equal(StateFileFault.Damaged, Refusal(Options));

        Assert.Equal(text, File.ReadAllText(Options.StateFile));
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        using (var connection = new SqliteConnection($"Data Source={Options.StateFile};Pooling=False"))
        {
            connection.Open();
            connection.Execute("CREATE TABLE photos (id INTEGER); PRAGMA user_version = 3;");
        }

        var before = File.ReadAllBytes(Options.StateFile);

        Assert.Equal(StateFileFault.Foreign, Refusal(Options));

        Assert.Equal(before, File.ReadAllBytes(Options.StateFile));
    }

    [Fact]
    public void Open_StateFileOfAnotherFolder_IsRefused()
    {
        var other = Folder("other");
        Use(Options, _ => { });
        Use(other, _ => { });

        File.Copy(other.StateFile, Options.StateFile, overwrite: true);

        Assert.Equal(StateFileFault.OfAnotherFolder, Refusal(Options));
    }

    [Fact]
    public async Task WriteAsync_FileThatWasRemovedUnderTheHost_IsRefusedAndSaid()
    {
        using var state = new SqliteStateFile(Options);
        await state.WriteAsync(c => c.Execute("UPDATE revisions SET last = 1"), TestContext.Current.CancellationToken);
        Remove(Options);

        var error = await Assert.ThrowsAsync<StateFileException>(() =>
            state.WriteAsync(c => c.Execute("UPDATE revisions SET last = 2"), TestContext.Current.CancellationToken)
        );

        Assert.Contains("ไม่บันทึกอะไรต่อ", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private EmbeddedOptions Options => Folder("data");

    private EmbeddedOptions Folder(string name)
    {
        Directory.CreateDirectory(_folder[name]);
        return new EmbeddedOptions { DataFolder = _folder[name] };
    }

    private static void Use(EmbeddedOptions options, Action<StateConnection> look)
    {
        using var state = new SqliteStateFile(options);
        state.Read(c =>
        {
            look(c);
            return 0;
        });
    }

    /// <summary>As a host that falls: its mark stays.</summary>
    private static void UseRunning(EmbeddedOptions options, Action meanwhile)
    {
        using var state = new SqliteStateFile(options);
        state.WriteAsync(c => StateMarks.Set(c, StateMarks.Running), CancellationToken.None).GetAwaiter().GetResult();
        state.Read(c => c.Execute("PRAGMA wal_checkpoint(PASSIVE)"));
        state.WriteAsync(c => c.Execute("UPDATE revisions SET last = 1"), CancellationToken.None).GetAwaiter().GetResult();
        meanwhile();
    }

    private static void Remove(EmbeddedOptions options)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(options.StateFile + suffix);
        }
    }

    private static StateFileFault Refusal(EmbeddedOptions options)
    {
        using var state = new SqliteStateFile(options);
        return Assert.Throws<StateFileException>(state.Open).Fault;
    }
}
