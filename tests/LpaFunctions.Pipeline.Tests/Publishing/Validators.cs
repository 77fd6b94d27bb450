using System.Diagnostics;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Runs the independent validators of tests/open-data-checks (npm ci there; infra/test.sh does it).</summary>
internal static class Validators
{
    public static string Check(string openData, string bundle)
    {
        var folder = Path.Combine(RepoFiles.Root, "tests", "open-data-checks");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.Skip("The validators are not installed: npm ci in tests/open-data-checks.");
        }

        using var process = Process.Start(
            new ProcessStartInfo("node", ["check.mjs", openData, bundle])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result + output);
        return output;
    }
}
