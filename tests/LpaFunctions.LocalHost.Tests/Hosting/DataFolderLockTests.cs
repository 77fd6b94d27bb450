using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Hosting;

public sealed class DataFolderLockTests
{
    [Fact]
    public void Take_SecondHost_IsRefusedUntilTheFirstEnds()
    {
        using var folder = new TemporaryFolder();
        using (DataFolderLock.Take(folder.FullPath))
        {
            Assert.Contains(folder.FullPath, Assert.Throws<CommandFailedException>(() => DataFolderLock.Take(folder.FullPath)).Message);
        }

        DataFolderLock.Take(folder.FullPath).Dispose();
    }
}
