namespace LpaFunctions.Reading.Processes;

/// <summary>A program that can be a reader process: it calls <see cref="Inside.ReaderLoop"/>.</summary>
/// <param name="File">Full path.</param>
/// <param name="Kinds">The kinds of work that it does; null for all.</param>
public sealed record ReaderProgram(string File, IReadOnlyList<string> Arguments, IReadOnlyList<string>? Kinds = null)
{
    /// <summary>What the reader's command is called, in every program that has it.</summary>
    public const string Command = "reader";

    public bool Does(string kind) => Kinds is null || Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>An assembly of the host's own folder, run by the same .NET as the host.</summary>
    /// <param name="assembly">Full path of a .dll with its .runtimeconfig.json beside it.</param>
    public static ReaderProgram OwnAssembly(string assembly) => new(Runtime(), [assembly, Command]);

    /// <summary>The natively compiled reader.</summary>
    /// <param name="kinds">What it knows; the host's own assembly may know more.</param>
    public static ReaderProgram Native(string file, params string[] kinds) => new(file, [Command], kinds);

    /// <summary>The program "dotnet" of the runtime that runs the host.</summary>
    private static string Runtime()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } own && Path.GetFileName(own) == name)
        {
            return own;
        }

        // .../shared/Microsoft.NETCore.App/10.0.0/
        var framework = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        var beside = Path.Combine(root, name);
        return System.IO.File.Exists(beside) ? beside : name;
    }
}
