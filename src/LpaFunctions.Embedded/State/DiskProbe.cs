using Dapper;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Pipeline.Failures;

namespace LpaFunctions.Embedded.State;

/// <summary>Whether the data folder takes what is written: a few kilobytes beside the evidence, and a write of the state file that changes nothing.</summary>
public sealed class DiskProbe(EmbeddedOptions options, SqliteStateFile state)
{
    private const int Bytes = 1 << 16;

    /// <returns>In Thai what is wrong; null where nothing is.</returns>
    public async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await state.WriteAsync(c => c.Execute("UPDATE revisions SET last = last"), cancellationToken);
            await WriteFileAsync(cancellationToken);
            return null;
        }
        catch (StateFileException)
        {
            return "ไฟล์สถานะ state.db ถูกลบ ย้าย หรือใช้ไม่ได้ ระบบไม่บันทึกอะไรต่อ หยุดระบบแล้วเปิดใหม่เพื่อดูวิธีแก้ (state file)";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return StorageFaults.Sentence(e) ?? "เขียนลงโฟลเดอร์ข้อมูลไม่ได้ ตรวจดิสก์และสิทธิ์ของโฟลเดอร์ (cannot write)";
        }
    }

    private async Task WriteFileAsync(CancellationToken cancellationToken)
    {
        var own = Path.Combine(options.EvidenceFolder, SafeFolder.OwnFolder);
        PrivateFolder.Create(own);
        var file = Path.Combine(own, $"{Environment.ProcessId}-probe");
        try
        {
            await using var stream = new FileStream(file, PrivateFolder.NewFile(FileMode.Create, FileAccess.Write));
            await stream.WriteAsync(new byte[Bytes], cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
