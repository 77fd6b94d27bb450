using System.Collections.Concurrent;

namespace LpaFunctions.Reading.Processes;

/// <summary>
/// A place for one reader process and the thread that talks to it. The process is started for the first file, replaced when it is spent or was
/// ended, and let go when nothing comes for long.
/// </summary>
internal sealed class ReaderLane : IDisposable
{
    private readonly ReaderStart _start;
    private readonly Func<ReaderLane, ReaderJob?> _next;
    private readonly BlockingCollection<ReaderJob> _jobs = [];
    private readonly Thread _thread;
    private volatile ReaderProcess? _process;

    /// <param name="next">Gives another job at once, or counts the lane among the free ones.</param>
    public ReaderLane(ReaderStart start, Func<ReaderLane, ReaderJob?> next)
    {
        (_start, _next) = (start, next);
        _thread = new Thread(Loop) { IsBackground = true, Name = "Reader" };
        _thread.Start();
    }

    /// <summary>The process that reads now, for whoever watches it.</summary>
    public ReaderProcess? Process => _process;

    /// <exception cref="ObjectDisposedException">The host stops.</exception>
    public void Give(ReaderJob job)
    {
        try
        {
            _jobs.Add(job);
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The host stops.", e);
        }
    }

    /// <summary>Takes nothing more and ends its process; does not wait for it.</summary>
    public void Stop()
    {
        _jobs.CompleteAdding();
        _process?.End(null);
    }

    public void Dispose()
    {
        Stop();
        _thread.Join();
        _jobs.Dispose();
    }

    private void Loop()
    {
        while (!_jobs.IsCompleted)
        {
            if (_jobs.TryTake(out var first, _start.Options.Idle))
            {
                for (var job = first; job is not null; job = _next(this))
                {
                    job.Run(Serve);
                }
            }
            else
            {
                LetGo();
            }
        }

        LetGo();
    }

    private ReadOnlyMemory<byte> Serve(ReaderRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_jobs.IsAddingCompleted, this);

        var isFirstTry = true;
        while (true)
        {
            var process = Ready(request.Kind);
            var isFresh = process.Files == 0;

            try
            {
                var answer = process.Exchange(request, cancellationToken);
                _start.Figures.CountAnswer();
                if (isFresh)
                {
                    // A small file is read before anybody looks at its reader.
                    _start.Figures.SeeResident(ProcessVitals.Greatest(process.Id));
                }

                return answer;
            }
            catch (ReaderException ended) when (_jobs.IsAddingCompleted)
            {
                throw new OperationCanceledException("The host stops; the file was not to blame.", ended);
            }
            catch (ReaderException ended) when (isFirstTry && DeservesAnother(ended.Fault, isFresh))
            {
                isFirstTry = false;
                LetGo();
            }
            catch (Exception e) when (e is not (ReaderWorkException or IOException))
            {
                LetGo();
                throw;
            }
        }
    }

    /// <summary>What the files before left behind is not this file's fault; and a reader may be ended by somebody who means another.</summary>
    private static bool DeservesAnother(ReaderFault fault, bool isFresh) =>
        fault switch
        {
            ReaderFault.Died => true,
            ReaderFault.TooMuchMemory => !isFresh,
            _ => false,
        };

    private ReaderProcess Ready(string kind)
    {
        if (_process is { } process && process.Program.Does(kind) && !process.IsSpent())
        {
            return process;
        }

        LetGo();
        return _process = _start.Start(kind);
    }

    private void LetGo()
    {
        var process = _process;
        _process = null;
        process?.Dispose();
    }
}
