using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary>The whole embedded host, as <c>lpa demo</c> starts it, over a folder of the test.</summary>
public static class TestHost
{
    public static Task<EmbeddedHost> StartAsync(TemporaryFolder data, Action<IServiceCollection>? configure = null) =>
        StartAsync(data.FullPath, configure);

    public static Task<EmbeddedHost> StartAsync(string data, Action<IServiceCollection>? configure = null) =>
        EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(data),
                Port = FreePort.Near(0),
                Settings = DemoRun.Settings,
                Settle = TimeSpan.FromMilliseconds(100),
                Configure = configure ?? (_ => { }),
            },
            TestContext.Current.CancellationToken
        );
}
