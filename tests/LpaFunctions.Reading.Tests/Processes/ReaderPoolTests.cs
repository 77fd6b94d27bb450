using System.Diagnostics;
using System.Globalization;
using System.Text;
using LpaFunctions.ReaderDouble;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Processes;

/// <summary>The pool over a reader of the tests' own, which does to itself what files do to readers.</summary>
public sealed class ReaderPoolTests : IDisposable
{
    private static readonly string Double = Path.Combine(AppContext.BaseDirectory, "LpaFunctions.ReaderDouble.dll");
    private readonly List<ReaderPool> _pools = [];
    private readonly List<string> _told = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskAsync_Content_ComesBack()
    {
        var pool = Pool(new ReaderOptions());

        var answer = await AskAsync(pool, "echo", "สวัสดี");

        Assert.Equal("สวัสดี", answer);
        Assert.Equal(1, pool.Figures.Answered);
    }

    [Fact]
    public async Task AskAsync_File_IsReadByTheReader()
    {
        var pool = Pool(new ReaderOptions());
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "ในไฟล์", Stop);

        var answer = await pool.AskAsync(Request("echo", "") with { File = folder["file"] }, Stop);

        Assert.Equal("ในไฟล์", Encoding.UTF8.GetString(answer.Span));
    }

    [Fact]
    public async Task AskAsync_SharedPart_IsThereForEveryTaskOfTheProcess()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });
        var part = new SharedPart(new string('a', 64), "ทะเบียน"u8.ToArray());
        var request = Request($"shared {part.Hash}", "") with { Shared = [part] };

        var first = await pool.AskAsync(request, Stop);
        var second = await pool.AskAsync(request, Stop);

        Assert.Equal("ทะเบียน", Encoding.UTF8.GetString(first.Span));
        Assert.Equal("ทะเบียน", Encoding.UTF8.GetString(second.Span));
    }

    [Fact]
    public async Task AskAsync_WorkThatAsks_GetsTheHostsAnswer()
    {
        var pool = Pool(new ReaderOptions());
        var request = Request("ask", "หน้า 3") with { Answer = (question, _) => Task.FromResult(Doubled(question)) };

        var answer = await pool.AskAsync(request, Stop);

        Assert.Equal("หน้า 3หน้า 3", Encoding.UTF8.GetString(answer.Span));
    }

    [Fact]
    public async Task AskAsync_HostThatCannotAnswer_ThrowsWhatTheHostThrew()
    {
        var pool = Pool(new ReaderOptions());
        var request = Request("ask", "หน้า 3") with { Answer = (_, _) => throw new HttpRequestException("The service is away.") };

        await Assert.ThrowsAsync<HttpRequestException>(() => pool.AskAsync(request, Stop));

        Assert.Equal("ต่อ", await AskAsync(pool, "echo", "ต่อ"));
    }

    [Fact]
    public async Task AskAsync_ReaderThatDies_FailsForThatFileAloneAfterASecondTry()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, "die"));

        Assert.Equal(ReaderFault.Died, fault.Fault);
        Assert.Equal(2, pool.Figures.Started);
        Assert.Equal("ต่อ", await AskAsync(pool, "echo", "ต่อ"));
    }

    [Fact]
    public async Task AskAsync_ReaderKilledFromOutside_ReadsTheFileInAnother()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });
        var first = int.Parse(await AskAsync(pool, "who"), CultureInfo.InvariantCulture);
        var answer = AskAsync(pool, "beat 1500");
        using (var process = Process.GetProcessById(first))
        {
            await UntilItWorksAsync(process);
            process.Kill();
        }

        Assert.Equal("done", await answer);

        Assert.Equal(2, pool.Figures.Started);
        Assert.Equal(1, pool.Figures.Ended(ReaderFault.Died));
    }

    [Fact]
    public async Task AskAsync_HeapOverItsLimit_IsTooMuchMemory()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxHeapMegabytes = 64 });

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, "hold 200"));

        Assert.Equal(ReaderFault.TooMuchMemory, fault.Fault);
        Assert.Equal("ต่อ", await AskAsync(pool, "echo", "ต่อ"));
    }

    [Fact]
    public async Task AskAsync_ResidentOverItsLimit_IsEndedByTheHost()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxResidentMegabytes = 20 });

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, "hang"));

        Assert.Equal(ReaderFault.TooMuchMemory, fault.Fault);
        Assert.True(pool.Figures.GreatestResident > 20 * 1024 * 1024);
    }

    [Fact]
    public async Task AskAsync_DataOverTheSystemsLimit_IsTooMuchMemory()
    {
        var pool = Pool(
            new ReaderOptions
            {
                Count = 1,
                MaxDataMegabytes = 300,
                MaxHeapMegabytes = 4_000,
                MaxResidentMegabytes = 4_000,
            }
        );

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, "hold 600"));

        Assert.Equal(ReaderFault.TooMuchMemory, fault.Fault);
        Assert.InRange(pool.Figures.GreatestResident, 1, 500L * 1024 * 1024);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("spin")]
    public async Task AskAsync_ReaderThatDoesNotGetOn_IsTooSlow(string order)
    {
        var pool = Pool(
            new ReaderOptions
            {
                Count = 1,
                MaxProcessor = TimeSpan.FromSeconds(1),
                MaxPause = TimeSpan.FromSeconds(order == "hang" ? 1 : 60),
            }
        );

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, order));

        Assert.Equal(ReaderFault.TooSlow, fault.Fault);
        Assert.Equal("ต่อ", await AskAsync(pool, "echo", "ต่อ"));
    }

    [Fact]
    public async Task AskAsync_ReaderThatGetsOn_MayTakeLongerThanOnePause()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxPause = TimeSpan.FromSeconds(2) });

        Assert.Equal("done", await AskAsync(pool, "beat 4000"));
    }

    [Fact]
    public async Task AskAsync_ReaderThatGetsOnForEver_IsTooSlow()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxTime = TimeSpan.FromSeconds(1) });

        var fault = await Assert.ThrowsAsync<ReaderException>(() => AskAsync(pool, "beat 60000"));

        Assert.Equal(ReaderFault.TooSlow, fault.Fault);
    }

    [Fact]
    public async Task AskAsync_WorkThatThrows_TellsWhatItThrewAndGoesOn()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });

        var fault = await Assert.ThrowsAsync<ReaderWorkException>(() => AskAsync(pool, "throw"));
        await Assert.ThrowsAsync<IOException>(() => AskAsync(pool, "disk"));

        Assert.Contains("As the test wants it.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("ต่อ", await AskAsync(pool, "echo", "ต่อ"));
        Assert.Equal(1, pool.Figures.Started);
    }

    [Fact]
    public async Task AskAsync_SomeFilesRead_TakesANewProcess()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxFiles = 2 });

        string[] ids = [await AskAsync(pool, "who"), await AskAsync(pool, "who"), await AskAsync(pool, "who")];

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
    }

    [Fact]
    public async Task AskAsync_ReaderThatHasGrown_TakesANewProcess()
    {
        var pool = Pool(new ReaderOptions { Count = 1, MaxKeptMegabytes = 1 });

        string[] ids = [await AskAsync(pool, "who"), await AskAsync(pool, "who")];

        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task AskAsync_LastAnswer_IsTheProcessesLast()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });

        var first = await AskAsync(pool, "last");

        Assert.NotEqual(first, await AskAsync(pool, "who"));
    }

    [Fact]
    public async Task AskAsync_NothingForLong_EndsTheProcess()
    {
        var pool = Pool(new ReaderOptions { Count = 1, Idle = TimeSpan.FromMilliseconds(200) });
        var id = int.Parse(await AskAsync(pool, "who"), CultureInfo.InvariantCulture);

        await UntilGoneAsync(id);

        Assert.NotEqual(id.ToString(CultureInfo.InvariantCulture), await AskAsync(pool, "who"));
    }

    [Fact]
    public async Task AskAsync_ManyAtOnce_AreAllAnsweredByAsManyReadersAsThereMayBe()
    {
        var pool = Pool(new ReaderOptions { Count = 3 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => AskAsync(pool, i % 40 == 7 ? "throw" : "echo", $"{i}", "!")));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => i % 40 == 7 ? "!" : $"{i}"), answers);
        Assert.InRange(pool.Figures.Started, 1, 3);
    }

    [Fact]
    public async Task AskAsync_Cancelled_EndsTheReaderAtOnce()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });
        var id = int.Parse(await AskAsync(pool, "who"), CultureInfo.InvariantCulture);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var atWork = new TaskCompletionSource();
        var hanging = pool.AskAsync(Request("ask-and-hang", "") with { Answer = (_, _) => Tell(atWork) }, stop.Token);

        await atWork.Task.WaitAsync(Stop);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        await UntilGoneAsync(id);
    }

    [Fact]
    public async Task Dispose_ReaderAtWork_EndsIt()
    {
        var pool = Pool(new ReaderOptions { Count = 1 });
        var id = int.Parse(await AskAsync(pool, "who"), CultureInfo.InvariantCulture);
        var hanging = pool.AskAsync(Request("hang", ""), Stop);

        pool.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => hanging);
        await UntilGoneAsync(id);
    }

    [Fact]
    public async Task AskAsync_Environment_HoldsNothingOfTheHosts()
    {
        Environment.SetEnvironmentVariable("LPA_TEST_SECRET", "geheim");
        var pool = Pool(new ReaderOptions());

        var names = await AskAsync(pool, "environment");

        Assert.DoesNotContain("LPA_TEST_SECRET", names, StringComparison.Ordinal);
        Assert.Contains("DOTNET_GCHeapHardLimit", names, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_Limits_AreTheSystems()
    {
        var pool = Pool(new ReaderOptions { MaxDataMegabytes = 300 });

        var limits = await AskAsync(pool, "limits");

        Assert.Matches(@"Max data size\s+314572800\s+314572800", limits);
        Assert.Matches(@"Max core file size\s+0\s+0", limits);
    }

    [Fact]
    public async Task AskAsync_HostWithLargeStacks_GivesItsReadersTheUsualOnes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "prlimit is a program of Linux");
        using var before = Process.Start("prlimit", ["--pid", $"{Environment.ProcessId}", "--stack=67108864:"]);
        await before.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, before.ExitCode);

        var limits = await AskAsync(Pool(new ReaderOptions()), "limits");

        Assert.Matches(@"Max stack size\s+8388608\s", limits);
        using var after = Process.Start("prlimit", ["--pid", $"{Environment.ProcessId}", "--stack=8388608:"]);
        await after.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AskAsync_ProgramOfAnotherVersion_GivesWayToTheNextOne()
    {
        var stale = ReaderProgram.OwnAssembly(Double) with { Arguments = [Double, "reader", "double/0"] };
        var pool = Pool(new ReaderOptions(), stale, ReaderProgram.OwnAssembly(Double));

        var answer = await AskAsync(pool, "echo", "ต่อ");

        Assert.Equal("ต่อ", answer);
        Assert.Contains("double/0", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_NoProgramThatStarts_SaysSo()
    {
        var pool = Pool(new ReaderOptions(), new ReaderProgram("/no/such/program", []));

        await Assert.ThrowsAsync<ReaderStartException>(() => AskAsync(pool, "echo"));
    }

    public void Dispose() => _pools.ForEach(pool => pool.Dispose());

    private ReaderPool Pool(ReaderOptions options, params ReaderProgram[] programs)
    {
        var pool = new ReaderPool(
            programs.Length > 0 ? programs : [ReaderProgram.OwnAssembly(Double)],
            DoubleWork.Version,
            options,
            _told.Add
        );
        _pools.Add(pool);
        return pool;
    }

    private static ReaderRequest Request(string order, string content) =>
        new()
        {
            Kind = "double",
            Head = Encoding.UTF8.GetBytes(order),
            Content = Encoding.UTF8.GetBytes(content),
        };

    private static async Task<string> AskAsync(ReaderPool pool, string order, string content = "", string? onFault = null)
    {
        try
        {
            return Encoding.UTF8.GetString((await pool.AskAsync(Request(order, content), Stop)).Span);
        }
        catch (ReaderWorkException) when (onFault is not null)
        {
            return onFault;
        }
    }

    private static ReadOnlyMemory<byte> Doubled(ReadOnlyMemory<byte> question) => (byte[])[.. question.Span, .. question.Span];

    private static async Task UntilItWorksAsync(Process process)
    {
        // The task is on its way: the process wakes up for it within a moment.
        await Task.Delay(500, Stop);
        process.Refresh();
    }

    private static Task<ReadOnlyMemory<byte>> Tell(TaskCompletionSource atWork)
    {
        atWork.TrySetResult();
        return Task.FromResult(ReadOnlyMemory<byte>.Empty);
    }

    private static async Task UntilGoneAsync(int id)
    {
        while (Directory.Exists($"/proc/{id}") && !IsZombie(id))
        {
            await Task.Delay(20, Stop);
        }
    }

    private static bool IsZombie(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
