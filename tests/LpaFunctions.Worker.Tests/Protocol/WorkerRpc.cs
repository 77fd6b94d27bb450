using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace LpaFunctions.Worker.Tests.Protocol;

/// <summary>The Functions host's end of the stream to the worker: sends messages and gives each answer to who asked for it.</summary>
internal sealed class WorkerRpc : FunctionRpc.FunctionRpcBase
{
    /// <summary>A bound for a worker that never answers, not a measure.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The key of the worker's first message, which answers nothing.</summary>
    private const string Start = "start";

    private readonly Channel<StreamingMessage> _out = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Log lines of the worker, as the host would pass them on to Application Insights.</summary>
    public ConcurrentQueue<RpcLog> Logs { get; } = [];

    public Task<StreamingMessage> WaitForStartAsync() => WaitAsync(Start);

    /// <summary>For messages that are answered under their request id.</summary>
    public Task<StreamingMessage> AskAsync(StreamingMessage message)
    {
        message.RequestId = Guid.NewGuid().ToString();
        var answer = WaitAsync(message.RequestId);
        Tell(message);
        return answer;
    }

    public async Task<StatusResult> InvokeAsync(InvocationRequest request)
    {
        var answer = WaitAsync(request.InvocationId);
        Tell(new StreamingMessage { InvocationRequest = request });
        return (await answer).InvocationResponse.Result;
    }

    public void Tell(StreamingMessage message) => _out.Writer.TryWrite(message);

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        var writing = WriteAsync(responseStream, context.CancellationToken);
        await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
        {
            Take(message);
        }

        await writing;
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellationToken)
    {
        await foreach (var message in _out.Reader.ReadAllAsync(cancellationToken))
        {
            await stream.WriteAsync(message, cancellationToken);
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.RpcLog is { } log)
        {
            Logs.Enqueue(log);
            return;
        }

        var id = message.ContentCase switch
        {
            StreamingMessage.ContentOneofCase.StartStream => Start,
            StreamingMessage.ContentOneofCase.InvocationResponse => message.InvocationResponse.InvocationId,
            _ => message.RequestId,
        };
        if (_waiting.TryRemove(id, out var waiting))
        {
            waiting.SetResult(message);
        }
    }

    private Task<StreamingMessage> WaitAsync(string id)
    {
        var waiting = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = waiting;
        return waiting.Task.WaitAsync(Limit);
    }
}
