using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Failures;

namespace LpaFunctions.LocalHost.Commands;

/// <summary><c>lpa poison</c>: lists what the host gave up.</summary>
public static class PoisonCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var storage = CommonOptions.Storage();
        var command = new Command("poison", "แสดงงานที่ระบบลองหลายครั้งแล้วทำไม่สำเร็จ (lists what was given up after retries)")
        {
            data,
            storage,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    parse.GetRequiredValue(storage),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        string storage,
        TextWriter output,
        TextWriter notices,
        CancellationToken cancellationToken
    )
    {
        await using var services = CommandServices.Build(data, storage);
        var table = new TextTable(
            new TextColumn("เวลา (UTC)"),
            new TextColumn("ครั้ง", AlignRight: true),
            new TextColumn("คิว"),
            new TextColumn("งาน")
        );
        var count = 0;
        await foreach (var record in services.GetRequiredService<PoisonRecords>().ListAsync(cancellationToken))
        {
            table.Add(record.At.ToString("yyyy-MM-dd HH:mm:ss"), record.Times.ToString(), record.Queue, record.Path ?? record.Body);
            count++;
        }

        if (count == 0)
        {
            await notices.WriteLineAsync("ไม่มีงานค้าง (nothing was given up)");
            return LpaCommandLine.Done;
        }

        await output.WriteAsync(table.ToString());
        await notices.WriteLineAsync($"แก้สาเหตุแล้วสั่ง lpa replay --data {data} --storage {storage} เพื่อทำใหม่ (replay puts them back)");
        return LpaCommandLine.Done;
    }
}
