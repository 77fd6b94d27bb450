using System.Diagnostics;

namespace LpaFunctions.Testing.Hostile;

/// <summary>"lpa rulebook import FILE --dry-run", a process for each workbook.</summary>
internal sealed class RuleBookDoor(string program, string folder)
{
    private const int MostSaid = 600;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // As LpaCommandLine has them: done, and an error of the input. It leaves with the same over a fault of its own, and says so.
    private const int Done = 0;
    private const int InputError = 1;
    private static readonly string[] Faults = ["(a fault of the program)", "Unhandled exception", "อ่านหรือเขียนข้อมูลไม่ได้"];

    public async Task<HostileResult> RunAsync(HostileInput input, ProcessWatch watch, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, input.FileName);
        await File.WriteAllBytesAsync(file, input.Bytes, cancellationToken);
        using var process = Process.Start(Start(file))!;
        watch.Follow(process.Id);
        var said = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None)
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            return new HostileResult(input, HostileOutcome.Hang, "no end");
        }

        File.Delete(file);
        return Result(input, process.ExitCode, string.Concat(await said));
    }

    private static HostileResult Result(HostileInput input, int exitCode, string said)
    {
        var fell = Array.Exists(Faults, fault => said.Contains(fault, StringComparison.Ordinal));
        return exitCode switch
        {
            Done when !fell => new HostileResult(input, HostileOutcome.Taken, ""),
            InputError when !fell => new HostileResult(input, HostileOutcome.Refused, "input error"),
            > 128 => new HostileResult(input, HostileOutcome.Crash, $"exit {exitCode}"),
            _ => new HostileResult(input, HostileOutcome.Fault, $"exit {exitCode}: {said[..Math.Min(said.Length, MostSaid)]}"),
        };
    }

    private ProcessStartInfo Start(string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { program, "rulebook", "import", file, "--dry-run" })
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
