using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>
/// One Thai sentence for what an operator can mend: the cause and what to do. No path and no address, so that everyone may read it.
/// Causes are told by the numbers of the operating system and of SQLite, since texts differ between systems.
/// </summary>
public static partial class StorageFaults
{
    public const string DiskFull = "ดิสก์เต็ม ลบหรือย้ายไฟล์อื่นออกจากดิสก์ของโฟลเดอร์ข้อมูลให้มีที่ว่าง งานที่ค้างจะทำต่อเอง (disk full)";
    public const string ReadOnly = "โฟลเดอร์ข้อมูลเขียนไม่ได้ ให้สิทธิ์เขียนแก่ผู้ใช้ที่เปิดระบบ หรือต่อดิสก์ใหม่แบบเขียนได้ (read-only)";
    public const string DiskFails = "ดิสก์ของโฟลเดอร์ข้อมูลอ่านหรือเขียนผิดพลาด หยุดระบบ สำรองข้อมูลลงดิสก์อื่น แล้วตรวจดิสก์ (disk error)";
    public const string Damaged = "ไฟล์สถานะ state.db เสียหาย หยุดระบบแล้วคืนชุดสำรองด้วย lpa restore (damaged)";
    public const string Busy = "โปรแกรมอื่นใช้ไฟล์สถานะ state.db ค้างไว้ ปิดโปรแกรมนั้นแล้วลองใหม่ (busy)";
    public const string Away =
        "ติดต่อ Storage หรือ Cosmos DB ไม่ได้ ตรวจว่าบริการหรือ emulator เปิดอยู่และค่าการเชื่อมต่อถูกต้อง งานที่ค้างจะทำต่อเอง (storage is away)";

    // Linux and macOS; with 0x8007 before it the same of Windows.
    private const int NoSpace = 28;
    private const int OverQuotaLinux = 122;
    private const int OverQuotaMac = 69;
    private const int ReadOnlySystem = 30;
    private const int InputOutput = 5;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <returns>Null where the cause is not known; the first that is, from the outside in.</returns>
    public static string? Sentence(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (Cause(cause) is { } sentence)
            {
                return sentence;
            }
        }

        return null;
    }

    private static string? Cause(Exception error) =>
        error switch
        {
            DbException database => OfSqlite(database),
            SocketException or HttpRequestException => Away,
            UnauthorizedAccessException => ReadOnly,
            IOException file => OfSystem(file.HResult),
            _ => null,
        };

    private static string? OfSystem(int code) =>
        code switch
        {
            NoSpace or OverQuotaLinux or OverQuotaMac or WindowsDiskFull or WindowsHandleDiskFull => DiskFull,
            ReadOnlySystem => ReadOnly,
            InputOutput => DiskFails,
            _ => null,
        };

    // https://www.sqlite.org/rescode.html; the package's exception is not known here, its message begins with the number.
    private static string? OfSqlite(DbException error) =>
        SqliteCode().Match(error.Message).Groups[1].Value switch
        {
            "13" => DiskFull,
            "8" or "14" => ReadOnly,
            "10" => DiskFails,
            "11" or "26" => Damaged,
            "5" or "6" => Busy,
            _ => null,
        };

    [GeneratedRegex(@"^SQLite Error (\d+)")]
    private static partial Regex SqliteCode();
}
