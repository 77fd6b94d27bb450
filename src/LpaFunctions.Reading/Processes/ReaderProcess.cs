using System.Diagnostics;
using System.Globalization;
using System.Text;
using LpaFunctions.Reading.Processes.Wire;

namespace LpaFunctions.Reading.Processes;

/// <summary>One reader process, from its start to its end: an empty environment, a folder of its own, limits of the operating system, and a host that watches it.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private const string Shell = "/bin/sh";
    private const string Errors = "errors";
    private const int BufferBytes = 64 * 1024;
    private const int MaxAnswerBytes = 128 * 1024 * 1024;
    private const int KilledBySystem = 137;
    private const int StackKilobytes = 8 * 1024;

    // Hexadecimal bytes. By itself .NET goes by the processor's cache, and what a file costs would differ from machine to machine.
    private const string YoungHeap = "2000000";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    // What .NET itself wants to find; nothing of it is secret.
    private static readonly string[] Inherited = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "LD_LIBRARY_PATH", "SystemRoot"];

    private readonly ReaderOptions _options;
    private readonly ReaderFigures _figures;
    private readonly string _folder;
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly FrameWriter _writer;
    private readonly ProcessGauge _gauge;
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ReaderWatch? _watch;
    private ReaderFault? _endedFor;
    private bool _isEnded;

    private ReaderProcess(ReaderProgram program, ReaderOptions options, ReaderFigures figures, string folder)
    {
        (Program, _options, _figures, _folder) = (program, options, figures, folder);
        _process = new Process { StartInfo = StartInfo(program, options, folder) };
        _process.Start();
        (_input, _output) = (_process.StandardInput.BaseStream, new BufferedStream(_process.StandardOutput.BaseStream, BufferBytes));
        (_writer, _gauge) = (new FrameWriter(_input), new ProcessGauge(_process));
        Id = _process.Id;
        figures.CountStart();
    }

    public ReaderProgram Program { get; }

    public int Id { get; }

    /// <summary>Files that it was given.</summary>
    public int Files { get; private set; }

    /// <param name="version">What the reader must say of itself.</param>
    /// <param name="parent">Of the folder that the process is given.</param>
    /// <exception cref="ReaderStartException">It does not start, or is of another version.</exception>
    public static ReaderProcess Start(ReaderProgram program, string version, ReaderOptions options, ReaderFigures figures, string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, Path.GetRandomFileName())).FullName;
        ReaderProcess? process = null;

        try
        {
            process = new ReaderProcess(program, options, figures, folder);
            process.Greet(version);
            return process;
        }
        catch (Exception e) when (e is IOException or BrokenPipeException or System.ComponentModel.Win32Exception)
        {
            var said = process?.Said();
            process?.Dispose();
            throw e as ReaderStartException ?? new ReaderStartException($"The reader {program.File} does not start: {e.Message} {said}", e);
        }
    }

    /// <exception cref="ReaderException">The process was ended, or ended itself; it cannot be used again.</exception>
    /// <exception cref="ReaderWorkException">The work threw.</exception>
    public ReadOnlyMemory<byte> Exchange(ReaderRequest request, CancellationToken cancellationToken)
    {
        Files++;
        using var stop = cancellationToken.Register(() => End(null));
        Watch(new ReaderWatch(_options, _gauge.Read()));

        try
        {
            Send(request);
            return Answer(request, cancellationToken);
        }
        catch (BrokenPipeException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Ended();
        }
        finally
        {
            Watch(null);
        }
    }

    /// <summary>Ends the process where it costs more than it may; asked ten times a second while it works.</summary>
    public void Look()
    {
        ReaderFault? fault;
        lock (_gate)
        {
            if (_watch is not { } watch || _isEnded)
            {
                return;
            }

            var vitals = _gauge.Read();
            _figures.SeeResident(vitals.Resident);
            fault = watch.Judge(vitals);
        }

        if (fault is not null)
        {
            End(fault);
        }
    }

    /// <summary>True where it is better replaced than given another file.</summary>
    public bool IsSpent()
    {
        var resident = _gauge.Read().Resident;
        var isOld = Files >= _options.MaxFiles || resident > _options.MaxKeptMegabytes * 1024L * 1024;
        return isOld || _isEnded || _process.HasExited;
    }

    /// <param name="fault">Null where the host does not want it any more.</param>
    public void End(ReaderFault? fault)
    {
        lock (_gate)
        {
            if (_isEnded)
            {
                return;
            }

            (_isEnded, _endedFor) = (true, fault);
            _figures.SeeResident(ProcessVitals.Greatest(Id));

            try
            {
                _process.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
            {
                // It has ended by itself.
            }

            ProcessGroup.End(Id);
        }
    }

    public void Dispose()
    {
        End(null);
        _process.WaitForExit(EndTime);
        _input.Dispose();
        _output.Dispose();
        _gauge.Dispose();
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A temporary folder: the system clears it away.
        }
    }

    private void Greet(string version)
    {
        using var late = new Timer(_ => End(ReaderFault.TooSlow), state: null, StartTime, Timeout.InfiniteTimeSpan);
        var hello = Receive();
        var said = Encoding.UTF8.GetString(hello.Bytes);
        if (hello.Kind != FrameKind.Hello || said != version)
        {
            throw new ReaderStartException($"The reader {Program.File} is {said}, {version} is wanted: build it again.");
        }
    }

    /// <exception cref="BrokenPipeException">The process is gone.</exception>
    private void Send(ReaderRequest request)
    {
        try
        {
            foreach (var part in request.Shared.Where(part => _sent.Add(part.Hash)))
            {
                _writer.Add(FrameKind.Shared, Encoding.ASCII.GetBytes(part.Hash), part.Bytes.Span);
            }

            _writer.Add(FrameKind.Work, Encoding.UTF8.GetBytes(request.Kind));
            _writer.Add(FrameKind.Head, request.Head.Span);
            AddDocument(request);
            _writer.Send();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new BrokenPipeException(e);
        }
    }

    private void AddDocument(ReaderRequest request)
    {
        if (request.File is { } file)
        {
            _writer.Add(FrameKind.File, Encoding.UTF8.GetBytes(file));
        }
        else
        {
            _writer.Add(FrameKind.Content, request.Content.Span);
        }
    }

    /// <exception cref="BrokenPipeException">The process is gone, or says what no reader says.</exception>
    private Frame Receive()
    {
        try
        {
            return Frames.Read(_output, MaxAnswerBytes) ?? throw new BrokenPipeException();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
        {
            throw new BrokenPipeException(e);
        }
    }

    private ReadOnlyMemory<byte> Answer(ReaderRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = Receive();

            switch (frame.Kind)
            {
                case FrameKind.Done:
                    return frame.Bytes;
                case FrameKind.Last:
                    End(null);
                    return frame.Bytes;
                case FrameKind.Failed:
                    throw Failure(frame.Bytes);
                case FrameKind.Progress:
                    Renew();
                    break;
                case FrameKind.Ask:
                    Reply(request, frame.Bytes, cancellationToken);
                    break;
                default:
                    throw new BrokenPipeException();
            }
        }
    }

    /// <summary>What the host throws over a question is the end of the task: its caller gets just that.</summary>
    private void Reply(ReaderRequest request, byte[] question, CancellationToken cancellationToken)
    {
        // Others work meanwhile: the reader's own time stands still.
        Watch(null);
        var answer = request.Answer ?? throw new BrokenPipeException();
        ReadOnlyMemory<byte> said;

        try
        {
            said = answer(question, cancellationToken).GetAwaiter().GetResult();
        }
        catch
        {
            End(null);
            throw;
        }

        Watch(new ReaderWatch(_options, _gauge.Read()));
        Reply(said);
    }

    /// <exception cref="BrokenPipeException">The process is gone.</exception>
    private void Reply(ReadOnlyMemory<byte> said)
    {
        try
        {
            _writer.Add(FrameKind.Reply, [1], said.Span);
            _writer.Send();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new BrokenPipeException(e);
        }
    }

    private Exception Failure(byte[] bytes)
    {
        var message = Encoding.UTF8.GetString(bytes, 1, bytes.Length - 1);
        switch ((FailureKind)bytes[0])
        {
            case FailureKind.Memory:
                End(ReaderFault.TooMuchMemory);
                return Ended();
            case FailureKind.Disk:
                return new IOException($"A reader could not work with its files: {message}");
            default:
                return new ReaderWorkException(message);
        }
    }

    private ReaderException Ended()
    {
        _process.WaitForExit(EndTime);
        var said = Said();
        var fault = _endedFor ?? Guess(said);
        End(fault);
        _figures.CountEnd(fault);
        var code = _process.HasExited ? _process.ExitCode.ToString(CultureInfo.InvariantCulture) : "-";
        return new ReaderException(fault, $"The reader ended ({fault}, exit code {code}). {said}");
    }

    /// <summary>A runtime that is refused memory says so and ends itself; the system's own guard says nothing.</summary>
    private ReaderFault Guess(string said)
    {
        var speaksOfMemory =
            said.Contains("memory", StringComparison.OrdinalIgnoreCase) || said.Contains("bad_alloc", StringComparison.Ordinal);
        var wasKilled = _process.HasExited && _process.ExitCode == KilledBySystem && _watch?.IsHeavy == true;
        return speaksOfMemory || wasKilled ? ReaderFault.TooMuchMemory : ReaderFault.Died;
    }

    /// <summary>The beginning of what it wrote to standard error.</summary>
    private string Said()
    {
        try
        {
            using var file = new StreamReader(Path.Combine(_folder, Errors));
            var begin = new char[300];
            return new string(begin, 0, file.ReadBlock(begin)).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private void Watch(ReaderWatch? watch)
    {
        lock (_gate)
        {
            _watch = watch;
        }
    }

    private void Renew()
    {
        lock (_gate)
        {
            _watch?.Renew(_gauge.Read());
        }
    }

    private static ProcessStartInfo StartInfo(ReaderProgram program, ReaderOptions options, string folder)
    {
        var isLimited = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isLimited ? Shell : program.File)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (isLimited)
        {
            // The shell sets the limits for itself and then becomes the reader. A system without such a limit runs it under the others.
            // A thread's whole stack counts as data: where a host's own stacks may be large, a dozen threads would use the limit up.
            var kilobytes = options.MaxDataMegabytes * 1024;
            var limits = $"ulimit -c 0; ulimit -S -s {StackKilobytes}; ulimit -d {kilobytes}";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"{limits}; exec \"$0\" \"$@\" 2>{Errors}");
            start.ArgumentList.Add(program.File);
        }

        foreach (var argument in program.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Settle(start.Environment, options, folder);
        return start;
    }

    private static void Settle(IDictionary<string, string?> environment, ReaderOptions options, string folder)
    {
        var kept = Inherited.Where(environment.ContainsKey).Select(name => (name, environment[name])).ToList();
        environment.Clear();
        foreach (var (name, value) in kept)
        {
            environment[name] = value;
        }

        environment["HOME"] = folder;
        environment["TMPDIR"] = folder;
        environment["PATH"] = "/usr/bin:/bin";
        environment["DOTNET_GCHeapHardLimit"] = (options.MaxHeapMegabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        environment["DOTNET_GCgen0size"] = YoungHeap;
        environment["MALLOC_ARENA_MAX"] = "2";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
    }
}
