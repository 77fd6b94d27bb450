namespace LpaFunctions.Benchmarks;

/// <summary>Marks a public static method <c>Task&lt;int&gt; Run(string[] args)</c> as the subcommand of that name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BenchmarkAttribute(string name) : Attribute
{
    public string Name => name;
}
