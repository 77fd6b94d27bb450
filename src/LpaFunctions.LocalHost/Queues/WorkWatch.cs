using System.Collections.Concurrent;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>Notices workers that are stuck: something waits to be taken, and for long nothing of that queue was done, well or badly.</summary>
public sealed class WorkWatch(TimeProvider clock)
{
    /// <summary>The slowest document may take so long on a slow machine while others wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _done = new(StringComparer.Ordinal);

    /// <summary>A queue that is listened to from now on, or one of whose messages ended.</summary>
    public void Beat(string queue) => _done[queue] = clock.GetUtcNow();

    /// <returns>In Thai what is stuck; null where nothing is.</returns>
    public async Task<string?> LookAsync(IWorkQueue queue, CancellationToken cancellationToken)
    {
        foreach (var (name, done) in _done)
        {
            if (clock.GetUtcNow() - done < Longest)
            {
                continue;
            }

            var waiting = await queue.PeekAsync(name, 1, cancellationToken);
            if (waiting.Count > 0)
            {
                var count = await queue.CountAsync(name, cancellationToken);
                return $"งานในคิว {name} ค้าง {count} รายการและไม่คืบหน้าตั้งแต่ {done:yyyy-MM-dd HH:mm} UTC เปิดระบบใหม่ ถ้ายังค้างให้ดู docs/runbook.md (stuck)";
            }

            // Nothing waited until now: the time of waiting begins with what comes next.
            _done.TryUpdate(name, clock.GetUtcNow(), done);
        }

        return null;
    }
}
