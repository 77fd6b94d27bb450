using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Testing.Faults;

/// <summary>The emulators behind a proxy each: blobs, queues and the database.</summary>
public sealed partial class FaultyAzure : IAsyncDisposable
{
    private readonly List<FaultyProxy> _proxies = [];

    private FaultyAzure() { }

    /// <summary>Connection strings through the proxies.</summary>
    public string Storage { get; private set; } = "";
    public string Cosmos { get; private set; } = "";

    /// <summary>"Busy 12, HalfAnswer 9, ...".</summary>
    public string Met =>
        string.Join(
            ", ",
            _proxies
                .SelectMany(p => p.Met)
                .GroupBy(m => m.Key, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Sum(m => m.Value)}")
        );

    public static async Task<FaultyAzure> StartAsync(AzureEmulators emulators, ProxyFaults faults)
    {
        var azure = new FaultyAzure();
        azure.Storage = await azure.BetweenAsync(emulators.Storage, faults);
        azure.Cosmos = await azure.BetweenAsync(emulators.Cosmos, faults with { Seed = faults.Seed + 1 });
        return azure;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync();
        }
    }

    /// <summary>The connection string with a proxy's port in place of each port.</summary>
    private async Task<string> BetweenAsync(string connection, ProxyFaults faults)
    {
        foreach (var address in Address().Matches(connection).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            var proxy = await FaultyProxy.StartAsync(new Uri(address), faults with { Seed = faults.Seed + _proxies.Count });
            _proxies.Add(proxy);
            connection = connection.Replace(
                address,
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{proxy.Port}"),
                StringComparison.Ordinal
            );
        }

        return connection;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
