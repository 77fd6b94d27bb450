using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Hosting;

/// <summary>Tests that each have a host of their own, over an empty data folder.</summary>
public abstract class OnAHost : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected EmbeddedHost Host { get; private set; } = null!;

    /// <summary>Its data folder.</summary>
    protected string Data => _data.FullPath;

    public async ValueTask InitializeAsync() =>
        Host = await EmbeddedHost.StartAsync(new EmbeddedHostOptions { Data = new DirectoryInfo(Data), Port = FreePort.Near(0) }, Token);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }
}
