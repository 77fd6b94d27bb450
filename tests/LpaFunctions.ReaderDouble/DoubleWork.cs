using System.Globalization;
using System.Text;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Processes.Inside;

namespace LpaFunctions.ReaderDouble;

/// <summary>
/// Does what the head says: "echo", "who", "limits", "shared HASH", "ask", "hang", "ask-and-hang", "spin", "beat MS", "hold MB", "native MB",
/// "die", "throw", "disk", "last".
/// </summary>
public sealed class DoubleWork : IReaderWork
{
    public const string Version = "double/1";

    public string Kind => "double";

    public Task<ReaderAnswer> RunAsync(ReaderTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var order = Encoding.UTF8.GetString(task.Head.Span).Split(' ');
        var number = order.Length > 1 && int.TryParse(order[1], CultureInfo.InvariantCulture, out var given) ? given : 0;
        var answer = order[0] switch
        {
            "echo" => task.Content,
            "who" => Bytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)),
            "environment" => Bytes(string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order())),
            "limits" => File.ReadAllBytes("/proc/self/limits"),
            "shared" => task.Shared(order[1]),
            "ask" => task.Ask(task.Content),
            "hang" => Hang(),
            "ask-and-hang" => AskAndHang(task),
            "spin" => Spin(),
            "beat" => Beat(number),
            "hold" => Hold(number),
            "die" => Die(),
            "disk" => throw new IOException("The disk of the test is full."),
            "last" => Bytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException("As the test wants it."),
        };
        return Task.FromResult(new ReaderAnswer(answer, IsLast: order[0] == "last"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Hang()
    {
        Thread.Sleep(Timeout.Infinite);
        return [];
    }

    private static byte[] AskAndHang(ReaderTask task)
    {
        task.Ask(task.Content);
        return Hang();
    }

    private static byte[] Spin()
    {
        while (true)
        {
            Thread.SpinWait(1_000);
        }
    }

    /// <summary>Works so long, and gets on all the while.</summary>
    private static byte[] Beat(int milliseconds)
    {
        var end = Environment.TickCount64 + milliseconds;
        while (Environment.TickCount64 < end)
        {
            ReadingPulse.Beat();
            Thread.Sleep(50);
        }

        return Bytes("done");
    }

    /// <summary>Holds so many megabytes, each written to.</summary>
    private static byte[] Hold(int megabytes)
    {
        var held = new List<byte[]>();
        for (var i = 0; i < megabytes; i++)
        {
            var piece = new byte[1024 * 1024];
            Array.Fill(piece, (byte)1);
            held.Add(piece);
        }

        return Bytes(held.Count.ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] Die()
    {
        Environment.Exit(3);
        return [];
    }
}
