using LpaFunctions.Embedded.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.Folders;

public sealed class ClearHalfWrittenTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task StartAsync_FolderThatNobodyWritesTo_LosesWhatAKilledHostBegan()
    {
        var begun = Begin("site/.lpa/1416-89");

        await StartAsync();

        Assert.False(File.Exists(begun));
    }

    [Fact]
    public async Task StartAsync_FileThatSomebodyIsWriting_StaysAndNoFolderIsMade()
    {
        var begun = Begin("open-data/.lpa/1416-90");
        using var held = new FileStream(begun, FileMode.Open, FileAccess.Write, FileShare.None);

        await StartAsync();

        Assert.True(File.Exists(begun));
        Assert.False(Directory.Exists(_data["site"]));
    }

    public void Dispose() => _data.Dispose();

    private Task StartAsync() =>
        new ClearHalfWritten(new EmbeddedOptions { DataFolder = _data.FullPath }, TimeProvider.System).StartAsync(
            TestContext.Current.CancellationToken
        );

    private string Begin(string path)
    {
        var file = _data[path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "half");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        return file;
    }
}
