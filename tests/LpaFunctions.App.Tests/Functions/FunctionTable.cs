using System.Reflection;
using LpaFunctions.App.Functions.HealthChecks;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Tests.Functions;

/// <summary>Every function of the app, as its attributes declare it.</summary>
internal static class FunctionTable
{
    public static IReadOnlyList<DeclaredFunction> All { get; } =
    [
        .. typeof(HealthFunction)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(m => new DeclaredFunction(m))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];
}

internal sealed class DeclaredFunction(MethodInfo method)
{
    public MethodInfo Method => method;
    public string Name => method.GetCustomAttribute<FunctionAttribute>()!.Name;
    public ParameterInfo[] Parameters => method.GetParameters();
    public IEnumerable<ParameterInfo> Triggers =>
        Parameters.Where(p => p.GetCustomAttributes().Any(a => a.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)));

    public T? Trigger<T>()
        where T : Attribute => Parameters.Select(p => p.GetCustomAttribute<T>()).FirstOrDefault(a => a is not null);
}
