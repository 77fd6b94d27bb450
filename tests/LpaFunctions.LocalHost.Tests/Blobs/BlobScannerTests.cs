using LpaFunctions.Embedded;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using LpaFunctions.LocalHost.Tests.Samples;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.Blobs;

public sealed class BlobScannerTests : IAsyncDisposable
{
    private const string Path = "2568/3400102/1.1/แผน.pdf";
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ServiceProvider _services;
    private readonly HostState _state;
    private readonly IWorkQueue _queue;
    private readonly List<string> _deleted = [];

    public BlobScannerTests()
    {
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddEmbeddedAdapters(_folder.FullPath).BuildServiceProvider();
        _state = ActivatorUtilities.CreateInstance<HostState>(_services);
        _queue = _services.GetRequiredService<IWorkQueue>();
    }

    [Fact]
    public async Task ScanAsync_FileThatStaysAsItIs_IsSentOnce()
    {
        var scanner = await ScannerAsync();
        Write("whole");

        await scanner.ScanAsync("", Token);

        Assert.Equal(0, await CountAsync());
        Assert.Equal(["2568/3400102/"], scanner.Unsettled);

        _clock.Advance(Settle);
        await scanner.ScanAsync("2568/3400102/", Token);
        await scanner.ScanAsync("", Token);

        var message = Assert.Single(await _queue.PeekAsync(BlobScanner.Queue, 9, Token));
        Assert.Equal(Path, BlobMessage.FromJson(message.Body).Path);
        Assert.Empty(scanner.Unsettled);
    }

    [Fact]
    public async Task ScanAsync_FilesOfSeveralBatches_AreSentOnceEach()
    {
        var scanner = await ScannerAsync();
        for (var i = 0; i < 150; i++)
        {
            Write("whole", $"2568/3400102/1.1/{i}.pdf");
        }

        await SettledAsync(scanner);
        await SettledAsync(await ScannerAsync());
        Assert.Equal(150, await CountAsync());
    }

    [Fact]
    public async Task ScanAsync_FileThatGrows_WaitsUntilItIsWhole()
    {
        var scanner = await ScannerAsync();
        foreach (var part in new[] { "a", "ab", "abc" })
        {
            Write(part);
            await scanner.ScanAsync("", Token);
            _clock.Advance(Settle);
        }

        Assert.Equal(0, await CountAsync());
        await scanner.ScanAsync("", Token);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task ScanAsync_NewVersion_IsSentAgain()
    {
        var scanner = await ScannerAsync();
        Write("one");
        await SettledAsync(scanner);
        Write("two and more");

        await SettledAsync(scanner);

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task ScanAsync_AfterARestart_SendsNothingAgain()
    {
        Write("one");
        await SettledAsync(await ScannerAsync());
        await SettledAsync(await ScannerAsync());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task ScanAsync_FileThatIsGone_IsToldOnceAndMayComeBack()
    {
        var scanner = await ScannerAsync();
        Write("one");
        await SettledAsync(scanner);
        File.Delete(_folder[System.IO.Path.Combine("evidence", Path)]);
        await scanner.ScanAsync("2568/3400102/", Token);

        await scanner.ScanAsync("", Token);

        Assert.Equal([Path], _deleted);

        Write("one");
        await SettledAsync(scanner);

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task ScanAsync_OtherPrefix_TouchesNothing()
    {
        var scanner = await ScannerAsync();
        Write("one");
        await SettledAsync(scanner);

        await scanner.ScanAsync("2568/5400701/", Token);

        Assert.Empty(_deleted);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<BlobScanner> ScannerAsync()
    {
        await _state.PrepareAsync(Token);
        var function = FunctionCatalog
            .Find(typeof(SampleFunctions).Assembly, new ConfigurationBuilder().AddInMemoryCollection(SampleHost.Settings).Build())
            .OfType<BlobFunction>()
            .Single();
        return new BlobScanner(function, _services.GetRequiredService<IEvidenceStore>(), _queue, TellAsync, _state, _clock, Settle);
    }

    private Task TellAsync(string path, CancellationToken cancellationToken)
    {
        _deleted.Add(path);
        return Task.CompletedTask;
    }

    private async Task SettledAsync(BlobScanner scanner)
    {
        await scanner.ScanAsync("", Token);
        _clock.Advance(Settle);
        await scanner.ScanAsync("", Token);
    }

    private void Write(string text, string path = Path)
    {
        var file = new FileInfo(_folder[System.IO.Path.Combine("evidence", path)]);
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private Task<long> CountAsync() => _queue.CountAsync(BlobScanner.Queue, Token);
}
