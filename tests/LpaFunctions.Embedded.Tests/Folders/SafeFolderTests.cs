using System.Diagnostics;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.Folders;

public sealed class SafeFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    [Fact]
    public async Task ListAndFind_PipeInTheFolder_PassOverIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Pipes of Unix.");
        var folder = new SafeFolder(_root.FullPath, TimeProvider.System);
        await File.WriteAllTextAsync(_root["a.pdf"], "", TestContext.Current.CancellationToken);
        using (var made = Process.Start("mkfifo", [_root["pipe.pdf"]]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var listed = folder.List("").Select(f => f.Path).ToList();

        Assert.True(File.Exists(_root["pipe.pdf"]));
        Assert.Equal(["a.pdf"], listed);
        Assert.Null(folder.Find("pipe.pdf"));
        Assert.NotNull(folder.Find("a.pdf"));
    }

    [Fact]
    public async Task ListAndFind_HiddenFiles_AreThereOnlyWhereTheFolderHoldsThem()
    {
        var closed = new SafeFolder(_root.FullPath, TimeProvider.System);
        var open = new SafeFolder(_root.FullPath, TimeProvider.System, holdsHidden: true);
        Directory.CreateDirectory(_root[".git"]);
        await File.WriteAllTextAsync(_root[".git/config"], "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_root[".แผน.pdf"], "x", TestContext.Current.CancellationToken);

        Assert.Empty(closed.List(""));
        Assert.Throws<ArgumentException>(() => closed.Find(".แผน.pdf"));
        Assert.Equal([".แผน.pdf"], open.List("").Select(f => f.Path));
        Assert.NotNull(open.Find(".แผน.pdf"));
        Assert.Throws<ArgumentException>(() => open.Find(".git/config"));
        Assert.Throws<ArgumentException>(() => open.Find("a/.."));
    }

    [Theory]
    [InlineData(86)]
    [InlineData(257)]
    [InlineData(5_000)]
    public void Find_PartThatNoFileSystemHolds_IsNotThere(int letters)
    {
        var folder = new SafeFolder(_root.FullPath, TimeProvider.System);

        Assert.Null(folder.Find("2568/" + new string('ก', letters)));
    }

    [Fact]
    public void Constructor_HalfWrittenFiles_GoWhereNobodyHoldsThem()
    {
        var own = _root[".lpa"];
        Directory.CreateDirectory(own);
        foreach (var name in new[] { "12-1", "12-2", "lock" })
        {
            File.WriteAllText(Path.Combine(own, name), "half");
            File.SetLastWriteTimeUtc(Path.Combine(own, name), new DateTime(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc));
        }

        File.WriteAllText(Path.Combine(own, "12-3"), "just begun");
        using var held = new FileStream(Path.Combine(own, "12-2"), FileMode.Open, FileAccess.Write, FileShare.None);

        _ = new SafeFolder(_root.FullPath, TimeProvider.System);

        Assert.Equal(["12-2", "12-3", "lock"], Directory.EnumerateFiles(own).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _root.Dispose();
}
