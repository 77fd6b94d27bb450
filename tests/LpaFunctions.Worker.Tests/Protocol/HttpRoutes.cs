using System.Text.RegularExpressions;

namespace LpaFunctions.Worker.Tests.Protocol;

/// <summary>Finds the function of a request, as the Functions host routes it.</summary>
internal static class HttpRoutes
{
    private const string Prefix = "/";

    public static HttpRoute Find(IEnumerable<RpcFunctionMetadata> functions, string method, string path)
    {
        foreach (var function in functions)
        {
            var trigger = FunctionTrigger.Of(function);
            if (trigger.Type == "httpTrigger" && trigger.Texts("methods").Contains(method, StringComparer.OrdinalIgnoreCase))
            {
                var match = Regex.Match(path, $"^{Prefix}{Pattern(trigger.Text("route"))}$");
                if (match.Success)
                {
                    var values = match
                        .Groups.Values.Skip(1)
                        .ToDictionary(g => g.Name, g => Uri.UnescapeDataString(g.Value), StringComparer.Ordinal);
                    return new HttpRoute(function.Name, values);
                }
            }
        }

        throw new InvalidOperationException($"No function has the route {method} {path}: the platform would answer 404.");
    }

    private static string Pattern(string route) =>
        Regex.Replace(
            Regex.Replace(route.Replace(".", "[.]", StringComparison.Ordinal), @"\{\*(\w+)\}", "(?<$1>.+)"),
            @"\{(\w+)\}",
            "(?<$1>[^/]+)"
        );
}

internal sealed record HttpRoute(string Function, IReadOnlyDictionary<string, string> Values);
