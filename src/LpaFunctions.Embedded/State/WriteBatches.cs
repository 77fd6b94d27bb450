using Dapper;

namespace LpaFunctions.Embedded.State;

/// <summary>
/// One writer for the whole process. Whatever waits when it comes round goes into one transaction, each piece in a savepoint of its
/// own, so that a piece that fails takes nothing else with it. One durable piece makes the whole transaction wait for the disk; a piece
/// that has time goes along with the next transaction (docs/adr/0167).
/// </summary>
internal sealed class WriteBatches : IDisposable
{
    private const int MaxBatch = 256;

    /// <summary>How long a piece that has time waits for another transaction.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly object _gate = new();
    private readonly StateConnection _connection;
    private readonly StateFileGuard _guard;
    private readonly Thread _writer;
    private List<Write> _waiting = [];
    private bool _ended;
    private bool _waitsForDisk;

    // Something waits that must not.
    private bool _isWanted;

    // As long as pieces keep coming the writer looks by itself for those that have time, so that none of them needs to wake it.
    private TimeSpan _pause = Timeout.InfiniteTimeSpan;

    public WriteBatches(StateConnection connection, StateFileGuard guard)
    {
        _connection = connection;
        _guard = guard;
        _writer = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _writer.Start();
    }

    public Task<T> RunAsync<T>(Func<StateConnection, T> work, WriteUrgency urgency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<T>(work, durable: urgency == WriteUrgency.OnDisk);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            _waiting.Add(write);
            if (urgency != WriteUrgency.WithTheNext)
            {
                _isWanted = true;
                Monitor.Pulse(_gate);
            }
            else if (_pause == Timeout.InfiniteTimeSpan)
            {
                _pause = LongestWait;
                Monitor.Pulse(_gate);
            }
        }

        // Not cancelled once it waits: a caller that went away must not be told "not written" of something that is.
        return write.Task;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.Pulse(_gate);
        }

        _writer.Join();
        _connection.Dispose();
    }

    private void Run()
    {
        while (Take() is { Count: > 0 } taken)
        {
            foreach (var batch in taken.Chunk(MaxBatch))
            {
                CommitAndTell(batch);
            }
        }
    }

    /// <summary>What waits, in the order in which it came; nothing when the file is closed and all is written.</summary>
    private List<Write> Take()
    {
        lock (_gate)
        {
            while (!_isWanted && !_ended)
            {
                var isOver = !Monitor.Wait(_gate, _pause);
                if (isOver && _waiting.Count > 0)
                {
                    break;
                }

                _pause = isOver ? Timeout.InfiniteTimeSpan : LongestWait;
            }

            var taken = _waiting;
            (_waiting, _isWanted, _pause) = ([], false, LongestWait);
            return taken;
        }
    }

    private void CommitAndTell(Write[] batch)
    {
        try
        {
            Commit(batch);
        }
#pragma warning disable CA1031 // Whatever stopped the transaction belongs to those who wait for it; the writer lives on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Array.ForEach(batch, w => w.Fail(failure));
            return;
        }

        Array.ForEach(batch, w => w.Complete());
    }

    private void Commit(Write[] batch)
    {
        if (_connection.HasMoved)
        {
            throw _guard.Moved();
        }

        WaitForDisk(Array.Exists(batch, w => w.Durable));
        _connection.Run("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in batch)
            {
                Piece(write);
            }

            _connection.Run("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void Piece(Write write)
    {
        _connection.Run("SAVEPOINT piece");
        try
        {
            write.Do(_connection);
        }
#pragma warning disable CA1031 // Handed to the caller of this piece; the other pieces go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _connection.Run("ROLLBACK TO piece");
            write.Refuse(failure);
        }

        _connection.Run("RELEASE piece");
    }

    private void RollBack()
    {
        // SQLite has rolled back by itself where the disk is full or failed.
        if (_connection.IsInTransaction)
        {
            _connection.Run("ROLLBACK");
        }
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
        public abstract void Do(StateConnection connection);
        public abstract void Refuse(Exception failure);
        public abstract void Complete();
        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<StateConnection, T> work, bool durable) : Write(durable)
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _refused;
        private T? _result;

        public Task<T> Task => _done.Task;

        public override void Do(StateConnection connection) => _result = work(connection);

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
