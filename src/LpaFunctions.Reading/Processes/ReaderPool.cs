using LpaFunctions.Reading.Programs;

namespace LpaFunctions.Reading.Processes;

/// <summary>
/// Reader processes side by side. A file is given to one of them; what the file does to it ends in an exception for that file alone, and the
/// next file finds a new process.
/// </summary>
public sealed class ReaderPool : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private readonly int _most;
    private readonly Queue<ReaderJob> _waiting = new();
    private readonly Stack<ReaderLane> _free = new();
    private readonly List<ReaderLane> _lanes = [];
    private readonly ReaderStart _start;
    private readonly Lazy<string> _folder;
    private readonly Timer _look;
    private readonly Lock _looking = new();
    private bool _isDisposed;

    /// <param name="programs">In the order in which they are tried.</param>
    /// <param name="version">What a reader must say of itself.</param>
    /// <param name="tell">Takes what the operator should know: a program that does not start.</param>
    public ReaderPool(IReadOnlyList<ReaderProgram> programs, string version, ReaderOptions options, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(options);
        _most = options.Readers;
        _folder = new Lazy<string>(() => WorkFolder.CreateNew("readers"));
        _start = new ReaderStart(programs, version, options, Figures, _folder, tell);
        _look = new Timer(_ => Look(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ReaderFigures Figures { get; } = new();

    /// <summary>The ids of the processes that there are now.</summary>
    public IReadOnlyList<int> Processes
    {
        get
        {
            lock (_lanes)
            {
                return [.. _lanes.Select(lane => lane.Process?.Id).OfType<int>()];
            }
        }
    }

    /// <exception cref="ReaderException">The file ended its reader, or wanted more than it may.</exception>
    /// <exception cref="ReaderWorkException">The work threw what it does not expect.</exception>
    /// <exception cref="ReaderStartException">No reader can be started.</exception>
    /// <exception cref="IOException">A reader could not work with its files.</exception>
    public Task<ReadOnlyMemory<byte>> AskAsync(ReaderRequest request, CancellationToken cancellationToken)
    {
        var job = new ReaderJob(request, cancellationToken);
        Place(job)?.Give(job);
        return job.Done.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        List<ReaderLane> lanes;
        lock (_lanes)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            lanes = [.. _lanes];
        }

        _look.Dispose();
        lanes.ForEach(lane => lane.Stop());
        lanes.ForEach(lane => lane.Dispose());
        if (_folder.IsValueCreated && Directory.Exists(_folder.Value))
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }

    /// <returns>Null where all are busy: the first that is done takes the job.</returns>
    private ReaderLane? Place(ReaderJob job)
    {
        lock (_lanes)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_lanes.Count == _free.Count)
            {
                _look.Change(LookEvery, LookEvery);
            }

            // The last to become free: it is warm, and the others may go when they are long without work.
            if (_free.TryPop(out var free))
            {
                return free;
            }

            if (_lanes.Count == _most)
            {
                _waiting.Enqueue(job);
                return null;
            }

            var lane = new ReaderLane(_start, Next);
            _lanes.Add(lane);
            return lane;
        }
    }

    /// <summary>What a lane that is done takes at once, without waiting for whoever takes its answer.</summary>
    /// <returns>Null where nothing waits.</returns>
    private ReaderJob? Next(ReaderLane lane)
    {
        lock (_lanes)
        {
            if (_waiting.TryDequeue(out var job))
            {
                return job;
            }

            _free.Push(lane);
            if (_lanes.Count == _free.Count && !_isDisposed)
            {
                _look.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            return null;
        }
    }

    /// <summary>One at a time: on a busy machine a look, or the end that follows it, may take longer than the pause between two.</summary>
    private void Look()
    {
        if (!_looking.TryEnter())
        {
            return;
        }

        try
        {
            LookAtAll();
        }
        finally
        {
            _looking.Exit();
        }
    }

    private void LookAtAll()
    {
        ReaderLane[] lanes;
        lock (_lanes)
        {
            lanes = [.. _lanes];
        }

        foreach (var lane in lanes)
        {
            lane.Process?.Look();
        }
    }
}
