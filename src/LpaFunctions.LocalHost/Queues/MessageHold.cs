using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>One message that is kept hidden while its function runs (<see cref="MessageHolds"/>).</summary>
/// <param name="renewed">When it was taken; a timestamp of the listener's clock.</param>
internal sealed class MessageHold(QueueMessage message, long renewed)
{
    /// <summary>Under the receipt that counts now.</summary>
    public QueueMessage Message { get; set; } = message;

    /// <summary>When it was taken or last renewed.</summary>
    public long Renewed { get; set; } = renewed;

    /// <summary>The last renewal, which may still be on its way.</summary>
    public Task Renewing { get; set; } = Task.CompletedTask;
}
