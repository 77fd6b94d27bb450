using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.Pipeline.GivenUp;

/// <summary>Keeps what the host gave up; where the database is away the message stays in its poison queue until it can be kept.</summary>
public sealed class PoisonRuns(RecordPoison step, Patience patience)
{
    /// <summary>What the name of a queue ends in where the host puts what it gave up.</summary>
    public const string Suffix = "-poison";

    /// <param name="queue">The queue that the message came from, without "-poison".</param>
    public Task RunAsync(string queue, string message, CancellationToken cancellationToken) =>
        patience.RunForEverAsync(queue + Suffix, message, () => step.RunAsync(queue, message, cancellationToken), cancellationToken);
}
