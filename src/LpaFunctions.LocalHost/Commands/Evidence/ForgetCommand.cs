using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Retention;

namespace LpaFunctions.LocalHost.Commands.Evidence;

/// <summary><c>lpa forget</c>: deletes evidence and readings of a year whose time of keeping is over (docs/retention.md).</summary>
public static class ForgetCommand
{
    public static Command Create()
    {
        var (year, data, storage) = (CommonOptions.Year(), CommonOptions.Data(), CommonOptions.Storage());
        var by = Text("--by", "NAME", "ผู้สั่งลบ เก็บไว้ในบันทึกการลบ (who deletes, kept with the record)");
        var reason = Text("--reason", "TEXT", "เหตุผล เช่น พ้นระยะเวลาเก็บรักษาตามประกาศ (why)");
        var dryRun = new Option<bool>("--dry-run") { Description = "บอกว่าจะลบอะไร โดยไม่ลบ (tells what would go and deletes nothing)" };
        var unpublished = new Option<bool>("--also-unpublished")
        {
            Description = "ลบแม้ผลล่าสุดยังไม่ได้ประกาศและเผยแพร่ ผลนั้นจะหายไป (results that were never published are lost)",
        };
        var command = new Command(
            "forget",
            "ลบหลักฐานและผลการอ่านของปีที่พ้นระยะเวลาเก็บรักษา ผลที่เผยแพร่แล้วยังอยู่และตรวจสอบได้ (deletes evidence and readings of a year)"
        )
        {
            year,
            by,
            reason,
            dryRun,
            unpublished,
            data,
            storage,
        };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var folder = parse.GetRequiredValue(data);
                var store = parse.GetRequiredValue(storage);
                await using var services = CommandServices.Build(folder, store);
                await CommandServices.PrepareAsync(services, cancellationToken);
                var step = services.GetRequiredService<ForgetYear>();
                var wanted = parse.GetRequiredValue(year)!.Value;
                var output = parse.InvocationConfiguration.Output;
                if (parse.GetValue(dryRun))
                {
                    await output.WriteLineAsync(Describe(wanted, await step.LookAsync(wanted, cancellationToken)));
                    return LpaCommandLine.Done;
                }

                try
                {
                    var done = await step.RunAsync(
                        wanted,
                        parse.GetRequiredValue(by),
                        parse.GetRequiredValue(reason),
                        parse.GetValue(unpublished),
                        cancellationToken
                    );
                    await output.WriteLineAsync(Describe(done));
                }
                catch (RetentionException refused)
                {
                    throw new CommandFailedException(refused.Message, refused);
                }

                if (store == EmbeddedHostOptions.EmbeddedStorage)
                {
                    foreach (var line in await services.GetRequiredService<LeftOfYear>().RemoveAsync(wanted, cancellationToken))
                    {
                        await parse.InvocationConfiguration.Error.WriteLineAsync(line);
                    }
                }

                return LpaCommandLine.Done;
            }
        );
        return command;
    }

    private static Option<string> Text(string name, string helpName, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = helpName,
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name} ต้องไม่ว่าง เพราะเก็บไว้ในบันทึกการลบ (must not be empty)");
            }
        });
        return option;
    }

    private static string Describe(AssessmentYear year, YearHoldings held) => $"{DescribeHeld(year, held)}{DescribeUnpublished(held)}";

    private static string DescribeHeld(AssessmentYear year, YearHoldings held) =>
        $"ปี {year} จะลบ: หลักฐาน {held.Files:N0} ไฟล์ {held.Bytes:N0} ไบต์ ของ อปท. {held.Lgos:N0} แห่ง, ข้อมูลที่อ่านและคิดได้ {held.Records:N0} รายการ, ไฟล์รายงานและหนังสือ {held.Reports:N0} ไฟล์ ยังไม่ได้ลบอะไร (dry run)";

    private static string DescribeUnpublished(YearHoldings held) =>
        held.Unpublished.Count == 0
            ? ""
            : $"\nผลล่าสุดของจังหวัดรหัส {string.Join(", ", held.Unpublished)} ยังไม่ได้ประกาศและเผยแพร่ จึงจะลบไม่ได้จนกว่าจะเผยแพร่ หรือสั่งพร้อม --also-unpublished";

    private static string Describe(RetiredYear done) =>
        $"ลบปี {done.Year} แล้ว: หลักฐาน {done.Files:N0} ไฟล์ {done.Bytes:N0} ไบต์, ข้อมูลที่อ่านและคิดได้ {done.Records:N0} รายการ, ไฟล์รายงานและหนังสือ {done.Reports:N0} ไฟล์ บันทึกการลบโดย {done.By} เมื่อ {done.FinishedAt:yyyy-MM-dd HH:mm} UTC ขั้นต่อไปอยู่ใน docs/retention.md (deleted)";
}
