using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Queues;
using QueueMessage = LpaFunctions.Pipeline.Queues.QueueMessage;

namespace LpaFunctions.Azure.Queues;

/// <summary>Storage queues. Messages never expire: Storage's own default would drop a poison message after seven days.</summary>
public sealed class StorageWorkQueue(QueueServiceClient service, AzureOptions options) : IWorkQueue
{
    /// <summary>Most messages that one call of Storage gives.</summary>
    public const int MaxBatch = 32;
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
    private readonly ConcurrentDictionary<string, QueueClient> _ready = new(StringComparer.Ordinal);

    public async Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken) =>
        await (await QueueAsync(queue, cancellationToken)).SendMessageAsync(body, visibleAfter, NeverExpires, cancellationToken);

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    )
    {
        var client = await QueueAsync(queue, cancellationToken);
        var messages = (await client.ReceiveMessagesAsync(Math.Min(max, MaxBatch), visibilityTimeout, cancellationToken)).Value;
        return [.. messages.Select(m => new QueueMessage(m.MessageId, m.PopReceipt, m.MessageText, m.DequeueCount))];
    }

    public async Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken);
        return await IfHeldAsync(() => client.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken));
    }

    public async Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken);
        return await IfHeldAsync(() =>
            client.UpdateMessageAsync(message.Id, message.Receipt, message.Body, visibleAfter, cancellationToken)
        );
    }

    public async Task<QueueMessage?> RenewAsync(
        string queue,
        QueueMessage message,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    )
    {
        var client = await QueueAsync(queue, cancellationToken);
        UpdateReceipt? renewed = null;
        var held = await IfHeldAsync(async () =>
            renewed = await client.UpdateMessageAsync(message.Id, message.Receipt, message.Body, visibilityTimeout, cancellationToken)
        );
        return held ? message with { Receipt = renewed!.PopReceipt } : null;
    }

    public async Task<long> CountAsync(string queue, CancellationToken cancellationToken) =>
        (await (await QueueAsync(queue, cancellationToken)).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCountLong;

    public async Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int max, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken);
        var messages = (await client.PeekMessagesAsync(Math.Min(max, MaxBatch), cancellationToken)).Value;
        return [.. messages.Select(m => new QueueMessage(m.MessageId, "", m.MessageText, m.DequeueCount))];
    }

    private static async Task<bool> IfHeldAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RequestFailedException stale)
            when (stale.ErrorCode == QueueErrorCode.PopReceiptMismatch || stale.ErrorCode == QueueErrorCode.MessageNotFound)
        {
            return false;
        }
    }

    private async Task<QueueClient> QueueAsync(string queue, CancellationToken cancellationToken)
    {
        if (_ready.TryGetValue(queue, out var ready))
        {
            return ready;
        }

        var client = service.GetQueueClient(queue);
        if (options.CreateMissing)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        return _ready.GetOrAdd(queue, client);
    }
}
