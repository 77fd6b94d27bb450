using System.ComponentModel;
using System.Diagnostics;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>Runs a validator of tests/validators over a file (npm ci there; infra/test.sh does it).</summary>
internal static class PublishedSchemas
{
    /// <returns>What the validator complains of; empty where the file is valid.</returns>
    public static async Task<string> CheckAsync(string validator, string file)
    {
        var folder = Path.Combine(RepoFiles.Root, "tests", "validators");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules", "@actions")),
            "The validators are not installed: run npm ci in tests/validators (infra/test.sh does)."
        );
        using var node = Start(folder, validator, file);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        // A validator that fell says so on its other stream, and must not pass for one that was content.
        Assert.Equal("", await errors);
        Assert.Equal(complaints.Length == 0 ? 0 : 1, node.ExitCode);
        return complaints;
    }

    private static Process Start(string folder, string validator, string file)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", ["--no-warnings", $"{validator}.mjs", file])
                {
                    WorkingDirectory = folder,
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
        }
        catch (Win32Exception absent)
        {
            Assert.Skip($"node is needed for the validators (Debian: apt-get install nodejs npm): {absent.Message}");
            throw;
        }
    }
}
