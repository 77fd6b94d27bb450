using Dapper;
using LpaFunctions.Embedded.State;

namespace LpaFunctions.LocalHost.State;

/// <summary>
/// Messages that a killed host held stay hidden until their hold is over. Since one host at a time works on a data
/// folder, whatever is held when it starts was held by one that is gone, and is given back at once.
/// </summary>
public sealed class HeldMessages(SqliteStateFile file)
{
    public Task ReleaseAsync(CancellationToken cancellationToken) =>
        file.WriteAsync(
            c => c.Execute("UPDATE messages SET visible_at = 0, hold = hold + 1 WHERE dequeue_count > 0 AND visible_at > 0"),
            cancellationToken
        );
}
