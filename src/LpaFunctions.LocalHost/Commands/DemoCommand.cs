using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;

namespace LpaFunctions.LocalHost.Commands;

/// <summary><c>lpa demo</c>: three LGOs of one province, from evidence to a published bundle.</summary>
public static class DemoCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "โฟลเดอร์ของการสาธิต ล้างใหม่ทุกครั้ง (folder of the demo, emptied each time)",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("demo-data"),
        };
        var port = CommonOptions.Port();
        var once = new Option<bool>("--once") { Description = "จบหลังแสดงผล ไม่เปิดระบบค้างไว้ (exit after the table instead of serving)" };

        var command = new Command("demo", "สาธิต: อปท. 3 แห่งส่งหลักฐาน ได้คะแนน ประกาศ เผยแพร่ (from evidence to a published bundle)")
        {
            data,
            port,
            once,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    parse.GetValue(port),
                    parse.GetValue(once),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        int port,
        bool once,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        DemoFolder.Prepare(data);
        var scenario = DemoScenario.Load();
        // With --once nobody calls the host, so another program on the port is no reason to fail.
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = data,
                Port = once ? FreePort.Near(port) : port,
                Settings = DemoRun.Settings,
            },
            cancellationToken
        );
        foreach (var line in RightsNotice.Lines(host.Rights))
        {
            await error.WriteLineAsync(line);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        string bundle;
        try
        {
            bundle = await PlayAsync(scenario, host, data, output, error, limit.Token);
            if (once)
            {
                await new DemoRun(scenario, host).WaitUntilSiteIsMadeAsync(limit.Token);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException(
                $"การสาธิตไม่จบใน {Patience.TotalMinutes:0} นาที ดูงานที่ทำไม่สำเร็จด้วย lpa poison --data {data}",
                e
            );
        }

        if (once)
        {
            await output.WriteLineAsync($"bundle: {bundle}");
            return LpaCommandLine.Done;
        }

        await ShowAddressesAsync(scenario, host, bundle, output);
        await error.WriteLineAsync("ระบบยังทำงานอยู่ ลองวางไฟล์ PDF เพิ่มในโฟลเดอร์หลักฐาน หยุดด้วย Ctrl-C (serving; stop with Ctrl-C)");
        await host.WaitForShutdownAsync(cancellationToken);
        return LpaCommandLine.Done;
    }

    private static async Task<string> PlayAsync(
        DemoScenario scenario,
        EmbeddedHost host,
        DirectoryInfo data,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var run = new DemoRun(scenario, host);
        await run.StateFactsAsync(cancellationToken);
        await error.WriteLineAsync(
            $"อปท. {scenario.Lgos.Count} แห่งวางหลักฐาน {scenario.Files.Count} ไฟล์ใน {Path.Combine(data.FullName, "evidence")}"
        );
        var dropping = run.DropEvidenceAsync(Path.Combine(data.FullName, "evidence"), cancellationToken);
        await WorkProgress.RunAsync(
            "อ่านหลักฐานและให้คะแนน",
            scenario.Files.Count,
            error,
            !Console.IsErrorRedirected,
            progress => run.WaitUntilScoredAsync(progress, cancellationToken)
        );
        await dropping;
        var announced = await run.AnnounceAsync(cancellationToken);
        await error.WriteLineAsync($"ประกาศผลตามหนังสือที่ {announced.Announcement.LetterNumber} แล้ว รอตัวตั้งเวลาเผยแพร่");
        var folder = await run.WaitUntilPublishedAsync(announced.Announcement, cancellationToken);
        await output.WriteLineAsync();
        await output.WriteAsync(await run.ReportAsync(cancellationToken));
        await output.WriteLineAsync();

        return Path.Combine(data.FullName, "open-data", folder);
    }

    private static async Task ShowAddressesAsync(DemoScenario scenario, EmbeddedHost host, string bundle, TextWriter output)
    {
        await output.WriteLineAsync("ดูต่อได้ที่ (addresses):");
        await output.WriteLineAsync($"  ข้อมูลเปิด        {host.Address}open-data/");
        await output.WriteLineAsync($"  สุขภาพของระบบ   {HostAddresses.At(host, "api/health")}");
        await output.WriteLineAsync($"  ชุดข้อมูล         {bundle}");
        await output.WriteLineAsync();
        await output.WriteLineAsync("เข้าใช้ในฐานะ (sign in as; each link is good once, lpa invite makes more):");
        foreach (var link in await new DemoPeople(scenario, host).InviteAsync(CancellationToken.None))
        {
            await output.WriteLineAsync($"  {link.Person.Name}\n    {link.At(host.Address)}");
        }

        await output.WriteLineAsync();
    }
}
