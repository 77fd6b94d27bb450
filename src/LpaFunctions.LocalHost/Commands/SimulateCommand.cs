using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.Simulation;

namespace LpaFunctions.LocalHost.Commands;

/// <summary><c>lpa simulate</c>: a season of evidence at a chosen speed, and how long it waits.</summary>
public static class SimulateCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "โฟลเดอร์ของการจำลอง ล้างใหม่ทุกครั้ง (folder of the simulation, emptied each time)",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("simulation-data"),
        };
        var province = CommonOptions.Province(required: false);
        var lgos = CommonOptions.Number("--lgos", "N", 20, 1, 400, "จำนวน อปท. ที่ส่งหลักฐาน (LGOs that hand in)");
        var files = CommonOptions.Number("--files", "N", 500, 1, 1_000_000, "จำนวนไฟล์ทั้งฤดูกาล (files of the season)");
        var days = CommonOptions.Number("--days", "N", 61, ArrivalCurve.PeakDays + 1, 366, "จำนวนวันของฤดูกาล (days of the season)");
        var peak = CommonOptions.Number(
            "--peak",
            "N",
            60,
            0,
            100,
            "ร้อยละของไฟล์ที่มาในสัปดาห์สุดท้าย (percent of the files in the last week)"
        );
        var seconds = CommonOptions.Number(
            "--seconds",
            "N",
            60,
            1,
            86_400,
            "เล่นทั้งฤดูกาลในกี่วินาที (real seconds for the whole season)"
        );

        var command = new Command("simulate", "จำลองฤดูกาลส่งหลักฐาน แล้วแสดงเวลารอ (replays a season's arrivals and prints the lag)")
        {
            data,
            province,
            lgos,
            files,
            days,
            peak,
            seconds,
        };

        command.SetAction(
            (parse, cancellationToken) =>
            {
                var options = new SimulationOptions
                {
                    Data = parse.GetRequiredValue(data),
                    Year = new AssessmentYear(2568),
                    Province = parse.GetValue(province) ?? ProvinceCode.Parse("40", null),
                    Lgos = parse.GetValue(lgos),
                    Files = parse.GetValue(files),
                    Days = parse.GetValue(days),
                    PeakShare = parse.GetValue(peak) / 100.0,
                    DaysPerSecond = (double)parse.GetValue(days) / parse.GetValue(seconds),
                };
                var console = parse.InvocationConfiguration;
                return RunAsync(options, console.Output, console.Error, cancellationToken);
            }
        );

        return command;
    }

    private static async Task<int> RunAsync(
        SimulationOptions options,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        DemoFolder.Prepare(options.Data);
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions { Data = options.Data, Port = FreePort.Near(0) },
            cancellationToken
        );
        await error.WriteLineAsync(
            $"อปท. {options.Lgos} แห่ง {options.Files} ไฟล์ ใน {options.Days} วัน เล่นใน {options.Days / options.DaysPerSecond:0} วินาที สัปดาห์สุดท้ายร้อยละ {options.PeakShare * 100:0}"
        );
        IReadOnlyList<LagSample> samples = [];
        await WorkProgress.RunAsync(
            "อ่านหลักฐาน",
            options.Files,
            error,
            !Console.IsErrorRedirected,
            async progress => samples = await new SimulationRun(options, host).RunAsync((done, _) => progress(done), cancellationToken)
        );
        await output.WriteAsync(LagTable.Write(samples, options.Days));

        return LpaCommandLine.Done;
    }
}
