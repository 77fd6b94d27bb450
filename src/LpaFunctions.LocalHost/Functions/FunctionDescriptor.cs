using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>A function as its attributes declare it, %settings% already replaced.</summary>
public abstract record FunctionDescriptor
{
    public required string Name { get; init; }
    public required MethodInfo Method { get; init; }

    /// <summary>The parameter that carries the trigger attribute.</summary>
    public required ParameterInfo Trigger { get; init; }
}

/// <param name="Pattern">Container and path, with tokens: "evidence/{path}".</param>
public sealed record BlobFunction(BlobPathPattern Pattern, BlobTriggerSource Source) : FunctionDescriptor;

public sealed record QueueFunction(string Queue) : FunctionDescriptor;

/// <param name="Schedule">NCRONTAB, six fields (seconds first) or five.</param>
/// <param name="UseMonitor">Keep the last run, and run at once where one was missed.</param>
public sealed record TimerFunction(string Schedule, bool UseMonitor, bool RunOnStartup) : FunctionDescriptor;

/// <param name="Route">Below the route prefix.</param>
/// <param name="Methods">Upper case; empty means any.</param>
public sealed record HttpFunction(string Route, IReadOnlyList<string> Methods, AuthorizationLevel Level) : FunctionDescriptor;
