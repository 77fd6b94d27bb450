using System.Diagnostics;
using System.Text.Json;

namespace LpaFunctions.Testing.Emulators;

/// <summary>The programs of tests/emulators and their packages.</summary>
internal static class NodePrograms
{
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "tests", "emulators");

    // Only a bound for a start that never ends: on a busy machine the start takes many seconds.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);

    /// <summary>The line of JSON that a program says when it answers.</summary>
    public static async Task<JsonElement> SaidAsync(Process program, string name)
    {
        // Read from the start: a full pipe would stop the emulators.
        var complaints = program.StandardError.ReadToEndAsync();
        var line =
            await program.StandardOutput.ReadLineAsync().WaitAsync(StartTime)
            ?? throw new InvalidOperationException($"tests/emulators/{name} ended: {await complaints}");
        using var said = JsonDocument.Parse(line);
        return said.RootElement.Clone();
    }

    /// <summary>Restores the pinned packages once; two test projects that start together wait for each other.</summary>
    public static async Task InstallAsync()
    {
        using var gate = await GateAsync();
        if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            return;
        }

        using var npm = Start("npm", "ci --no-audit --no-fund --loglevel=error");
        var said = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(5));
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in tests/emulators failed ({npm.ExitCode}): {await said}");
        }
    }

    private static async Task<FileStream> GateAsync()
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Folder, "install.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }

    public static Process Start(string program, string arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
