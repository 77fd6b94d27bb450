using Dapper;
using LpaFunctions.Embedded.State;

namespace LpaFunctions.LocalHost.State;

/// <summary>
/// Messages that a killed host held stay hidden until their hold is over. Since one host at a time works on a data
/// folder, whatever is held when it starts was held by one that is gone, and is given back at once. So is what waits for a time that
/// no pause reaches to: it was sent while the clock was ahead.
/// </summary>
public sealed class HeldMessages(SqliteStateFile file, TimeProvider clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public Task ReleaseAsync(CancellationToken cancellationToken)
    {
        const string Release = """
            UPDATE messages SET visible_at = 0, hold = hold + 1
            WHERE dequeue_count > 0 AND visible_at > 0 OR visible_at > @latest
            """;
        var latest = clock.GetUtcNow().Add(LongestPause).ToUnixTimeMilliseconds();
        return file.WriteAsync(c => c.Execute(Release, new { latest }), cancellationToken);
    }
}
