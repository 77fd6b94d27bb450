using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests.Hostile;

/// <summary>Does what the Functions host does with the app's queues: a call for each message, five tries, then the queue of poison.</summary>
internal sealed class QueueDrain(EmulatedAccount account, IReadOnlyDictionary<string, string> settings)
{
    private const int MostTries = 5;
    private const int AtOnce = 32;
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task RunAsync(WorkerProcess worker, WorkerCalls calls, CancellationToken cancellationToken)
    {
        foreach (var function in worker.Functions.Values)
        {
            var trigger = FunctionTrigger.Of(function);
            if (trigger.Type == "queueTrigger")
            {
                await RunAsync(function.Name, Resolve(trigger.Text("queueName")), calls, cancellationToken);
            }
        }
    }

    /// <summary>"%ScoreQueue%-poison" by the settings.</summary>
    private string Resolve(string name)
    {
        var parts = name.Split('%');
        return parts.Length == 3 ? settings[parts[1]] + parts[2] : name;
    }

    private async Task RunAsync(string function, string name, WorkerCalls calls, CancellationToken cancellationToken)
    {
        var queue = account.Queue(name);
        if (!await queue.ExistsAsync(cancellationToken))
        {
            return;
        }

        var messages = await queue.ReceiveMessagesAsync(AtOnce, Hidden, cancellationToken);
        foreach (var message in messages.Value)
        {
            var result = await calls.RunQueueAsync(function, message.MessageText);
            if (result.Status == StatusResult.Types.Status.Success)
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }
            else if (message.DequeueCount < MostTries)
            {
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.MessageText, Pause, cancellationToken);
            }
            else
            {
                await GiveUpAsync(name, message.MessageText, cancellationToken);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }
        }
    }

    private async Task GiveUpAsync(string name, string message, CancellationToken cancellationToken)
    {
        var poison = account.Queue(name + "-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await poison.SendMessageAsync(message, cancellationToken);
    }
}
