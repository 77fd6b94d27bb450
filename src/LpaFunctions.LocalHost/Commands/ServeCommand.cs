using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Scoring;
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
        var storage = new Option<string>("--storage")
        {
            Description =
                "ที่เก็บข้อมูล: embedded คือโฟลเดอร์ของเครื่องนี้ azure คือ Storage กับ Cosmos DB ตามค่าที่ตั้งไว้ (where data lies)",
            HelpName = "embedded|azure",
            DefaultValueFactory = _ => EmbeddedHostOptions.EmbeddedStorage,
        };
        storage.AcceptOnlyFromAmong(EmbeddedHostOptions.EmbeddedStorage, EmbeddedHostOptions.AzureStorage);
        var rehearsal = new Option<bool>("--rehearsal")
        {
            Description =
                "ซักซ้อม: คิดคะแนนจากเกณฑ์ตัวอย่างด้วย โดยกำกับทุกคะแนนว่าเป็นเกณฑ์ตัวอย่าง (also computes marks of illustrative rules, each marked as such)",
        };
        var command = new Command(
            "serve",
            "เปิดระบบบนเครื่องนี้: อ่านหลักฐานที่วางในโฟลเดอร์ ให้คะแนน เผยแพร่ (runs the whole system on this machine)"
        )
        {
            data,
            port,
            storage,
            rehearsal,
        };
        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    new EmbeddedHostOptions
                    {
                        Data = parse.GetRequiredValue(data),
                        Port = parse.GetValue(port),
                        Storage = parse.GetRequiredValue(storage),
                        TellRejections = true,
                        Settings = parse.GetValue(rehearsal) ? Rehearsal : new Dictionary<string, string?>(),
                    },
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );
        return command;
    }

    private static IReadOnlyDictionary<string, string?> Rehearsal { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"{PipelineOptions.Section}:{nameof(PipelineOptions.IllustrativeRules)}"] = nameof(IllustrativeRules.Compute),
        };

    private static async Task<int> RunAsync(EmbeddedHostOptions options, TextWriter notices, CancellationToken cancellationToken)
    {
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
