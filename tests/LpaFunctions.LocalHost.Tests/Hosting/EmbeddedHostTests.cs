using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.Tests.Samples;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.LocalHost.Tests.Hosting;

public sealed class EmbeddedHostTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly string _path = $"2568/3400102/1.1/{Guid.NewGuid():N}.pdf";

    [Fact]
    public async Task StartAsync_FileInTheEvidenceFolder_RunsItsFunctionOnceAlsoAfterARestart()
    {
        await using (await SampleHost.StartAsync(_data))
        {
            Drop("hello");
            await UntilSeenAsync($"blob {_path}: hello");
        }

        await using (var again = await SampleHost.StartAsync(_data))
        {
            Drop("hello again");
            await UntilSeenAsync($"blob {_path}: hello again");
        }

        Assert.Equal(1, Count($"blob {_path}: hello"));
        Assert.Equal(1, Count($"blob {_path}: hello again"));
    }

    [Fact]
    public async Task StartAsync_FileThatCameAndWentWhileTheHostWasDown_IsNoticed()
    {
        await using (await SampleHost.StartAsync(_data))
        {
            Drop("stays");
            await UntilSeenAsync($"blob {_path}: stays");
        }

        File.Delete(_data["evidence/" + _path]);
        await using (await SampleHost.StartAsync(_data))
        {
            await SampleHost.UntilAsync(() =>
                SampleFunctions.Seen.Any(s =>
                    s.StartsWith("deleted", StringComparison.Ordinal) && s.Contains(_path, StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public async Task StartAsync_FunctionThatAlwaysFails_EndsInPoisonAfterTheTriesOfHostJson()
    {
        var atOnce = new HostFile
        {
            Queues = new QueueSettings { MaxPollingInterval = TimeSpan.FromMilliseconds(200) },
            Blobs = new BlobSettings { PoisonBlobThreshold = 3 },
        };
        await using var host = await SampleHost.StartAsync(_data, configure: services => services.AddSingleton(atOnce));
        Drop("poison");

        await SampleHost.UntilAsync(() =>
            SampleFunctions.Seen.Any(s => s.StartsWith("poison", StringComparison.Ordinal) && s.Contains(_path, StringComparison.Ordinal))
        );

        Assert.Equal(3, Count($"blob {_path}: poison"));
    }

    /// <summary>As Acrobat or a scanner's program does on a share: the file is there, and cannot be opened yet.</summary>
    [Fact]
    public async Task StartAsync_FileThatAnotherProgramHoldsOpen_IsReadOnceItIsFree()
    {
        var oneTry = new HostFile { Blobs = new BlobSettings { PoisonBlobThreshold = 1 } };
        await using var host = await SampleHost.StartAsync(_data, configure: services => services.AddSingleton(oneTry));
        var file = new FileInfo(_data["evidence/" + _path]);
        file.Directory!.Create();

        await using (var held = new FileStream(file.FullName, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await held.WriteAsync("held"u8.ToArray(), TestContext.Current.CancellationToken);
            await held.FlushAsync(TestContext.Current.CancellationToken);
            await SampleHost.UntilAsync(() => Tries(host) > 0);
        }

        await UntilSeenAsync($"blob {_path}: held");
        var queue = host.Services.GetRequiredService<IWorkQueue>();
        Assert.Equal(0, await queue.CountAsync(BlobScanner.PoisonQueue, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StartAsync_MessageInAQueue_RunsItsFunction()
    {
        await using var host = await SampleHost.StartAsync(_data);
        await host
            .Services.GetRequiredService<IWorkQueue>()
            .SendAsync("sample-work", _path, TimeSpan.Zero, TestContext.Current.CancellationToken);

        await UntilSeenAsync($"queue {_path}");
    }

    [Fact]
    public async Task StartAsync_SecondHostOnTheFolder_IsRefused()
    {
        await using var first = await SampleHost.StartAsync(_data);
        await Assert.ThrowsAsync<CommandFailedException>(() => SampleHost.StartAsync(_data));
    }

    public void Dispose() => _data.Dispose();

    private static long Tries(EmbeddedHost host) =>
        host.Services.GetRequiredService<SqliteStateFile>()
            .Read(c => c.Number("SELECT MAX(dequeue_count) FROM messages WHERE queue = ?1", BlobScanner.Queue))
        ?? 0;

    private void Drop(string text)
    {
        var file = new FileInfo(_data["evidence/" + _path]);
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private static int Count(string seen) => SampleFunctions.Seen.Count(s => s == seen);

    private static Task UntilSeenAsync(string seen) => SampleHost.UntilAsync(() => Count(seen) > 0);
}
