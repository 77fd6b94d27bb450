using System.Text;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Processes.Wire;

namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>
/// The inside of a reader process: takes one task after the other from its input and answers on its output, until the input ends; then it
/// ends at once, whatever it is doing, so that no reader outlives its host.
/// </summary>
public sealed class ReaderLoop
{
    private const int MaxFrameBytes = 512 * 1024 * 1024;
    private const int BufferBytes = 64 * 1024;

    // Documents are read on the thread that takes the messages: nothing is handed from thread to thread, and any depth fits that limits let through.
    private const int StackBytes = 64 * 1024 * 1024;
    private const int HashLength = 64;
    private const int MaxShared = 16;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private readonly Stream _input;
    private readonly FrameWriter _output;
    private readonly Dictionary<string, IReaderWork> _works;
    private readonly Dictionary<string, byte[]> _shared = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private long _told;

    private ReaderLoop(Stream input, Stream output, IEnumerable<IReaderWork> works)
    {
        (_input, _output) = (new BufferedStream(input, BufferBytes), new FrameWriter(output));
        _works = works.ToDictionary(work => work.Kind, StringComparer.Ordinal);
    }

    /// <summary>Runs until the host closes the pipe. Standard output belongs to the messages: nothing else is written to it.</summary>
    /// <param name="version">Which host may use this reader: one of another version reads otherwise.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string version, params IReadOnlyList<IReaderWork> works)
    {
        var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetOut(TextWriter.Null);
        ProcessGroup.Found();
        HostWatch.Begin();
        var loop = new ReaderLoop(input, output, works);
        var thread = new Thread(() => loop.Serve(version), StackBytes) { Name = "Work" };
        thread.Start();
        thread.Join();
        return 0;
    }

    private void Serve(string version)
    {
        Write(FrameKind.Hello, Encoding.UTF8.GetBytes(version));
        using var pulse = new Timer(_ => TellProgress(), state: null, Beat, Beat);
        var (kind, head) = ("", Array.Empty<byte>());

        while (Next() is { } frame)
        {
            switch (frame.Kind)
            {
                case FrameKind.Shared:
                    Keep(frame.Bytes);
                    break;
                case FrameKind.Work:
                    kind = Encoding.UTF8.GetString(frame.Bytes);
                    break;
                case FrameKind.Head:
                    head = frame.Bytes;
                    break;
                case FrameKind.File:
                    Answer(kind, head, () => File.ReadAllBytes(Encoding.UTF8.GetString(frame.Bytes)));
                    break;
                case FrameKind.Content:
                    Answer(kind, head, () => frame.Bytes);
                    break;
            }
        }
    }

    /// <returns>Null where the host is gone, or speaks another language: there is nobody to answer.</returns>
    private Frame? Next()
    {
        try
        {
            return Frames.Read(_input, MaxFrameBytes);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private void Keep(byte[] bytes)
    {
        if (_shared.Count >= MaxShared)
        {
            _shared.Clear();
        }

        _shared[Encoding.ASCII.GetString(bytes, 0, HashLength)] = bytes[HashLength..];
    }

    private void Answer(string kind, byte[] head, Func<byte[]> content)
    {
        try
        {
            var work = _works.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"No work of the kind '{kind}' is done here.");
            var task = new ReaderTask(head, content(), hash => _shared[hash], Ask);
            var answer = work.RunAsync(task, CancellationToken.None).GetAwaiter().GetResult();
            Write(answer.IsLast ? FrameKind.Last : FrameKind.Done, answer.Bytes.Span);
        }
#pragma warning disable CA1031 // Whatever it is, the host is told; it decides.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Write(FrameKind.Failed, [(byte)KindOf(fault)], Encoding.UTF8.GetBytes(fault.ToString()));
        }
    }

    private static FailureKind KindOf(Exception fault) =>
        fault switch
        {
            OutOfMemoryException or ReaderMemoryException => FailureKind.Memory,
            UnansweredException => FailureKind.Unanswered,
            IOException or UnauthorizedAccessException => FailureKind.Disk,
            _ => FailureKind.Other,
        };

    private ReadOnlyMemory<byte> Ask(ReadOnlyMemory<byte> question)
    {
        Write(FrameKind.Ask, question.Span);
        return Next() is { Kind: FrameKind.Reply, Bytes: [1, .. var answer] } ? answer : throw new UnansweredException();
    }

    private void TellProgress()
    {
        var beats = ReadingPulse.Beats;
        if (Interlocked.Exchange(ref _told, beats) != beats)
        {
            Write(FrameKind.Progress, []);
        }
    }

    private void Write(FrameKind kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        lock (_writing)
        {
            try
            {
                _output.Add(kind, first, second);
                _output.Send();
            }
            catch (IOException)
            {
                // The host is gone; the end of the input says so, too.
            }
        }
    }

    private sealed class UnansweredException() : Exception("The host could not answer.");
}
