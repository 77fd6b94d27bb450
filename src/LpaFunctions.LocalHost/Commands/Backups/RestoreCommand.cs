using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Backups;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;

namespace LpaFunctions.LocalHost.Commands.Backups;

/// <summary><c>lpa restore</c>: a backup into an empty folder; or a folder whose state file was lost, taken as it is.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var from = new Argument<DirectoryInfo?>("DIR")
        {
            Description = "โฟลเดอร์ชุดสำรองที่ lpa backup --to เขียนไว้ (folder of backups)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var snapshot = new Option<string?>("--snapshot")
        {
            Description = "ชุดที่จะคืน ชุดล่าสุดถ้าไม่ระบุ (which one; the newest unless said)",
            HelpName = "NAME",
        };
        var asItIs = new Option<bool>("--as-it-is")
        {
            Description =
                "ไม่มีชุดสำรอง: ใช้โฟลเดอร์ข้อมูลตามที่เหลืออยู่ สิ่งที่ไฟล์สถานะไม่มีถือว่าหาย (no backup: what the state file does not hold is lost)",
        };

        var command = new Command("restore", "คืนชุดสำรองลงโฟลเดอร์ว่าง (puts a backup into an empty folder)")
        {
            from,
            snapshot,
            asItIs,
            data,
        };

        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var folder = parse.GetRequiredValue(data);
                var output = parse.InvocationConfiguration.Output;
                try
                {
                    return parse.GetValue(asItIs)
                        ? await TakeAsync(folder, output)
                        : await RunAsync(parse.GetValue(from), parse.GetValue(snapshot), folder, output, cancellationToken);
                }
                catch (Exception e) when (e is BackupException or StateFileException)
                {
                    throw new CommandFailedException(e.Message, e);
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo? from,
        string? snapshot,
        DirectoryInfo data,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        if (from is null)
        {
            throw new CommandFailedException("ระบุโฟลเดอร์ชุดสำรองหลัง lpa restore หรือใช้ --as-it-is ถ้าไม่มีชุดสำรอง");
        }

        var restored = await new RestoreBackup(new BackupFolder(from.FullName)).RunAsync(snapshot, data.FullName, cancellationToken);
        await output.WriteLineAsync(
            $"{data.FullName}: คืนข้อมูล ณ {restored.Made.ToLocalTime():yyyy-MM-dd HH:mm:ss} จำนวน {restored.Files.Count:N0} ไฟล์แล้ว เปิดด้วย lpa serve --data (restored)"
        );
        return LpaCommandLine.Done;
    }

    private static async Task<int> TakeAsync(DirectoryInfo data, TextWriter output)
    {
        if (!data.Exists)
        {
            throw new CommandFailedException($"ไม่พบโฟลเดอร์ข้อมูล \"{data.FullName}\" ตรวจชื่อที่ระบุด้วย --data");
        }

        using var held = DataFolderLock.Take(data.FullName);
        var fault = new TakeStateAsItIs(new EmbeddedOptions { DataFolder = data.FullName }, TimeProvider.System).Run();
        await output.WriteLineAsync(
            fault is null
                ? $"{data.FullName}: ไฟล์สถานะใช้ได้อยู่แล้ว ไม่มีอะไรต้องทำ (nothing to do)"
                : $"{data.FullName}: ใช้ตามที่เหลืออยู่ หลักฐานจะถูกอ่านใหม่ คำวินิจฉัย ประกาศ และบุคคลที่ไม่อยู่ในไฟล์สถานะต้องทำใหม่ (taken as it is)"
        );
        return LpaCommandLine.Done;
    }
}
