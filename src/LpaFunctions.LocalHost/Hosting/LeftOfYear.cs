using Dapper;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.State;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>What the machine itself still holds of a deleted year: folders without files, names in receipts and waiting messages, and what the state file has not overwritten yet.</summary>
public sealed class LeftOfYear(EmbeddedOptions options, SqliteStateFile state, HostState host)
{
    /// <summary>A running host notices within half a minute that files are gone, and writes their names once more while it forgets them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int CheckpointTries = 50;

    /// <returns>In Thai: what stays and is for a person.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        await host.PrepareAsync(cancellationToken);
        await UntilNoticedAsync(year, cancellationToken);
        await state.WriteDurablyAsync(
            c =>
                c.Execute("DELETE FROM host_receipts WHERE path LIKE @below", new { below = $"{year}/%" })
                + c.Execute("DELETE FROM messages WHERE body LIKE @path", new { path = $"%\"{year}/%" }),
            cancellationToken
        );
        // Deleted rows stay readable in the file until they are overwritten.
        _ = state.Read(c => c.Execute("VACUUM"));
        await EmptyLogAsync(cancellationToken);
        var folder = new DirectoryInfo(Path.Combine(options.EvidenceFolder, $"{year}"));
        if (!folder.Exists || IsEmptied(folder))
        {
            return [];
        }

        var left = folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Count(e => e is not DirectoryInfo);
        return
        [
            $"ใน {folder.FullName} ยังมี {left:N0} รายการที่ไม่ใช่ไฟล์หลักฐาน (ลิงก์ หรือโฟลเดอร์ที่ซ่อน) ตรวจดูแล้วลบเอง (left for you)",
        ];
    }

    private async Task UntilNoticedAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (IsServed() && Names(year) > 0 && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private bool IsServed()
    {
        try
        {
            using var free = DataFolderLock.Take(options.DataFolder);
            return false;
        }
        catch (CommandFailedException)
        {
            return true;
        }
    }

    private long Names(AssessmentYear year) =>
        state.Read(c =>
            c.ExecuteScalar<long>(
                "SELECT (SELECT COUNT(*) FROM host_receipts WHERE path LIKE @below) + (SELECT COUNT(*) FROM messages WHERE body LIKE @path)",
                new { below = $"{year}/%", path = $"%\"{year}/%" }
            )
        );

    /// <summary>The log cannot be cut while somebody reads by it, which never takes long.</summary>
    private async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < CheckpointTries; attempt++)
        {
            if (state.Read(c => c.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)")) == 0)
            {
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Removes folders without anything in them, the inner ones first; links are not followed.</summary>
    private static bool IsEmptied(DirectoryInfo folder)
    {
        var isEmpty = true;
        foreach (var entry in folder.EnumerateFileSystemInfos().ToList())
        {
            var isFolder = entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            isEmpty &= isFolder && IsEmptied((DirectoryInfo)entry);
        }

        if (isEmpty)
        {
            folder.Delete();
        }

        return isEmpty;
    }
}
