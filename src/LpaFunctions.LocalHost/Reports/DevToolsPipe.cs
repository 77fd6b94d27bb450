using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LpaFunctions.Reading.Programs;

namespace LpaFunctions.LocalHost.Reports;

/// <summary>
/// A Chromium process, spoken to through its DevTools pipe: no port is opened, nobody else on the machine can talk to it. It runs with an
/// empty environment, a folder of its own and a memory limit, and reaches no network.
/// </summary>
internal sealed class DevToolsPipe : IAsyncDisposable
{
    // The pipe is on descriptors 3 and 4; the shell moves standard input and output there.
    private const string Start = """ulimit -d "$1" 2>/dev/null; shift; exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1""";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process _process;
    private readonly DirectoryInfo _home;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Task _reading;
    private int _last;

    public DevToolsPipe(string program, ChromiumOptions options)
    {
        _home = new DirectoryInfo(WorkFolder.CreateNew("chromium"));
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-c",
            Start,
            "sh",
            $"{options.MaxMegabytes * 1024}",
            program,
            "--headless",
            "--remote-debugging-pipe",
            $"--user-data-dir={_home.FullName}",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--font-render-hinting=none",
            .. NeedsNoSandbox ? ["--no-sandbox"] : Array.Empty<string>(),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["HOME"] = _home.FullName;
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
        _reading = Task.Run(ReadAsync);
    }

    public bool HasExited => _process.HasExited || _reading.IsCompleted;

    // Root has no user namespace to give away: Chromium then refuses its sandbox.
    private static bool NeedsNoSandbox => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    /// <exception cref="IOException">The browser is gone.</exception>
    /// <exception cref="InvalidOperationException">The browser refuses the command.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var message = new JsonObject
            {
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            };
            if (session is not null)
            {
                message["sessionId"] = session;
            }

            var bytes = Encoding.UTF8.GetBytes(message.ToJsonString(Json) + "\0");
            await _writing.WaitAsync(cancellationToken);
            try
            {
                await _process.StandardInput.BaseStream.WriteAsync(bytes, cancellationToken);
                await _process.StandardInput.BaseStream.FlushAsync(cancellationToken);
            }
            finally
            {
                _writing.Release();
            }

            if (_reading.IsCompleted)
            {
                throw new IOException("Chromium ended.");
            }

            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _writing.Dispose();
        try
        {
            _home.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process may still be closing its files: what is left lies in the folder for temporary files.
        }
    }

    private async Task ReadAsync()
    {
        var pending = new ArrayBufferWriter<byte>();
        var buffer = new byte[1 << 16];
        try
        {
            int count;
            while ((count = await _process.StandardOutput.BaseStream.ReadAsync(buffer)) > 0)
            {
                var rest = buffer.AsMemory(0, count);
                for (int end; (end = rest.Span.IndexOf((byte)0)) >= 0; rest = rest[(end + 1)..])
                {
                    pending.Write(rest.Span[..end]);
                    Receive(pending.WrittenMemory);
                    pending.ResetWrittenCount();
                }

                pending.Write(rest.Span);
            }
        }
        catch (IOException)
        {
            // The pipe broke: everybody who waits is told below.
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new IOException("Chromium ended."));
        }
    }

    private void Receive(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        if (!document.RootElement.TryGetProperty("id", out var id) || !_waiting.TryGetValue(id.GetInt32(), out var waiting))
        {
            return;
        }

        if (document.RootElement.TryGetProperty("error", out var error))
        {
            waiting.TrySetException(new InvalidOperationException($"Chromium: {error.GetProperty("message").GetString()}"));
        }
        else
        {
            waiting.TrySetResult(document.RootElement.GetProperty("result").Clone());
        }
    }
}
