using System.Diagnostics;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Lays files where the evidence of a running host lies and waits for what it writes of each; begins the host again where it ended.</summary>
internal sealed class EvidenceDoor(IHostileHost host, ProcessWatch watch)
{
    // The wall-clock limit of one document, office program included, and a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private const int MostStarts = 3;
    private const int MostWords = 400;
    private readonly Dictionary<string, HostileInput> _waiting = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<LgoCode> _lgos = HostileBodies.Elsewhere();

    /// <summary>How often the host ended.</summary>
    public int Crashes { get; private set; }

    /// <summary>The end of what it wrote before it ended, once for each time.</summary>
    public List<string> LastWords { get; } = [];

    public async Task DropAsync(HostileInput input, CancellationToken cancellationToken)
    {
        var path = $"2568/{_lgos[input.Number % _lgos.Count]}/1.1/{input.FileName}";
        // Before the host can have read it.
        _waiting.Add(path, input);
        await host.PutAsync(path, input.Bytes, cancellationToken);
        host.Notice(path);
    }

    /// <summary>It lies there already.</summary>
    public void Expect(string path, HostileInput input)
    {
        _waiting.Add(path, input);
        host.Notice(path);
    }

    public async Task<List<HostileResult>> ResultsAsync(CancellationToken cancellationToken)
    {
        var results = new List<HostileResult>();
        var last = Stopwatch.GetTimestamp();
        var starts = 0;
        while (_waiting.Count > 0)
        {
            var found = await LookAsync(cancellationToken);
            results.AddRange(found);
            last = found.Count > 0 ? Stopwatch.GetTimestamp() : last;
            if (host.HasEnded)
            {
                starts++;
                await StartAgainAsync(cancellationToken);
                last = Stopwatch.GetTimestamp();
            }

            if (starts > MostStarts || Stopwatch.GetElapsedTime(last) > Patience)
            {
                results.AddRange(await GiveUpAsync(starts > MostStarts ? HostileOutcome.Crash : HostileOutcome.Hang, cancellationToken));
            }

            await Task.Delay(200, cancellationToken);
        }

        return results;
    }

    private async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        Crashes++;
        LastWords.Add(host.LastWords[^Math.Min(host.LastWords.Length, MostWords)..]);
        await host.StartAsync(cancellationToken);
        watch.Follow(host.Id);
    }

    private async Task<List<HostileResult>> LookAsync(CancellationToken cancellationToken)
    {
        var results = new List<HostileResult>();
        foreach (var outcome in await host.LookAsync(cancellationToken))
        {
            if (_waiting.Remove(outcome.Path, out var input))
            {
                results.Add(Result(input, outcome.Rejection));
            }
        }

        return results;
    }

    private static HostileResult Result(HostileInput input, EvidenceRejection? rejection) =>
        rejection switch
        {
            null => new HostileResult(input, HostileOutcome.Taken, ""),
            { Reason: RejectionReason.Poison } => new HostileResult(input, HostileOutcome.Fault, "poison"),
            _ => new HostileResult(input, HostileOutcome.Refused, rejection.Reason.ToString()),
        };

    private async Task<List<HostileResult>> GiveUpAsync(HostileOutcome outcome, CancellationToken cancellationToken)
    {
        var results = new List<HostileResult>();
        foreach (var (path, input) in _waiting)
        {
            await host.RemoveAsync(path, cancellationToken);
            results.Add(new HostileResult(input, outcome, "no outcome"));
        }

        _waiting.Clear();
        return results;
    }
}
