using System.Collections.Concurrent;

namespace LpaFunctions.Reading.Assembling;

/// <summary>
/// Does work that a thread hands over while it goes on itself. A thread of its own for each document that wants one, for the pool may be full of those
/// who wait for documents. What finds the queue full the first thread does, so that both are busy whichever of them is the slower.
/// </summary>
internal sealed class SecondThread : IDisposable
{
    private const int MostWaiting = 4;

    // As in a reader process, whose limit counts stacks whole; nothing that is handed over here nests deep.
    private const int StackBytes = 8 * 1024 * 1024;

    private readonly BlockingCollection<Action> _waiting = new(MostWaiting);
    private readonly Thread _thread;

    public SecondThread()
    {
        _thread = new Thread(Loop, StackBytes) { IsBackground = true, Name = "Page layout" };
        _thread.Start();
    }

    /// <param name="work">Throws nothing.</param>
    public void Do(Action work)
    {
        if (!_waiting.TryAdd(work))
        {
            work();
        }
    }

    /// <summary>When it returns, all is done.</summary>
    public void Finish()
    {
        while (_waiting.TryTake(out var work))
        {
            work();
        }

        End();
    }

    /// <summary>Lets go of what waits.</summary>
    public void Dispose()
    {
        while (_waiting.TryTake(out _)) { }

        End();
        _waiting.Dispose();
    }

    private void End()
    {
        _waiting.CompleteAdding();
        _thread.Join();
    }

    private void Loop()
    {
        foreach (var work in _waiting.GetConsumingEnumerable())
        {
            work();
        }
    }
}
