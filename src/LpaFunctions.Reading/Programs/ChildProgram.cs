using System.Diagnostics;

namespace LpaFunctions.Reading.Programs;

/// <summary>Runs another program on a stranger's bytes: by its full path, with an empty environment, a folder of its own, and limits on memory, processor and time.</summary>
public static class ChildProgram
{
    private const string Shell = "/bin/sh";

    // How a program ends that has used up its processor time (SIGXCPU).
    private const int ProcessorUsedUp = 152;
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin"];

    /// <returns>The full path; null where the program is not installed.</returns>
    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <exception cref="ChildProgramException">It failed, was too slow, or wanted too much.</exception>
    public static void Run(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        ChildLimits limits,
        CancellationToken cancellationToken
    )
    {
        using var child = new Process { StartInfo = Start(program, arguments, folder, limits) };
        child.Start();
        // A pipe that nobody reads fills up and stops the child.
        var said = Task.WhenAll(
            child.StandardError.ReadToEndAsync(CancellationToken.None),
            child.StandardOutput.ReadToEndAsync(CancellationToken.None)
        );
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limits.Clock);
        try
        {
            child.WaitForExitAsync(end.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new ChildProgramException(
                isTooSlow: true,
                $"{Path.GetFileName(program)} took longer than {limits.Clock.TotalSeconds:0} seconds."
            );
        }

        if (child.ExitCode != 0)
        {
            var message = said.Wait(TimeSpan.FromSeconds(1), CancellationToken.None) ? said.Result[0] : "";
            throw new ChildProgramException(
                isTooSlow: child.ExitCode == ProcessorUsedUp,
                $"{Path.GetFileName(program)} ended with {child.ExitCode}: {message[..Math.Min(300, message.Length)]}"
            );
        }
    }

    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, string folder, ChildLimits limits)
    {
        var seconds = (int)Math.Ceiling(limits.Processor.TotalSeconds);
        var start = new ProcessStartInfo(Shell)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The shell sets the limits for itself and then becomes the program; nothing of the file's name reaches its text.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(
            $"ulimit -v {limits.Kilobytes} && ulimit -S -t {seconds} && ulimit -H -t {seconds + 1} && exec \"$0\" \"$@\""
        );
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["PATH"] = "/usr/bin:/bin";
        return start;
    }
}
