using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Folders;

namespace LpaFunctions.LocalHost.Demo;

/// <summary>The data folder of a demo: empty at its start, and never somebody's own.</summary>
public static class DemoFolder
{
    private const string Mark = ".lpa-demo";

    /// <summary>Makes the folder, or empties the one of an earlier demo.</summary>
    /// <exception cref="CommandFailedException">The folder holds something that no demo made.</exception>
    public static void Prepare(DirectoryInfo folder)
    {
        var mark = Path.Combine(folder.FullName, Mark);
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any() && !File.Exists(mark))
        {
            throw new CommandFailedException(
                $"โฟลเดอร์ {folder.FullName} มีข้อมูลที่ไม่ได้มาจากการสาธิต จึงไม่ลบให้ ระบุโฟลเดอร์ว่างด้วย --data"
            );
        }

        if (folder.Exists)
        {
            // A demo that still runs would lose its data under its feet.
            using (Hosting.DataFolderLock.Take(folder.FullName)) { }

            folder.Delete(recursive: true);
        }

        PrivateFolder.Create(folder.FullName);
        using var note = new StreamWriter(mark, PrivateFolder.NewFile(FileMode.Create, FileAccess.Write));
        note.WriteLine("Made by lpa demo, which empties this folder each time.");
    }
}
