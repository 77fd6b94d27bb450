using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Worker.Tests.Protocol;

/// <summary>
/// The published worker as a process, started as the Functions host starts it: its side of the gRPC protocol, handshake, metadata, loading.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const string Assembly = "LpaFunctions.App.dll";
    private readonly WorkerRpc _rpc = new();
    private readonly WebApplication _host;
    private readonly Process _worker = new();
    private readonly List<string> _printed = [];
    private bool _started;

    private WorkerProcess()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(_rpc);
        _host = builder.Build();
        _host.MapGrpcService<WorkerRpc>();
    }

    /// <summary>By name, as the worker describes and has loaded them.</summary>
    public Dictionary<string, RpcFunctionMetadata> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the worker listens for HTTP calls that the host forwards.</summary>
    public Uri Http { get; private set; } = null!;

    public WorkerRpc Rpc => _rpc;

    public int Id => _worker.Id;

    public bool HasExited => _worker.HasExited;

    public int ExitCode => _worker.ExitCode;

    /// <summary>Processor time of all its threads until now.</summary>
    public TimeSpan Processor
    {
        get
        {
            _worker.Refresh();
            return _worker.TotalProcessorTime;
        }
    }

    /// <summary>What the process wrote to its console.</summary>
    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return string.Join('\n', _printed);
            }
        }
    }

    public static async Task<WorkerProcess> StartAsync(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var worker = new WorkerProcess();
        try
        {
            await worker._host.StartAsync();
            worker._worker.StartInfo = StartInfo(folder, settings, worker._host.Urls.First());
            await worker.ShakeHandsAsync(folder);
            await worker.LoadAsync(folder);
            await worker.WaitForHttpAsync();
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the worker to end, as the host does when it scales in.</summary>
    public async Task TerminateAsync()
    {
        _rpc.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        await _worker.WaitForExitAsync().WaitAsync(WorkerRpc.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started && !_worker.HasExited)
        {
            _worker.Kill(entireProcessTree: true);
        }

        _worker.Dispose();
        await _host.DisposeAsync();
    }

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> settings, string address)
    {
        string[] arguments =
        [
            Path.Combine(folder, Assembly),
            "--functions-uri",
            address,
            "--functions-worker-id",
            "worker",
            "--functions-request-id",
            "start",
            "--functions-grpc-max-message-length",
            "2147483647",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        // The worker finds host.json by it; without it the start fails.
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        return start;
    }

    private async Task ShakeHandsAsync(string folder)
    {
        var started = _rpc.WaitForStartAsync();
        _worker.OutputDataReceived += (_, line) => Note(line.Data);
        _worker.ErrorDataReceived += (_, line) => Note(line.Data);
        _started = _worker.Start();
        _worker.BeginOutputReadLine();
        _worker.BeginErrorReadLine();
        if (await Task.WhenAny(started, _worker.WaitForExitAsync()) != started)
        {
            throw new InvalidOperationException($"The worker ended with {_worker.ExitCode}:\n{Printed}");
        }

        await started;
        var hello = new WorkerInitRequest
        {
            HostVersion = "4.0.0",
            FunctionAppDirectory = folder,
            WorkerDirectory = folder,
        };
        var answer = await _rpc.AskAsync(new StreamingMessage { WorkerInitRequest = hello });
        Http = new Uri(answer.WorkerInitResponse.Capabilities["HttpUri"]);
    }

    // The worker names its address and loads functions before its web server listens: a call in between would be refused.
    private async Task WaitForHttpAsync()
    {
        using var limit = new CancellationTokenSource(WorkerRpc.Limit);
        while (true)
        {
            using var connection = new TcpClient();
            try
            {
                await connection.ConnectAsync(Http.Host, Http.Port, limit.Token);
                return;
            }
            catch (SocketException) when (!_worker.HasExited)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private async Task LoadAsync(string folder)
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var answer = await _rpc.AskAsync(new StreamingMessage { FunctionsMetadataRequest = request });
        foreach (var function in answer.FunctionMetadataResponse.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
            var result = (await _rpc.AskAsync(new StreamingMessage { FunctionLoadRequest = load })).FunctionLoadResponse.Result;
            if (result.Status != StatusResult.Types.Status.Success)
            {
                throw new InvalidOperationException($"{function.Name} was not loaded: {result.Exception?.Message}");
            }

            Functions.Add(function.Name, function);
        }
    }

    private void Note(string? line)
    {
        lock (_printed)
        {
            _printed.Add(line ?? "");
        }
    }
}
