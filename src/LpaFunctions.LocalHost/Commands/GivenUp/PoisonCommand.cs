using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.GivenUp;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary><c>lpa poison</c>: lists what the host gave up, and drops what nobody can work on.</summary>
public static class PoisonCommand
{
    private const string Time = "yyyy-MM-dd HH:mm:ss";

    public static Command Create()
    {
        var drop = new Option<string?>("--drop")
        {
            Description = "เลิกทำงานที่ไม่มีใครทำได้ ต้องบอกเหตุผล (drops one that nobody can work on)",
            HelpName = "ID",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "เหตุผลที่เลิกทำ เจ้าหน้าที่ของ อปท. จะเห็นด้วย (why; the officer of the file reads it too)",
            HelpName = "TEXT",
        };
        var dropped = new Option<bool>("--dropped") { Description = "แสดงงานที่เลิกทำแล้ว (lists what was dropped)" };

        return GivenUpCommand.Create(
            "poison",
            "แสดงงานที่ระบบลองหลายครั้งแล้วทำไม่สำเร็จ (lists what was given up after retries)",
            async (run, cancellationToken) =>
            {
                if (run.Asked.GetValue(drop) is { } id)
                {
                    await DropAsync(run, id, run.Asked.GetValue(reason) ?? "", cancellationToken);
                    return LpaCommandLine.Done;
                }

                await (run.Asked.GetValue(dropped) ? ListDroppedAsync(run, cancellationToken) : ListAsync(run, cancellationToken));
                return LpaCommandLine.Done;
            },
            drop,
            reason,
            dropped
        );
    }

    private static async Task ListAsync(GivenUpRun run, CancellationToken cancellationToken)
    {
        var table = new TextTable(
            new TextColumn("รหัส"),
            new TextColumn("เวลา (UTC)"),
            new TextColumn("ครั้ง", AlignRight: true),
            new TextColumn("คิว"),
            new TextColumn("งาน")
        );
        var count = 0;
        await foreach (var record in run.Services.GetRequiredService<PoisonRecords>().ListAsync(cancellationToken))
        {
            table.Add(record.Id, record.At.ToString(Time), record.Times.ToString(), record.Queue, record.Path ?? record.Body);
            count++;
        }

        if (count == 0)
        {
            await run.Notices.WriteLineAsync("ไม่มีงานค้าง (nothing was given up)");
            return;
        }

        await run.Output.WriteAsync(table.ToString());
        await run.Notices.WriteLineAsync(
            $"แก้สาเหตุแล้วสั่ง lpa replay {run.Where} เพื่อทำใหม่ (replay puts them back) งานที่ไม่มีใครทำได้ให้สั่ง lpa poison --drop รหัส --reason เหตุผล {run.Where}"
        );
    }

    private static async Task DropAsync(GivenUpRun run, string id, string reason, CancellationToken cancellationToken)
    {
        var dropped = await DroppedAsync(run, id, reason, cancellationToken);
        if (dropped.Count == 0)
        {
            throw new CommandFailedException($"ไม่มีงานค้างรหัส {id} ดูรหัสด้วย lpa poison {run.Where} (no such message)");
        }

        foreach (var record in dropped)
        {
            await run.Output.WriteLineAsync($"เลิกทำแล้ว (dropped): {record.Queue} {record.Path ?? record.Body}");
        }
    }

    private static async Task<IReadOnlyList<PoisonRecord>> DroppedAsync(
        GivenUpRun run,
        string id,
        string reason,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await run.Services.GetRequiredService<DropPoison>().RunAsync(id, Environment.UserName, reason, cancellationToken);
        }
        catch (FormatException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    private static async Task ListDroppedAsync(GivenUpRun run, CancellationToken cancellationToken)
    {
        var table = new TextTable(
            new TextColumn("เลิกเมื่อ (UTC)"),
            new TextColumn("โดย"),
            new TextColumn("คิว"),
            new TextColumn("งาน"),
            new TextColumn("เหตุผล")
        );
        var count = 0;
        await foreach (var one in run.Services.GetRequiredService<PoisonRecords>().ListDroppedAsync(cancellationToken))
        {
            table.Add(one.At.ToString(Time), one.By, one.Message.Queue, one.Message.Path ?? one.Message.Body, one.Reason);
            count++;
        }

        await (
            count == 0 ? run.Notices.WriteLineAsync("ยังไม่เคยเลิกทำงานใด (nothing was dropped)") : run.Output.WriteAsync(table.ToString())
        );
    }
}
