using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Http;
using LpaFunctions.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The addresses of a running host, with the key where one is needed, so that they work when clicked.</summary>
public static class HostAddresses
{
    public static IEnumerable<string> Lines(EmbeddedHost host)
    {
        yield return $"  {host.Address}open-data/";
        foreach (
            var function in host
                .Functions.OfType<HttpFunction>()
                .Where(f => f.Methods.Count == 0 || f.Methods.Contains("GET", StringComparer.Ordinal))
        )
        {
            yield return $"  {Of(host, function.Route, function.Level)}";
        }
    }

    /// <param name="route">Below the route prefix, tokens filled in.</param>
    public static string Of(EmbeddedHost host, string route, AuthorizationLevel level) =>
        $"{host.Address}{host.Services.GetRequiredService<HostFile>().Http.RoutePrefix}/{route}{(level == AuthorizationLevel.Anonymous ? "" : $"?{HttpFunctions.KeyParameter}={host.Keys.Default}")}";
}
