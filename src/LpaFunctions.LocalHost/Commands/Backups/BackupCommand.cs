using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded.Backups;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;

namespace LpaFunctions.LocalHost.Commands.Backups;

/// <summary><c>lpa backup</c>: the data folder as it is now, also while <c>lpa serve</c> works on it.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var to = new Option<DirectoryInfo>("--to")
        {
            Description = "โฟลเดอร์ชุดสำรอง ใช้โฟลเดอร์เดิมทุกครั้งได้ ไฟล์ที่ไม่เปลี่ยนเก็บครั้งเดียว (folder of backups)",
            HelpName = "DIR",
            Required = true,
        };

        var command = new Command(
            "backup",
            "สำรองข้อมูลทั้งโฟลเดอร์ ขณะระบบทำงานก็ได้: ไฟล์สถานะ หลักฐาน ชุดข้อมูล (copies the data folder, also while it is served)"
        )
        {
            data,
            to,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(parse.GetRequiredValue(data), parse.GetRequiredValue(to), parse.InvocationConfiguration.Output, cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, DirectoryInfo to, TextWriter output, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(data);
        var backup = new MakeBackup(
            services.GetRequiredService<EmbeddedOptions>(),
            services.GetRequiredService<SqliteStateFile>(),
            services.GetRequiredService<TimeProvider>()
        );

        try
        {
            var made = await backup.RunAsync(new BackupFolder(to.FullName), cancellationToken);
            await output.WriteLineAsync(
                $"{Path.Combine(to.FullName, made.Snapshot)}: {made.Files:N0} ไฟล์ {made.Bytes:N0} ไบต์ ใหม่ {made.NewBytes:N0} ไบต์ (files, bytes, new bytes)"
            );
            return LpaCommandLine.Done;
        }
        catch (BackupException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }
}
