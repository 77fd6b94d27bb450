using System.Reflection;
using LpaFunctions.Benchmarks;

// A subcommand is a static method of this assembly marked [Benchmark("name")]: a new one is a new file, this one stays as it is.
var commands = Assembly
    .GetExecutingAssembly()
    .GetTypes()
    .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
    .Select(method => (Name: method.GetCustomAttribute<BenchmarkAttribute>()?.Name, Method: method))
    .Where(command => command.Name is not null)
    .OrderBy(command => command.Name, StringComparer.Ordinal)
    .ToArray();

var chosen = Array.Find(commands, command => args.Length > 0 && command.Name == args[0]);
if (chosen.Method is null)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/LpaFunctions.Benchmarks -- COMMAND [ARGUMENT...]");
    Console.Error.WriteLine("commands: " + string.Join(' ', commands.Select(command => command.Name)));
    return 2;
}

return await (Task<int>)chosen.Method.Invoke(null, [args[1..]])!;
