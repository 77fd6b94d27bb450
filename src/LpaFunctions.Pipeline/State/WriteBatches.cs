using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Pipeline.State;

/// <summary>
/// One writer for the whole process. Whatever waits when it comes round goes into one transaction, each piece in a savepoint of its
/// own, so that a piece that fails takes nothing else with it. One durable piece makes the whole transaction wait for the disk.
/// </summary>
internal sealed class WriteBatches : IDisposable
{
    private const int MaxBatch = 256;
    private readonly BlockingCollection<Write> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly Thread _writer;
    private bool _waitsForDisk;

    public WriteBatches(SqliteConnection connection)
    {
        _connection = connection;
        _writer = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _writer.Start();
    }

    public Task<T> RunAsync<T>(Func<SqliteConnection, T> work, bool durable, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<T>(work, durable);
        _waiting.Add(write, cancellationToken);
        // Not cancelled once it waits: a caller that went away must not be told "not written" of something that is.
        return write.Task;
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        _waiting.Dispose();
        _connection.Dispose();
    }

    private void Run()
    {
        var batch = new List<Write>(MaxBatch);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MaxBatch && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }
            try
            {
                Commit(batch);
                batch.ForEach(w => w.Complete());
            }
#pragma warning disable CA1031 // Whatever stopped the transaction belongs to those who wait for it; the writer lives on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                batch.ForEach(w => w.Fail(failure));
            }
            batch.Clear();
        }
    }

    private void Commit(List<Write> batch)
    {
        WaitForDisk(batch.Exists(w => w.Durable));
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var write in batch)
        {
            transaction.Save("piece");
            try
            {
                write.Do(_connection);
            }
#pragma warning disable CA1031 // Handed to the caller of this piece; the other pieces go on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                transaction.Rollback("piece");
                write.Refuse(failure);
            }
            transaction.Release("piece");
        }
        transaction.Commit();
    }

    // FULL syncs the log at the commit, and with it all that was written before; NORMAL leaves that to the next checkpoint.
    private void WaitForDisk(bool durable)
    {
        if (durable != _waitsForDisk)
        {
            _connection.Execute(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
            _waitsForDisk = durable;
        }
    }

    private abstract class Write(bool durable)
    {
        public bool Durable => durable;
        public abstract void Do(SqliteConnection connection);
        public abstract void Refuse(Exception failure);
        public abstract void Complete();
        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<SqliteConnection, T> work, bool durable) : Write(durable)
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _refused;
        private T? _result;

        public Task<T> Task => _done.Task;

        public override void Do(SqliteConnection connection) => _result = work(connection);
        public override void Refuse(Exception failure) => _refused = failure;
        public override void Fail(Exception failure) => _done.TrySetException(failure);

        public override void Complete()
        {
            if (_refused is not null)
            {
                _done.TrySetException(_refused);
            }
            else
            {
                _done.TrySetResult(_result!);
            }
        }
    }
}
