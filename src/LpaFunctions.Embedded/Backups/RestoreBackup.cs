using System.Security.Cryptography;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;

namespace LpaFunctions.Embedded.Backups;

/// <summary>Puts a backup into a folder that is empty. The state file comes last: a folder that was left half full is refused by every command.</summary>
public sealed class RestoreBackup(BackupFolder source)
{
    /// <param name="snapshot">Null for the newest.</param>
    /// <param name="dataFolder">Empty, or not there yet.</param>
    /// <exception cref="BackupException">The folder holds something, or the backup is not whole.</exception>
    public async Task<BackupManifest> RunAsync(string? snapshot, string dataFolder, CancellationToken cancellationToken)
    {
        var name = snapshot ?? (source.Snapshots() is [.., var newest] ? newest : null);
        if (name is null || !File.Exists(source.Manifest(name)))
        {
            throw new BackupException(NoneThere(name));
        }

        if (Directory.Exists(dataFolder) && Directory.EnumerateFileSystemEntries(dataFolder).Any())
        {
            throw new BackupException($"โฟลเดอร์ {dataFolder} มีข้อมูลอยู่แล้ว จึงไม่เขียนทับ ระบุโฟลเดอร์ว่างหรือโฟลเดอร์ใหม่ด้วย --data");
        }

        var manifest = BackupManifest.Read(source.Manifest(name));
        var options = new EmbeddedOptions { DataFolder = dataFolder };
        PrivateFolder.Create(dataFolder);
        new StateFileGuard(options).Write("unfinished");
        foreach (var file in manifest.Files)
        {
            var target = Inside(dataFolder, file.Path);
            await CopyAsync(source.Content(file.Sha256), target, file.Sha256, cancellationToken);
            File.SetLastWriteTimeUtc(target, file.Changed);
        }

        await CopyAsync(source.StateFile(name), options.StateFile, manifest.StateSha256, cancellationToken);
        StateFileGuard.Adopt(options);
        return manifest;
    }

    private string NoneThere(string? name) =>
        name is null
            ? $"ไม่พบชุดสำรองที่ทำเสร็จใน {source.Root} ตรวจชื่อโฟลเดอร์ที่เคยระบุด้วย lpa backup --to"
            : $"ไม่พบชุดสำรอง {name} ใน {source.Root} ที่มี: {string.Join(", ", source.Snapshots())}";

    // A list that somebody changed leads nowhere but into the folder.
    private static string Inside(string dataFolder, string path)
    {
        var parts = path.Split('/');
        return parts.Any(p => p is "" or "." or ".." || p.Contains(Path.DirectorySeparatorChar) || p.Contains('\0'))
            ? throw new BackupException($"รายการไฟล์ของชุดสำรองมีที่อยู่ที่ใช้ไม่ได้ ({path}) เลือกชุดอื่นด้วย --snapshot")
            : Path.Combine([dataFolder, .. parts]);
    }

    private static async Task CopyAsync(string from, string to, string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(from))
        {
            throw Broken(from);
        }

        PrivateFolder.Create(Path.GetDirectoryName(to)!);
        await using (var source = File.OpenRead(from))
        await using (var target = new FileStream(to, PrivateFolder.NewFile(FileMode.CreateNew, FileAccess.ReadWrite)))
        {
            await source.CopyToAsync(target, cancellationToken);
            target.Flush(flushToDisk: true);
            target.Position = 0;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellationToken)) == sha256)
            {
                return;
            }
        }

        throw Broken(from);
    }

    private static BackupException Broken(string file) =>
        new($"ชุดสำรองไม่ครบหรือเสียหายที่ไฟล์ {file} เลือกชุดอื่นด้วย --snapshot แล้วคืนลงโฟลเดอร์ว่าง");
}
