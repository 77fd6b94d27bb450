using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Settings;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>The addresses of a running host. None of them carries anything that opens a door.</summary>
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
            yield return $"  {At(host, function.Route)}";
        }
    }

    /// <param name="route">Below the route prefix, tokens filled in.</param>
    public static string At(EmbeddedHost host, string route)
    {
        var prefix = host.Services.GetRequiredService<HostFile>().Http.RoutePrefix;
        return $"{host.Address}{(prefix.Length == 0 ? "" : prefix + "/")}{route}";
    }
}
