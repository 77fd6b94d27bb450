using System.Globalization;
using System.Text;

namespace LpaFunctions.Testing.Hostile;

/// <summary>What a campaign came to.</summary>
public sealed class HostileTally
{
    private readonly List<HostileResult> _results = [];

    public IReadOnlyList<HostileResult> Results => _results;

    /// <summary>How often the host ended.</summary>
    public int HostCrashes { get; internal set; }

    public IReadOnlyList<string> LastWords { get; internal set; } = [];

    /// <summary>Messages that the host gave up.</summary>
    public IReadOnlyList<string> GivenUp { get; internal set; } = [];

    /// <summary>Greatest resident size, in MB.</summary>
    public long HostMegabytes { get; internal set; }

    /// <summary>Of a process below the host.</summary>
    public long ChildMegabytes { get; internal set; }

    /// <summary>Of a command that reads a rule-book workbook.</summary>
    public long CommandMegabytes { get; internal set; }

    public IEnumerable<HostileResult> InnocentRefused => _results.Where(result => result.IsInnocentRefused);

    public IEnumerable<HostileResult> OverALimit => _results.Where(result => result.IsOverALimit);

    public int Count(HostileOutcome outcome) => _results.Count(result => result.Outcome == outcome);

    internal void Add(IEnumerable<HostileResult> results) => _results.AddRange(results);

    /// <summary>One line for who watches.</summary>
    public string Line() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_results.Count} inputs: {Count(HostileOutcome.Taken)} taken, {Count(HostileOutcome.Refused)} refused, {Count(HostileOutcome.Fault)} faults, {Count(HostileOutcome.Hang)} hangs, {Count(HostileOutcome.Crash)} crashes ({HostCrashes} of the host), innocent refused {InnocentRefused.Count()}, over a limit {OverALimit.Count()}, given up {GivenUp.Count}; host {HostMegabytes} MB, child {ChildMegabytes} MB"
        );

    /// <summary>Tables for docs/reliability.md.</summary>
    public string Tables()
    {
        var text = new StringBuilder();
        text.AppendLine("| kind | inputs | innocent | taken | refused | faults | hangs | crashes |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var kind in _results.GroupBy(result => result.Input.Kind).OrderBy(kind => kind.Key))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Count(r => r.Input.Expected == HostileExpectation.Taken)} | {Of(kind, HostileOutcome.Taken)} | {Of(kind, HostileOutcome.Refused)} | {Of(kind, HostileOutcome.Fault)} | {Of(kind, HostileOutcome.Hang)} | {Of(kind, HostileOutcome.Crash)} |"
            );
        }

        text.AppendLine().AppendLine("| reason | evidence | doors |").AppendLine("| --- | --- | --- |");
        var reasons = _results.Where(result => result.Reason.Length > 0).GroupBy(result => result.Reason);
        foreach (var reason in reasons.OrderByDescending(reason => reason.Count()))
        {
            var evidence = reason.Count(result => result.Input.IsEvidence);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {reason.Key} | {evidence} | {reason.Count() - evidence} |");
        }

        return text.ToString();
    }

    private static int Of(IEnumerable<HostileResult> results, HostileOutcome outcome) => results.Count(result => result.Outcome == outcome);
}
