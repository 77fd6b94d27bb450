using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Samples;

/// <summary>Starts the embedded host over the sample functions.</summary>
public static class SampleHost
{
    public static Task<EmbeddedHost> StartAsync(
        TemporaryFolder data,
        int settleMilliseconds = 50,
        Action<IServiceCollection>? configure = null
    ) =>
        EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(data.FullPath),
                Port = FreePort.Near(0),
                Functions = typeof(SampleFunctions).Assembly,
                Settle = TimeSpan.FromMilliseconds(settleMilliseconds),
                Rescan = TimeSpan.FromMilliseconds(500),
                Settings = Settings,
                Configure = services =>
                {
                    services.AddSingleton(SampleDoors.Table);
                    configure?.Invoke(services);
                },
            },
            TestContext.Current.CancellationToken
        );

    public static IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Sample:Queue"] = "sample-work",
            ["Sample:Schedule"] = "0 0 3 * * *",
            ["AzureWebJobs.SampleDisabled.Disabled"] = "true",
            ["DeletedQueue"] = "evidence-deleted",
        };

    /// <summary>Waits for something that the host does in its own time.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
