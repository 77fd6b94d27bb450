using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Pipeline.Assessing;

/// <summary>The queue of one LGO; empty where nothing was handed in yet.</summary>
/// <param name="Tasks">What wants an assessor first comes first, then in the order of the book.</param>
public sealed record LgoTasks(Lgo Lgo, IReadOnlyList<AssessorTask> Tasks)
{
    public int Count(TaskKind kind) => Tasks.Count(task => task.Kind == kind);
}
