using LpaFunctions.App.Doors;
using LpaFunctions.App.Pages.Assess.Queue;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.App.Pages.Assess.Views;

/// <summary>Everything that the page of one task shows, as it is at this moment.</summary>
public sealed record TaskScene
{
    public required Caller Caller { get; init; }

    /// <summary>The mark that a change by the caller carries.</summary>
    public required string FormMark { get; init; }
    public required LgoSnapshot Now { get; init; }
    public required Indicator Indicator { get; init; }
    public required IndicatorResult Result { get; init; }
    public required QueueView View { get; init; }

    /// <summary>The queue in which the task stands, by the way its assessor came.</summary>
    public required IReadOnlyList<AssessorTask> Queue { get; init; }
    public required AssessorTask Task { get; init; }

    /// <summary>What a row of the queue is called.</summary>
    public required Func<AssessorTask, string> Title { get; init; }

    public IReadOnlyList<AssessorDecision> History => Now.History(Indicator.Id);
    public IReadOnlyList<EvidenceReading> Readings => Now.Readings(Indicator.Id);
    public string Version => MarkVersion.Compute(Result, History);
    public AssessorDecision? Standing => DecisionHistory.Standing(History);

    /// <summary>Files of the indicator that could not be used.</summary>
    public IEnumerable<EvidenceRejection> Rejections =>
        Now.Rejections.Where(rejection => EvidencePath.TryParse(rejection.Path, out var path, out _) && path.Indicator == Indicator.Id);

    public AssessorTask? Next => Beside(1);

    public AssessorTask? Previous => Beside(-1);

    private AssessorTask? Beside(int step)
    {
        var shown = Queue.Where(task => View.Holds(task) || QueueLists.IsSame(task, Task)).ToList();
        var at = shown.FindIndex(task => QueueLists.IsSame(task, Task));
        return shown.ElementAtOrDefault(at + step);
    }
}
