using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary><c>lpa withdraw</c>: takes a published version away (docs/withdrawing.md).</summary>
public static class WithdrawCommand
{
    public static Command Create()
    {
        var (data, year, province) = (CommonOptions.Data(), CommonOptions.Year(), CommonOptions.Province());
        var storage = CommonOptions.Storage();
        var version = new Option<int>("--bundle")
        {
            Description = "รุ่นที่จะถอน เช่น 1 สำหรับ v1 (the version to withdraw)",
            HelpName = "N",
            Required = true,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผลที่ถอน ซึ่งจะเผยแพร่แทน (why; is published instead)",
            HelpName = "TEXT",
            Required = true,
        };

        var command = new Command(
            "withdraw",
            "ถอนรุ่นที่เผยแพร่แล้วและมีสิ่งที่ห้ามเผยแพร่ หลังประกาศรุ่นแก้ไข (takes a published version away once a correction stands)"
        )
        {
            year,
            province,
            version,
            reason,
            data,
            storage,
        };

        command.SetAction(
            async (parse, cancellationToken) =>
            {
                await using var services = CommandServices.Build(parse.GetRequiredValue(data), parse.GetRequiredValue(storage));
                await CommandServices.PrepareAsync(services, cancellationToken);
                try
                {
                    var removed = await services
                        .GetRequiredService<WithdrawVersion>()
                        .RunAsync(
                            parse.GetRequiredValue(year)!.Value,
                            parse.GetRequiredValue(province)!.Value,
                            parse.GetRequiredValue(version),
                            parse.GetRequiredValue(reason),
                            cancellationToken
                        );
                    await parse.InvocationConfiguration.Output.WriteLineAsync(
                        $"ถอนรุ่นที่ {parse.GetRequiredValue(version)} แล้ว ลบ {removed} ไฟล์ ขั้นต่อไปอยู่ใน docs/withdrawing.md (withdrawn)"
                    );
                    return LpaCommandLine.Done;
                }
                catch (AnnouncementException e)
                {
                    throw new CommandFailedException(e.Message, e);
                }
                catch (ConflictException e)
                {
                    throw new CommandFailedException("มีการเผยแพร่พร้อมกัน จึงยังไม่ได้ถอน โปรดสั่งใหม่", e);
                }
            }
        );
        return command;
    }
}
