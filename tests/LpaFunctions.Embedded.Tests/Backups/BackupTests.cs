using Dapper;
using LpaFunctions.Embedded.Backups;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.Embedded.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly EmbeddedData _data = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RestoreAsync_BackupOfARunningFolder_HasAllThatWasThereAndTheTimesOfItsFiles()
    {
        Put("evidence/2568/5400701/1.1/แผน.pdf", "a");
        Put("config/publisher.json", "{}");
        await _data.State.WriteAsync(c => StateMarks.Set(c, StateMarks.Running), Stop);
        await _data.State.WriteAsync(c => c.Execute("UPDATE revisions SET last = 7"), Stop);

        await BackUpAsync();
        await _data.State.WriteAsync(c => c.Execute("UPDATE revisions SET last = 8"), Stop);
        await RestoreAsync(null);

        Assert.Equal("a", File.ReadAllText(Restored("evidence/2568/5400701/1.1/แผน.pdf")));
        Assert.Equal("{}", File.ReadAllText(Restored("config/publisher.json")));
        Assert.Equal(
            File.GetLastWriteTimeUtc(Original("evidence/2568/5400701/1.1/แผน.pdf")),
            File.GetLastWriteTimeUtc(Restored("evidence/2568/5400701/1.1/แผน.pdf"))
        );
        using var state = new SqliteStateFile(new EmbeddedOptions { DataFolder = Restored("") });
        Assert.Equal(7, state.Read(c => c.ExecuteScalar<int>("SELECT last FROM revisions")));
        Assert.True(state.Read(c => StateMarks.IsSet(c, StateMarks.Restored)));
        Assert.False(state.Read(c => StateMarks.IsSet(c, StateMarks.Running)));
    }

    [Fact]
    public async Task BackUpAsync_SecondTime_KeepsUnchangedFilesOnceAndBothStates()
    {
        Put("evidence/2568/5400701/1.1/a.pdf", "same");
        var first = await BackUpAsync();
        Put("evidence/2568/5400701/1.1/b.pdf", "new");

        var second = await BackUpAsync();
        await RestoreAsync(first.Snapshot);

        Assert.Equal(3, second.NewBytes);
        Assert.Equal(2, Directory.GetFiles(_elsewhere["backups/files"], "*", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists(Restored("evidence/2568/5400701/1.1/b.pdf")));
    }

    [Fact]
    public async Task BackUpAsync_IntoTheDataFolder_IsRefused()
    {
        var inside = new BackupFolder(Original("backups"));

        await Assert.ThrowsAsync<BackupException>(() => new MakeBackup(_data.Options, _data.State, _clock).RunAsync(inside, Stop));
    }

    [Fact]
    public async Task RestoreAsync_FolderThatHoldsSomething_IsRefusedAndLeftAsItIs()
    {
        await BackUpAsync();
        Directory.CreateDirectory(Restored(""));
        File.WriteAllText(Restored("mine.txt"), "mine");

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(null));

        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(Restored("")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task RestoreAsync_BackupWithAChangedFile_IsRefusedAndTheFolderIsNoSystem()
    {
        Put("evidence/2568/5400701/1.1/a.pdf", "a");
        await BackUpAsync();
        var content = Directory.GetFiles(_elsewhere["backups/files"], "*", SearchOption.AllDirectories).Single();
        File.WriteAllText(content, "b");

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(null));

        using var state = new SqliteStateFile(new EmbeddedOptions { DataFolder = Restored("") });
        Assert.Equal(StateFileFault.Removed, Assert.Throws<StateFileException>(state.Open).Fault);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a//b")]
    public async Task RestoreAsync_ListThatLeadsOutOfTheFolder_IsRefused(string path)
    {
        Put("evidence/a.pdf", "a");
        var made = await BackUpAsync();
        var manifest = new BackupFolder(_elsewhere["backups"]).Manifest(made.Snapshot);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("evidence/a.pdf", path, StringComparison.Ordinal));

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(null));

        Assert.False(File.Exists(_elsewhere["outside.txt"]));
    }

    [Fact]
    public async Task RestoreAsync_BackupThatWasNotFinished_IsNone()
    {
        var made = await BackUpAsync();
        File.Delete(new BackupFolder(_elsewhere["backups"]).Manifest(made.Snapshot));

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TakeStateAsItIs_StateThatIsGoneOrDamaged_WorksAgainAndDeletesNothing(bool damaged)
    {
        using var folder = new TemporaryFolder();
        var options = new EmbeddedOptions { DataFolder = folder.FullPath };
        using (var state = new SqliteStateFile(options))
        {
            state.Open();
        }

        File.WriteAllText(options.StateFile, damaged ? new string('x', 5000) : "");
        var fault = new TakeStateAsItIs(options, _clock).Run();

        using var again = new SqliteStateFile(options);
        Assert.Equal(damaged ? StateFileFault.Damaged : StateFileFault.Removed, fault);
        Assert.True(again.Read(c => StateMarks.IsSet(c, StateMarks.Restored)));
        Assert.Equal(damaged, Directory.GetFiles(folder.FullPath, "state.db.broken-*").Length == 1);
    }

    public void Dispose()
    {
        _data.Dispose();
        _elsewhere.Dispose();
    }

    private async Task<BackupOutcome> BackUpAsync()
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        return await new MakeBackup(_data.Options, _data.State, _clock).RunAsync(new BackupFolder(_elsewhere["backups"]), Stop);
    }

    private Task<BackupManifest> RestoreAsync(string? snapshot) =>
        new RestoreBackup(new BackupFolder(_elsewhere["backups"])).RunAsync(snapshot, Restored(""), Stop);

    private string Original(string path) => Path.Combine(_data.Options.DataFolder, path);

    private string Restored(string path) => _elsewhere[$"restored/{path}"];

    private void Put(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Original(path))!);
        File.WriteAllText(Original(path), content);
    }
}
