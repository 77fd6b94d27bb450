using System.Text.Json.Nodes;
using Google.Protobuf;
using LpaFunctions.App.Doors;

namespace LpaFunctions.Worker.Tests.Protocol;

/// <summary>Calls functions of a worker with what the Functions host sends for each kind of trigger.</summary>
internal sealed class WorkerCalls(WorkerProcess worker) : IDisposable
{
    private const string Timer = """{"ScheduleStatus":null,"IsPastDue":false}""";

    // As the host's forwarder: what the worker answers goes on as it is.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = WorkerRpc.Limit };

    public Task<StatusResult> RunQueueAsync(string function, string body) =>
        worker.Rpc.InvokeAsync(Request(function, new TypedData { String = body }));

    public Task<StatusResult> RunTimerAsync(string function) => worker.Rpc.InvokeAsync(Request(function, new TypedData { Json = Timer }));

    public Task<StatusResult> RunBlobAsync(string function, string container, string path, string traceParent = "") =>
        worker.Rpc.InvokeAsync(BlobRequest(function, container, path, traceParent));

    /// <summary>A call whose answer is not waited for, to be cancelled.</summary>
    public RunningCall StartQueue(string function, string body)
    {
        var request = Request(function, new TypedData { String = body });
        return new RunningCall(request.InvocationId, worker.Rpc.InvokeAsync(request));
    }

    public void Cancel(RunningCall call) =>
        worker.Rpc.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = call.InvocationId } });

    /// <summary>As the person whom the worker's tests know.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message)
    {
        // What stands in front of the functions on Azure puts the identity in; a bearer token needs no mark of a form.
        message.Headers.Add(ClientPrincipal.Header, TestPerson.Principal);
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer test");
        return SendAsItIsAsync(message);
    }

    /// <summary>The request itself goes to the worker's HTTP port, the call over the protocol; the two meet by a header.</summary>
    public async Task<HttpResponseMessage> SendAsItIsAsync(HttpRequestMessage message)
    {
        var path = message.RequestUri!.OriginalString.Split('?')[0];
        var route = HttpRoutes.Find(worker.Functions.Values, message.Method.Method, path);
        var request = Request(route.Function, new TypedData { Http = new RpcHttp() });
        foreach (var (name, value) in route.Values)
        {
            request.TriggerMetadata.Add(name, new TypedData { String = value });
        }

        message.RequestUri = new Uri(worker.Http, message.RequestUri);
        message.Headers.Add("x-ms-invocation-id", request.InvocationId);
        var call = worker.Rpc.InvokeAsync(request);
        var response = await _http.SendAsync(message);
        var result = await call;
        return result.Status == StatusResult.Types.Status.Success
            ? response
            : throw new InvalidOperationException($"{route.Function}: {result.Exception?.Message}");
    }

    public void Dispose() => _http.Dispose();

    private InvocationRequest BlobRequest(string function, string container, string path, string traceParent)
    {
        var reference = new JsonObject
        {
            ["Connection"] = "AzureWebJobsStorage",
            ["ContainerName"] = container,
            ["BlobName"] = path,
        };
        var binding = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFromUtf8(reference.ToJsonString()),
        };
        var request = Request(function, new TypedData { ModelBindingData = binding });
        request.TriggerMetadata.Add("path", new TypedData { String = path });
        request.TraceContext.TraceParent = traceParent;
        return request;
    }

    private InvocationRequest Request(string function, TypedData value)
    {
        var metadata = worker.Functions[function];
        return new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = metadata.FunctionId,
            TraceContext = new RpcTraceContext(),
            RetryContext = new RetryContext(),
            InputData =
            {
                new ParameterBinding { Name = FunctionTrigger.Of(metadata).Name, Data = value },
            },
        };
    }
}

internal sealed record RunningCall(string InvocationId, Task<StatusResult> Result);
