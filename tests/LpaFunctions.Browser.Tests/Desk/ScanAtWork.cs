using LpaFunctions.Browser.Tests.Browsing;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>A host with one scan that was read: a number of it is doubtful. Of its own, for the pages of the others are pictured.</summary>
public sealed class ScanAtWork : IAsyncLifetime
{
    private const string Scan = "2568/3400102/1.1/เอกสารสแกน.pdf";

    public DeskHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await DeskHost.StartAsync();
        Host.Hand("scans/two-readings.pdf", Scan);
        await Host.UntilFileReadAsync(Scan);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
