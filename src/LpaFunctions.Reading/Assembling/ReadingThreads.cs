namespace LpaFunctions.Reading.Assembling;

/// <summary>
/// Threads with a deep stack, one for each document in work. PdfPig and hostile nesting recurse: 64 MB of address space hold any depth
/// that the limits let through. A stack of that size is mapped and given back by the system each time a thread is made, which costs a
/// twentieth of a one-page file; so a thread that is done waits a while for the next document.
/// </summary>
internal static class ReadingThreads
{
    private const int StackBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Lock Gate = new();
    private static readonly List<Reader> Free = [];

    /// <summary>Starts the work at once, on a free thread or a new one. A thread whose work never ends is lost, and nothing waits for it.</summary>
    /// <param name="work">Throws nothing.</param>
    public static void Run(Action work)
    {
        Reader? free = null;
        lock (Gate)
        {
            if (Free.Count > 0)
            {
                // The last to become free: its stack is still in the caches.
                free = Free[^1];
                Free.RemoveAt(Free.Count - 1);
            }
        }

        (free ?? new Reader()).Give(work);
    }

    private sealed class Reader
    {
        private readonly object _given = new();
        private Action? _work;

        public Reader() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "PDF reading" }.Start();

        public void Give(Action work)
        {
            lock (_given)
            {
                _work = work;
                Monitor.Pulse(_given);
            }
        }

        private void Loop()
        {
            while (Take() is { } work)
            {
                work();
                lock (Gate)
                {
                    Free.Add(this);
                }
            }
        }

        /// <returns>Null where nothing came for long: the thread ends.</returns>
        private Action? Take()
        {
            lock (_given)
            {
                while (_work is null)
                {
                    if (!Monitor.Wait(_given, Patience) && _work is null && Leave())
                    {
                        return null;
                    }
                }

                (var work, _work) = (_work, null);
                return work;
            }
        }

        /// <returns>False where somebody took this thread meanwhile: its work is on the way.</returns>
        private bool Leave()
        {
            lock (Gate)
            {
                return Free.Remove(this);
            }
        }
    }
}
