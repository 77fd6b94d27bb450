using LpaFunctions.Reading.Programs;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Programs;

public sealed class WorkFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    [Fact]
    public void RemoveLeft_ProcessIsGone_RemovesItsFolderWithWhatLiesInIt()
    {
        var left = Folder("lpa-work-gone");

        WorkFolder.RemoveLeft(_temporary.FullPath);

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void RemoveLeft_MadeAnewBehindItsProcess_IsRemovedThoughItIsYoung()
    {
        Directory.CreateDirectory(_temporary[Path.Combine("lpa-work-again", "chromium-1", "Default")]);

        WorkFolder.RemoveLeft(_temporary.FullPath);

        Assert.False(Directory.Exists(_temporary["lpa-work-again"]));
    }

    [Fact]
    public void RemoveLeft_ProcessLives_LeavesItsFolder()
    {
        var alive = Folder("lpa-work-lives");
        using var held = new FileStream(Path.Combine(alive, "alive"), FileMode.Open, FileAccess.Write, FileShare.None);

        WorkFolder.RemoveLeft(_temporary.FullPath);

        Assert.True(File.Exists(Path.Combine(alive, "evidence", "a.pdf")));
    }

    [Fact]
    public void RemoveLeft_FolderIsJustBeingMadeOrAnothers_LeavesIt()
    {
        Directory.CreateDirectory(_temporary["lpa-work-young"]);
        Directory.CreateDirectory(_temporary["other"]);

        WorkFolder.RemoveLeft(_temporary.FullPath);

        Assert.True(Directory.Exists(_temporary["lpa-work-young"]));
        Assert.True(Directory.Exists(_temporary["other"]));
    }

    [Fact]
    public void CreateNew_Twice_GivesTwoFoldersOfThisUserAlone()
    {
        var (one, other) = (WorkFolder.CreateNew("test"), WorkFolder.CreateNew("test"));

        Assert.NotEqual(one, other);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no such rights.");
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(one)!)
        );
    }

    public void Dispose() => _temporary.Dispose();

    private string Folder(string name)
    {
        var folder = _temporary[name];
        Directory.CreateDirectory(Path.Combine(folder, "evidence"));
        File.WriteAllText(Path.Combine(folder, "evidence", "a.pdf"), "x");
        File.WriteAllText(Path.Combine(folder, "alive"), "");
        return folder;
    }
}
