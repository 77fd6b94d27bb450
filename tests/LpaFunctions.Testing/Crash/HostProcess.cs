using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LpaFunctions.Testing.Crash;

/// <summary>"lpa serve" as a process of its own, to be killed the hard way.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _errors = [];

    /// <param name="program">Path of lpa.dll.</param>
    /// <param name="settings">As environment variables.</param>
    /// <param name="storage">As "--storage" takes it.</param>
    public HostProcess(string program, string dataFolder, IReadOnlyDictionary<string, string>? settings = null, string storage = "embedded")
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { program, "serve", "--data", dataFolder, "--port", $"{port}", "--storage", storage })
        {
            start.ArgumentList.Add(argument);
        }
        // Every second, so that kills meet the publisher too.
        start.Environment["PublishSchedule"] = "* * * * * *";
        start.Environment["Pipeline__IllustrativeRules"] = "Compute";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.Add(line.Data ?? "");
            }
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote to standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return string.Join('\n', _errors);
            }
        }
    }

    /// <summary>SIGKILL: no handler of the process runs.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    /// <summary>SIGTERM, and waits: what a service manager does.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        // As LpaFunctions.LocalHost.Hosting.FreePort: below the ports of outgoing connections, which could take this one while the program starts.
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
