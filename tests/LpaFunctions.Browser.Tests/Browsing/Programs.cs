using System.Diagnostics;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>Other programs that make files for a test.</summary>
internal static class Programs
{
    public static void Run(string program, params IReadOnlyList<string> arguments)
    {
        Assert.SkipUnless(File.Exists($"/usr/bin/{program}"), $"{program} is not installed.");
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
