using System.Reflection;
using System.Runtime.Loader;

namespace LpaFunctions.LocalHost.Tests.Commands;

/// <summary>The program lpa anew in this process, as if one native library did not lie beside it.</summary>
/// <param name="library">As managed code asks for it.</param>
internal sealed class ProgramWithout(string library) : AssemblyLoadContext
{
    private const string Program = "LpaFunctions.CommandLine";

    public Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var assembly = LoadFromAssemblyName(new AssemblyName(Program));
        var command = assembly.GetType($"{Program}.ReadCommand")!.GetMethod("Create")!.Invoke(null, null)!;
        var commands = Array.CreateInstance(command.GetType(), 1);
        commands.SetValue(command, 0);
        var program = assembly.GetType($"{Program}.LpaCommandLine")!;
        var run = program.GetMethod("RunAsync")!;
        var made = Activator.CreateInstance(program, [commands]);
        return (Task<int>)run.Invoke(made, [args, output, error, TestContext.Current.CancellationToken])!;
    }

    /// <summary>What lies beside the tests is loaded again, so that it asks this context for libraries.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        unmanagedDllName.Contains(library, StringComparison.OrdinalIgnoreCase) ? throw new DllNotFoundException(unmanagedDllName) : 0;
}
