using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Pipeline.Failures;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Lets one host at a time work on a data folder. The operating system gives the lock back when the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    public const string FileName = "host.lock";

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="CommandFailedException">Another host works on the folder.</exception>
    public static DataFolderLock Take(string dataFolder)
    {
        try
        {
            return new DataFolderLock(
                new FileStream(Path.Combine(dataFolder, FileName), PrivateFolder.NewFile(FileMode.OpenOrCreate, FileAccess.ReadWrite))
            );
        }
        catch (IOException e) when (StorageFaults.Sentence(e) is null)
        {
            throw new CommandFailedException(
                $"มีโปรแกรม lpa อื่นกำลังทำงานกับโฟลเดอร์ {dataFolder} อยู่ ปิดโปรแกรมนั้นก่อน หรือใช้โฟลเดอร์อื่นด้วย --data",
                e
            );
        }
    }

    public void Dispose() => _file.Dispose();
}
