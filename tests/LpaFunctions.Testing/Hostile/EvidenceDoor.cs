using System.Diagnostics;
using System.Text.Json;
using Dapper;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Drops files into the evidence folder of a running host and waits for what it writes of each; begins the host again where it ended.</summary>
internal sealed class EvidenceDoor(string data, LgoCode[] lgos, HostedCampaign host)
{
    // The wall-clock limit of one document, office program included, and a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private const int MostStarts = 3;
    private readonly Dictionary<string, HostileInput> _waiting = new(StringComparer.Ordinal);
    private long _seen;

    public void Drop(HostileInput input)
    {
        var path = $"2568/{lgos[input.Number % lgos.Length]}/1.1/{input.FileName}";
        var file = Path.Combine(data, "evidence", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // In one step: a file that is looked at while half of it is there is refused until the rest has come, and the first answer counts here.
        var half = Path.Combine(data, $"half-{input.Number}");
        File.WriteAllBytes(half, input.Bytes);
        File.Move(half, file, overwrite: true);
        Expect(path, input);
    }

    /// <summary>It lies there already.</summary>
    public void Expect(string path, HostileInput input) => _waiting.Add(path, input);

    public async Task<List<HostileResult>> ResultsAsync(CancellationToken cancellationToken)
    {
        var results = new List<HostileResult>();
        var last = Stopwatch.GetTimestamp();
        var starts = 0;
        while (_waiting.Count > 0)
        {
            var found = Look();
            results.AddRange(found);
            last = found.Count > 0 ? Stopwatch.GetTimestamp() : last;
            if (host.HasEnded)
            {
                starts++;
                await host.StartAgainAsync(cancellationToken);
                last = Stopwatch.GetTimestamp();
            }

            if (starts > MostStarts || Stopwatch.GetElapsedTime(last) > Patience)
            {
                results.AddRange(GiveUp(starts > MostStarts ? HostileOutcome.Crash : HostileOutcome.Hang));
            }

            await Task.Delay(200, cancellationToken);
        }

        return results;
    }

    private List<HostileResult> Look()
    {
        var results = new List<HostileResult>();
        using var state = new SqliteStateFile(new EmbeddedOptions { DataFolder = data });
        var rows = state.Read(c =>
            c.Query<(long Revision, string Json)>(
                    "SELECT revision, json FROM documents WHERE container = 'readings' AND revision > @seen ORDER BY revision",
                    new { seen = _seen }
                )
                .ToList()
        );
        foreach (var (revision, json) in rows)
        {
            _seen = revision;
            using var record = JsonDocument.Parse(json);
            var outcome = record.RootElement.GetProperty("data").Deserialize<EvidenceOutcome>(PipelineJson.Options)!;
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

    private List<HostileResult> GiveUp(HostileOutcome outcome)
    {
        var results = new List<HostileResult>();
        foreach (var (path, input) in _waiting)
        {
            File.Delete(Path.Combine(data, "evidence", path));
            results.Add(new HostileResult(input, outcome, "no outcome"));
        }

        _waiting.Clear();
        return results;
    }
}
