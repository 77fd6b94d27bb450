using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dapper;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LpaFunctions.Embedded.State;

/// <summary>
/// The one SQLite file of the embedded default: queues, documents and the host's own state, in WAL mode (docs/adr/0021). Writers of
/// this process meet in <see cref="WriteBatches"/>, where all that wait share one transaction; another process (a command beside a
/// running host) waits its turn in SQLite's busy timeout.
/// </summary>
public sealed class SqliteStateFile : IDisposable
{
    private const int BusySeconds = 30;
    private const int SecretBytes = 32;

    // The log goes into the file when it has so many pages (16 MB): the writer waits for the disk then, and a page that changed often is written once.
    private const int LogPages = 4_000;
    private readonly string _connectionString;
    private readonly EmbeddedOptions _options;
    private readonly StateFileGuard _guard;
    private WriteBatches? _writes;
    private object? _opening;

    // As many as ever read at the same moment; their statements stay prepared.
    private readonly ConcurrentBag<StateConnection> _readers = [];
    private volatile bool _disposed;

    public SqliteStateFile(EmbeddedOptions options)
    {
        Path = System.IO.Path.GetFullPath(options.StateFile);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString();
        _options = options;
        _guard = new StateFileGuard(options);
    }

    public string Path { get; }

    /// <summary>Opens the file, or makes it, and brings it to the version of this program; otherwise the first who asks does.</summary>
    /// <exception cref="StateFileException">The file is gone, cut, another program's or a newer one's; nothing was changed.</exception>
    public void Open() => _ = Writes();

    /// <summary>
    /// Runs statements in a transaction that may hold the work of other callers too. Done means that a SIGKILL cannot undo it. A power
    /// cut may take the last seconds back, all of them together: for what is computed from evidence, which is then computed again.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<StateConnection, T> work, CancellationToken cancellationToken) =>
        Writes().RunAsync(work, WriteUrgency.AtOnce, cancellationToken);

    /// <summary>
    /// As <see cref="WriteAsync"/>, in the transaction of whatever is written next, which may be 20 ms later: for what nobody waits for, and
    /// what is only done once more where a SIGKILL comes before it. It is written after everything that was asked for before.
    /// </summary>
    public Task<T> WriteWithTheNextAsync<T>(Func<StateConnection, T> work, CancellationToken cancellationToken) =>
        Writes().RunAsync(work, WriteUrgency.WithTheNext, cancellationToken);

    /// <summary>As <see cref="WriteAsync"/>, and on the disk when it is done: for what people said and nobody could compute again.</summary>
    public Task<T> WriteDurablyAsync<T>(Func<StateConnection, T> work, CancellationToken cancellationToken) =>
        Writes().RunAsync(work, WriteUrgency.OnDisk, cancellationToken);

    /// <summary>Runs queries on a connection of their own; they see everything that was written before.</summary>
    public T Read<T>(Func<StateConnection, T> work)
    {
        _ = Writes();
        if (!_readers.TryTake(out var connection))
        {
            connection = Connect();
        }

        try
        {
            return work(connection);
        }
        finally
        {
            if (_disposed)
            {
                connection.Dispose();
            }
            else
            {
                _readers.Add(connection);
            }
        }
    }

    /// <summary>A random key that is made once and kept: the same name is the same key after a restart, until it is rotated.</summary>
    public byte[] Secret(string name)
    {
        if (Read(c => c.ExecuteScalar<byte[]>("SELECT value FROM secrets WHERE name = @name", new { name })) is { } kept)
        {
            return kept;
        }

        var fresh = RandomNumberGenerator.GetBytes(SecretBytes);
        return WriteDurablyAsync(
                c =>
                {
                    c.Execute("INSERT INTO secrets(name, value) VALUES (@name, @fresh) ON CONFLICT(name) DO NOTHING", new { name, fresh });
                    return c.ExecuteScalar<byte[]>("SELECT value FROM secrets WHERE name = @name", new { name })!;
                },
                CancellationToken.None
            )
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>Puts a new key in the place of the old one: whatever was signed with that is worth nothing from now on, in a running host too.</summary>
    public Task RotateSecretAsync(string name, CancellationToken cancellationToken)
    {
        var fresh = RandomNumberGenerator.GetBytes(SecretBytes);
        return WriteDurablyAsync(
            c =>
                c.Execute(
                    "INSERT INTO secrets(name, value) VALUES (@name, @fresh) ON CONFLICT(name) DO UPDATE SET value = @fresh",
                    new { name, fresh }
                ),
            cancellationToken
        );
    }

    public void Dispose()
    {
        _disposed = true;
        _writes?.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    // No Lazy, which would keep a failure for as long as the host runs: a disk that was full once may have room the next time.
    private WriteBatches Writes() => LazyInitializer.EnsureInitialized(ref _writes, ref _opening, OpenWriter);

    private WriteBatches OpenWriter()
    {
        foreach (var folder in _options.Containers)
        {
            PrivateFolder.Create(folder);
        }

        try
        {
            _guard.Check(Connect);
            return OpenChecked();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw _guard.Damaged(e);
        }
    }

    private WriteBatches OpenChecked()
    {
        PrivateFolder.CreateFile(Path);
        var connection = Connect();
        try
        {
            // The log's mode stays with the file; how long a commit waits is the writer's own affair.
            connection.Execute($"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint={LogPages};");
            StateSchema.Migrate(connection);
            _guard.Remember(connection);
            return new WriteBatches(connection, _guard);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private StateConnection Connect()
    {
        var connection = new StateConnection(_connectionString, BusySeconds);
        connection.Open();
        return connection;
    }
}
