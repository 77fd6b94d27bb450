using System.Security.Cryptography;
using Dapper;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.Backups;

/// <summary>
/// Copies a data folder while a host may work on it. The state file comes first, by SQLite's own backup, and all else after it: what a
/// record speaks of was there before the record, so it is in the copy too, and what came later is found as new when the copy is put back.
/// </summary>
public sealed class MakeBackup(EmbeddedOptions options, SqliteStateFile state, TimeProvider clock)
{
    private const int Buffer = 1 << 16;

    /// <summary>The name of the backup, and how many files and bytes it holds and of these were new.</summary>
    public async Task<BackupOutcome> RunAsync(BackupFolder target, CancellationToken cancellationToken)
    {
        var data = Path.GetFullPath(options.DataFolder);
        if ((target.Root + Path.DirectorySeparatorChar).StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BackupException($"ชุดสำรองต้องอยู่นอกโฟลเดอร์ข้อมูล {data} เลือกโฟลเดอร์อื่นด้วย --to");
        }

        var known = Known(target);
        var name = target.Begin(clock.GetUtcNow());
        var stateHash = CopyState(target.StateFile(name));

        var files = new List<BackedUpFile>();
        var newBytes = 0L;
        foreach (var (path, file) in DataFolderFiles.List(data))
        {
            if (known.TryGetValue(path, out var before) && IsAsBefore(target, file, before))
            {
                files.Add(before);
            }
            else if (await CopyAsync(target, path, file, cancellationToken) is var (copied, bytes))
            {
                files.Add(copied);
                newBytes += bytes;
            }
        }

        var manifest = new BackupManifest
        {
            Form = BackupManifest.CurrentForm,
            Made = clock.GetUtcNow(),
            StateSha256 = stateHash,
            Files = files,
        };
        await WriteAsync(target.Manifest(name), manifest.Write(), cancellationToken);
        return new BackupOutcome(name, files.Count, files.Sum(f => f.Length), newBytes);
    }

    private static Dictionary<string, BackedUpFile> Known(BackupFolder target) =>
        target.Snapshots() is [.., var last]
            ? BackupManifest.Read(target.Manifest(last)).Files.ToDictionary(f => f.Path, StringComparer.Ordinal)
            : [];

    private static bool IsAsBefore(BackupFolder target, FileInfo file, BackedUpFile before) =>
        file.Length == before.Length && file.LastWriteTimeUtc == before.Changed && File.Exists(target.Content(before.Sha256));

    private string CopyState(string path)
    {
        PrivateFolder.CreateFile(path);
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            copy.Open();
            state.Read(c =>
            {
                c.BackupDatabase(copy);
                return 0;
            });
            // No host works on the copy; whoever opens it asks for the scores again, whose requests may be behind.
            copy.Execute("PRAGMA journal_mode=DELETE");
            StateMarks.Clear(copy, StateMarks.Running);
            StateMarks.Set(copy, StateMarks.Restored);
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <returns>Null where the file went away meanwhile.</returns>
    private static async Task<(BackedUpFile File, long NewBytes)?> CopyAsync(
        BackupFolder target,
        string path,
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        var unfinished = Path.Combine(target.Unfinished, $"{Environment.ProcessId}");
        try
        {
            var changed = file.LastWriteTimeUtc;
            var (hash, length) = await CopyBytesAsync(file.FullName, unfinished, cancellationToken);
            var isNew = !File.Exists(target.Content(hash));
            if (isNew)
            {
                PrivateFolder.Create(Path.GetDirectoryName(target.Content(hash))!);
                File.Move(unfinished, target.Content(hash), overwrite: true);
            }

            return (new BackedUpFile(path, length, changed, hash), isNew ? length : 0);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !File.Exists(file.FullName))
        {
            return null;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<(string Hash, long Length)> CopyBytesAsync(string from, string to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, true);
        await using var copy = new FileStream(to, PrivateFolder.NewFile(FileMode.Create, FileAccess.Write));
        var buffer = new byte[Buffer];
        for (
            var read = await source.ReadAsync(buffer, cancellationToken);
            read > 0;
            read = await source.ReadAsync(buffer, cancellationToken)
        )
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        copy.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), copy.Length);
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        await using (var stream = new FileStream(path + ".new", PrivateFolder.NewFile(FileMode.Create, FileAccess.Write)))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
