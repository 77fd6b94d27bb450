using Dapper;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.State;

/// <summary>
/// Looks at a state file before anything is written to it. A folder's file "state.id" says that there was one, and which: without it a
/// state file that was removed would be an empty system, and nobody would be told (docs/adr/0136).
/// </summary>
public sealed class StateFileGuard(EmbeddedOptions options)
{
    private const string WayOut =
        "ถ้ามีชุดสำรองให้คืนด้วยคำสั่ง lpa restore ลงโฟลเดอร์ใหม่ ถ้าไม่มีและยอมรับว่าข้อมูลส่วนนั้นหาย ให้สั่ง lpa restore --as-it-is --data DIR";

    private readonly string _path = Path.GetFullPath(options.StateFile);
    private readonly string _idFile = Path.Combine(options.DataFolder, EmbeddedOptions.StateIdFile);

    /// <param name="connect">Opens the file as it is worked on, with its log.</param>
    /// <exception cref="StateFileException">The file is not to be worked on.</exception>
    /// <exception cref="SqliteException">It is cut, or no database.</exception>
    public void Check(Func<SqliteConnection> connect)
    {
        if (new FileInfo(_path) is { Exists: true, Length: > 0 })
        {
            var hasLog = File.Exists(_path + "-wal");
            using var connection = hasLog ? connect() : Untouched();
            Check(connection, hasLog);
        }
        else if (File.Exists(_idFile) || HoldsBundles())
        {
            throw Refused(
                StateFileFault.Removed,
                $"ไฟล์สถานะ {_path} หายไป ทั้งที่โฟลเดอร์นี้เคยมีผลการประเมินอยู่ นำไฟล์กลับมาไว้ที่เดิม {WayOut}"
            );
        }
    }

    private void Check(SqliteConnection connection, bool hasLog)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (!StateSchema.IsOurs(connection, version))
        {
            throw Refused(
                StateFileFault.Foreign,
                $"{_path} เป็นฐานข้อมูลของโปรแกรมอื่น ย้ายไฟล์นั้นออก แล้วนำ state.db ของโฟลเดอร์นี้กลับมา หรือใช้โฟลเดอร์อื่นด้วย --data"
            );
        }

        if (version > StateSchema.Current)
        {
            throw Refused(
                StateFileFault.Newer,
                $"ไฟล์สถานะ {_path} เป็นรุ่น {version} ซึ่งใหม่กว่าที่โปรแกรมนี้รู้จัก (รุ่น {StateSchema.Current}) โปรดใช้โปรแกรมรุ่นล่าสุด หรือเลือกโฟลเดอร์ข้อมูลอื่น"
            );
        }

        if (version < StateSchema.WithIdentity)
        {
            return;
        }

        if (!hasLog && StateMarks.IsSet(connection, StateMarks.Running))
        {
            throw Refused(
                StateFileFault.WithoutLog,
                $"ไฟล์สถานะ {_path} ถูกคัดลอกมาขณะระบบทำงานโดยไม่มีไฟล์ state.db-wal ข้อมูลล่าสุดจึงไม่ครบ นำ state.db-wal มาวางข้างกัน {WayOut}"
            );
        }

        if (File.Exists(_idFile) && File.ReadAllText(_idFile).Trim() != StateSchema.Identity(connection))
        {
            throw Refused(
                StateFileFault.OfAnotherFolder,
                $"ไฟล์สถานะ {_path} เป็นของโฟลเดอร์ข้อมูลอื่น นำไฟล์ของโฟลเดอร์นี้กลับมา {WayOut}"
            );
        }
    }

    /// <summary>Says from now on that the folder has a state file, and which.</summary>
    public void Remember(SqliteConnection connection)
    {
        if (File.Exists(_idFile))
        {
            return;
        }

        // What the file's own bytes hold is what a later look at it is held against: the log may be away then.
        connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        Write(StateSchema.Identity(connection));
    }

    /// <summary>Whatever state file lies in the folder is the folder's from now on.</summary>
    public static void Adopt(EmbeddedOptions options)
    {
        var guard = new StateFileGuard(options);
        using var connection = guard.Untouched();
        guard.Write(StateSchema.Identity(connection));
    }

    /// <summary>Writes the file "state.id", also where it says something else.</summary>
    public void Write(string identity)
    {
        var temporary = $"{_idFile}.{Environment.ProcessId}";
        using (var stream = new FileStream(temporary, PrivateFolder.NewFile(FileMode.Create, FileAccess.Write)))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(identity));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, _idFile, overwrite: true);
    }

    public StateFileException Damaged(SqliteException inner) =>
        new(StateFileFault.Damaged, $"ไฟล์สถานะ {_path} เสียหายหรือถูกตัดไม่ครบ {WayOut}", inner);

    /// <summary>What a host says whose state file went away under it.</summary>
    public StateFileException Moved() =>
        Refused(
            StateFileFault.Removed,
            $"ไฟล์สถานะ {_path} ถูกลบ ย้าย หรือแทนที่ขณะระบบทำงาน ระบบจึงไม่บันทึกอะไรต่อ หยุดระบบ นำไฟล์เดิมกลับมาหรือคืนชุดสำรองด้วย lpa restore แล้วเปิดใหม่"
        );

    // Opened as it is used, a file without its log would get an empty one, and the next look would find a log.
    private SqliteConnection Untouched()
    {
        var source = new Uri(_path).AbsoluteUri + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static StateFileException Refused(StateFileFault fault, string message) => new(fault, message);

    private bool HoldsBundles() =>
        Directory.Exists(options.OpenDataFolder)
        && Directory.EnumerateFiles(options.OpenDataFolder, "latest.json", SearchOption.AllDirectories).Any();
}
