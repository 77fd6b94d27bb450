using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.Pipeline.Failures;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary><c>lpa poison</c>: lists what the host gave up.</summary>
public static class PoisonCommand
{
    public static Command Create() =>
        GivenUpCommand.Create("poison", "แสดงงานที่ระบบลองหลายครั้งแล้วทำไม่สำเร็จ (lists what was given up after retries)", RunAsync);

    private static async Task<int> RunAsync(GivenUpRun run, CancellationToken cancellationToken)
    {
        var table = new TextTable(
            new TextColumn("เวลา (UTC)"),
            new TextColumn("ครั้ง", AlignRight: true),
            new TextColumn("คิว"),
            new TextColumn("งาน")
        );
        var count = 0;
        await foreach (var record in run.Services.GetRequiredService<PoisonRecords>().ListAsync(cancellationToken))
        {
            table.Add(record.At.ToString("yyyy-MM-dd HH:mm:ss"), record.Times.ToString(), record.Queue, record.Path ?? record.Body);
            count++;
        }

        if (count == 0)
        {
            await run.Notices.WriteLineAsync("ไม่มีงานค้าง (nothing was given up)");
            return LpaCommandLine.Done;
        }

        await run.Output.WriteAsync(table.ToString());
        await run.Notices.WriteLineAsync($"แก้สาเหตุแล้วสั่ง lpa replay {run.Where} เพื่อทำใหม่ (replay puts them back)");
        return LpaCommandLine.Done;
    }
}
