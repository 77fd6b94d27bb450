using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>Calls a function: its class from the services of a scope of its own, its parameters from the trigger.</summary>
public sealed class FunctionInvoker(IServiceScopeFactory scopes)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Results = new();

    /// <param name="triggerValue">What the trigger's parameter receives.</param>
    /// <param name="tokens">Values of the path's or route's tokens, by name.</param>
    /// <returns>What the function returned; null where it returns nothing.</returns>
    /// <exception cref="FormatException">A token is no value of its parameter's type.</exception>
    public async Task<object?> InvokeAsync(
        FunctionDescriptor function,
        object? triggerValue,
        IReadOnlyDictionary<string, string> tokens,
        CancellationToken cancellationToken
    )
    {
        var arguments = function.Method.GetParameters().Select(p => Bind(p, function, triggerValue, tokens, cancellationToken)).ToArray();
        await using var scope = scopes.CreateAsyncScope();
        var instance = function.Method.IsStatic
            ? null
            : ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
        object? returned;
        try
        {
            returned = function.Method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }

        return await FinishAsync(returned);
    }

    private static object? Bind(
        ParameterInfo parameter,
        FunctionDescriptor function,
        object? triggerValue,
        IReadOnlyDictionary<string, string> tokens,
        CancellationToken cancellationToken
    )
    {
        // By its place: the runtime may hand out the same parameter as another object, where two hosts of one process asked at the same moment.
        if (parameter.Position == function.Trigger.Position)
        {
            return triggerValue;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return cancellationToken;
        }

        if (parameter.Name is { } name && tokens.TryGetValue(name, out var text))
        {
            return Convert(text, parameter.ParameterType);
        }

        var mayBeLeftOut = parameter.HasDefaultValue || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
        if (!mayBeLeftOut)
        {
            throw new InvalidOperationException(
                $"Parameter '{parameter.Name}' of function '{function.Name}' is neither its trigger nor a token of its path."
            );
        }

        return parameter.DefaultValue is DBNull ? null : parameter.DefaultValue;
    }

    private static object? Convert(string text, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
        {
            return text;
        }

        try
        {
            return TypeDescriptor.GetConverter(target).ConvertFromInvariantString(text);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or FormatException)
        {
            throw new FormatException($"'{text}' is no {target.Name}.", e);
        }
    }

    private static async Task<object?> FinishAsync(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                return ResultOf(task);
            case ValueTask task:
                await task;
                return null;
            default:
                return returned;
        }
    }

    private static object? ResultOf(Task task) => Results.GetOrAdd(task.GetType(), ResultProperty)?.GetValue(task);

    // Task<VoidTaskResult> of an async method without a value has a Result too, of a type that nobody can name.
    private static PropertyInfo? ResultProperty(Type task) =>
        task.GetProperty(nameof(Task<>.Result)) is { } property && property.PropertyType.IsPublic ? property : null;
}
