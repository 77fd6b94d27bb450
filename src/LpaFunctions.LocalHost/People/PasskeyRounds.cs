using LpaFunctions.Pipeline.People;

namespace LpaFunctions.LocalHost.People;

/// <summary>What a browser was asked and has not answered yet. Each is good once and for five minutes; of too many the oldest goes, since whoever is not signed in may begin one.</summary>
public sealed class PasskeyRounds(TimeProvider clock)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Round> _open = new(StringComparer.Ordinal);

    /// <param name="asked">What the handler must see again with the answer.</param>
    /// <returns>Names the round; opens nothing.</returns>
    public string Begin(string asked)
    {
        var id = Secrets.New();
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            while (_open.Count > 0 && (_open.Count >= Most || _open.GetAt(0).Value.Ends <= now))
            {
                _open.RemoveAt(0);
            }

            _open.Add(id, new Round(asked, now + Life));
        }

        return id;
    }

    /// <summary>What was asked; null where there is no such round, it was answered already, or its time is over.</summary>
    public string? End(string id)
    {
        lock (_lock)
        {
            return _open.Remove(id, out var round) && round.Ends > clock.GetUtcNow() ? round.Asked : null;
        }
    }

    private sealed record Round(string Asked, DateTimeOffset Ends);
}
