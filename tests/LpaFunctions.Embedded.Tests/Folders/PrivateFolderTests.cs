using LpaFunctions.Embedded.Folders;
using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.Folders;

/// <summary>Rights of Unix; on Windows the rights of the user's profile hold.</summary>
public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;
    private const UnixFileMode Open = OwnFolder | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Mend_FolderThatOthersCanRead_IsShutWithWhatLiesInIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of Unix.");
        var file = Path.Combine(_folder.FullPath, "state.db");
        var inner = Directory.CreateDirectory(Path.Combine(_folder.FullPath, "config"), Open).FullName;
        File.WriteAllText(file, "secret");
        File.SetUnixFileMode(file, OwnFile | UnixFileMode.OtherRead);
        File.SetUnixFileMode(_folder.FullPath, Open);

        var rights = PrivateFolder.Mend(_folder.FullPath);

        Assert.Equal(3, rights.Mended);
        Assert.Empty(rights.StillOpen);
        Assert.Equal(OwnFile, File.GetUnixFileMode(file));
        Assert.Equal(OwnFolder, File.GetUnixFileMode(inner));
        Assert.Equal(OwnFolder, File.GetUnixFileMode(_folder.FullPath));
        Assert.Equal(0, PrivateFolder.Mend(_folder.FullPath).Mended);
    }

    [Fact]
    public void Mend_LinkInTheFolder_LeavesItsTargetAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of Unix.");
        using var elsewhere = new TemporaryFolder();
        var target = Path.Combine(elsewhere.FullPath, "theirs.txt");
        File.WriteAllText(target, "theirs");
        File.SetUnixFileMode(target, OwnFile | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "link.txt"), target);

        PrivateFolder.Mend(_folder.FullPath);

        Assert.Equal(OwnFile | UnixFileMode.OtherRead, File.GetUnixFileMode(target));
    }

    [Fact]
    public async Task Write_StateAndEvidence_CanBeReadByTheOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of Unix.");
        using var embedded = new EmbeddedData();
        embedded.State.Secret("links");
        var evidence = new SafeFolder(embedded.Options.EvidenceFolder, TimeProvider.System);

        await evidence.WriteAsync("2568/a.pdf", replace: true, s => s.WriteAsync(new byte[] { 1 }).AsTask(), CancellationToken.None);

        var files = Directory.EnumerateFiles(embedded.Options.DataFolder, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, f => f.EndsWith("state.db-wal", StringComparison.Ordinal));
        Assert.All(files, f => Assert.Equal(OwnFile, File.GetUnixFileMode(f)));
        Assert.Equal(OwnFolder, File.GetUnixFileMode(Path.Combine(embedded.Options.EvidenceFolder, "2568")));
    }

    public void Dispose() => _folder.Dispose();
}
