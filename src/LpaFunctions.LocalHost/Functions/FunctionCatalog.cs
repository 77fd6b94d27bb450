using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>Finds the functions of an assembly by their attributes.</summary>
public static class FunctionCatalog
{
    /// <summary>
    /// The functions that run on one machine, ordered by name: without those that AzureWebJobs.{name}.Disabled switches off,
    /// and without those that wait for Event Grid, which no local store sends (their scanning twin runs instead).
    /// </summary>
    /// <exception cref="InvalidOperationException">A function has no trigger or more than one, two have one name, or a setting is missing.</exception>
    public static IReadOnlyList<FunctionDescriptor> Find(Assembly assembly, IConfiguration configuration) =>
        [
            .. FindAll(assembly, configuration)
                .Where(f => !IsDisabled(f.Name, configuration) && f is not BlobFunction { Source: BlobTriggerSource.EventGrid }),
        ];

    /// <summary>All functions, whether they run here or not.</summary>
    public static IReadOnlyList<FunctionDescriptor> FindAll(Assembly assembly, IConfiguration configuration)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = assembly
            .GetExportedTypes()
            .SelectMany(t => t.GetMethods(Own))
            .Select(m => (Method: m, Attribute: m.GetCustomAttribute<FunctionAttribute>()));
        var found = methods
            .Where(m => m.Attribute is not null)
            .Select(m => Describe(m.Method, m.Attribute!.Name, configuration))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .ToList();
        var twice = found.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? found : throw new InvalidOperationException($"Two functions are called '{twice.Key}'.");
    }

    private static bool IsDisabled(string name, IConfiguration configuration) =>
        configuration[$"AzureWebJobs.{name}.Disabled"] is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    private static FunctionDescriptor Describe(MethodInfo method, string name, IConfiguration configuration)
    {
        var triggers = method
            .GetParameters()
            .SelectMany(p =>
                p.GetCustomAttributes()
                    .Where(a => a is BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute or HttpTriggerAttribute)
                    .Select(a => (Parameter: p, Attribute: a))
            )
            .ToList();
        if (triggers is not [var (parameter, attribute)])
        {
            throw new InvalidOperationException($"Function '{name}' has {triggers.Count} triggers; one is expected.");
        }

        switch (attribute)
        {
            case BlobTriggerAttribute blob:
                var pattern = new BlobPathPattern(Expand(blob.BlobPath));
                return new BlobFunction(pattern, blob.Source)
                {
                    Name = name,
                    Method = method,
                    Trigger = parameter,
                };
            case QueueTriggerAttribute queue:
                return new QueueFunction(Expand(queue.QueueName))
                {
                    Name = name,
                    Method = method,
                    Trigger = parameter,
                };
            case TimerTriggerAttribute timer:
                return new TimerFunction(Expand(timer.Schedule), timer.UseMonitor, timer.RunOnStartup)
                {
                    Name = name,
                    Method = method,
                    Trigger = parameter,
                };
            case HttpTriggerAttribute http:
                string[] methods = [.. (http.Methods ?? []).Select(m => m.ToUpperInvariant())];
                return new HttpFunction(Expand(http.Route ?? name), methods, http.AuthLevel)
                {
                    Name = name,
                    Method = method,
                    Trigger = parameter,
                };
            default:
                throw new InvalidOperationException($"Function '{name}' has no trigger that this host knows.");
        }

        string Expand(string text) => SettingNames.Expand(text, configuration);
    }
}
