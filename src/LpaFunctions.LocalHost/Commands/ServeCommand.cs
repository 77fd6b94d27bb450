using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.LocalHost.Commands;

/// <summary><c>lpa serve</c>: the embedded host over a data folder, until Ctrl-C.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var port = CommonOptions.Port();
        var storage = CommonOptions.Storage();
        var rehearsal = new Option<bool>("--rehearsal")
        {
            Description =
                "ซักซ้อม: คิดคะแนนจากเกณฑ์ตัวอย่างด้วย โดยกำกับทุกคะแนนว่าเป็นเกณฑ์ตัวอย่าง (also computes marks of illustrative rules, each marked as such)",
        };
        var listen = new Option<IPAddress?>("--host")
        {
            Description =
                "ที่อยู่ IP ที่เปิดให้เครื่องอื่นเข้า เช่น 0.0.0.0 ต้องมีผู้ใช้และกุญแจก่อน ไม่ระบุคือเครื่องนี้เท่านั้น (address to listen on)",
            HelpName = "ADDRESS",
            CustomParser = ReadAddress,
        };
        var publicly = new Option<Uri?>("--address")
        {
            Description = "ที่อยู่ที่เครื่องอื่นใช้เข้า เช่น https://lpa.example.go.th/ ใช้ในลิงก์ที่ระบบให้ (how others reach this host)",
            HelpName = "URL",
            CustomParser = ReadUrl,
        };

        var command = new Command(
            "serve",
            "เปิดระบบบนเครื่องนี้: อ่านหลักฐานที่วางในโฟลเดอร์ ให้คะแนน เผยแพร่ (runs the whole system on this machine)"
        )
        {
            data,
            port,
            listen,
            publicly,
            storage,
            rehearsal,
        };

        command.SetAction(
            (parse, cancellationToken) =>
            {
                var settings = parse.GetValue(rehearsal) ? Rehearsal : new Dictionary<string, string?>();
                var options = new EmbeddedHostOptions
                {
                    Data = parse.GetRequiredValue(data),
                    Port = parse.GetValue(port),
                    Listen = parse.GetValue(listen),
                    PublicAddress = parse.GetValue(publicly),
                    Storage = parse.GetRequiredValue(storage),
                    TellRejections = true,
                    Settings = settings,
                };
                return RunAsync(options, parse.InvocationConfiguration.Error, cancellationToken);
            }
        );

        return command;
    }

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens.SingleOrDefault()?.Value;
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"--host {text} ต้องเป็นที่อยู่ IP เช่น 0.0.0.0 หรือ 192.168.1.10 (an IP address)");
        return null;
    }

    private static Uri? ReadUrl(ArgumentResult result)
    {
        var text = result.Tokens.SingleOrDefault()?.Value;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", AbsolutePath: "/", Query: "" }
        )
        {
            return address;
        }

        result.AddError($"--address {text} ต้องเป็นที่อยู่เต็มที่ไม่มีส่วนต่อท้าย เช่น https://lpa.example.go.th/ (a whole address)");
        return null;
    }

    private static IReadOnlyDictionary<string, string?> Rehearsal { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"{PipelineOptions.Section}:{nameof(PipelineOptions.IllustrativeRules)}"] = nameof(IllustrativeRules.Compute),
        };

    private static async Task<int> RunAsync(EmbeddedHostOptions options, TextWriter notices, CancellationToken cancellationToken)
    {
        if (!File.Exists(new EmbeddedOptions { DataFolder = options.Data.FullName }.StateFile))
        {
            await notices.WriteLineAsync($"โฟลเดอร์ข้อมูลใหม่ ยังไม่มีอะไรในนั้น: {options.Data.FullName} (a new data folder)");
        }

        await using var host = await EmbeddedHost.StartAsync(options, cancellationToken);
        var evidence =
            options.Storage == EmbeddedHostOptions.AzureStorage ? "Blob container" : Path.Combine(options.Data.FullName, "evidence");
        await notices.WriteLineAsync($"วางไฟล์หลักฐานที่ (put evidence into): {evidence}/{{ปี}}/{{รหัส อปท.}}/{{ตัวชี้วัด}}");
        foreach (var line in RightsNotice.Lines(host.Rights))
        {
            await notices.WriteLineAsync(line);
        }

        foreach (var line in HostAddresses.Lines(host))
        {
            await notices.WriteLineAsync(line);
        }

        await notices.WriteLineAsync("หยุดด้วย Ctrl-C (stop with Ctrl-C)");
        await host.WaitForShutdownAsync(cancellationToken);
        await notices.WriteLineAsync("กำลังหยุด (stopping)");
        return LpaCommandLine.Done;
    }
}
