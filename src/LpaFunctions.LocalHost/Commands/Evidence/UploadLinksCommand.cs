using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;

namespace LpaFunctions.LocalHost.Commands.Evidence;

/// <summary><c>lpa upload-links rotate</c>: a new secret for the links that LGOs upload with.</summary>
public static class UploadLinksCommand
{
    public static Command Create() =>
        new("upload-links", "ความลับที่ใช้ลงลายเซ็นลิงก์ส่งไฟล์ (the secret that signs upload links)") { Rotate() };

    private static Command Rotate()
    {
        var data = CommonOptions.Data();

        var command = new Command(
            "rotate",
            "เปลี่ยนความลับ: ลิงก์ส่งไฟล์ที่ออกไปแล้วใช้ไม่ได้ทันที แม้ระบบกำลังทำงานอยู่ (links given out so far stop working at once)"
        )
        {
            data,
        };

        command.SetAction(
            (parse, cancellationToken) => RotateAsync(parse.GetRequiredValue(data), parse.InvocationConfiguration.Output, cancellationToken)
        );
        return command;
    }

    private static async Task<int> RotateAsync(DirectoryInfo data, TextWriter output, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(data);
        await services.GetRequiredService<SqliteStateFile>().RotateSecretAsync(EmbeddedAdapters.UploadSecret, cancellationToken);
        await output.WriteLineAsync(
            "เปลี่ยนความลับของลิงก์ส่งไฟล์แล้ว ลิงก์ที่ออกไปก่อนนี้ใช้ไม่ได้ ให้ขอลิงก์ใหม่ (rotated; ask for new links)"
        );
        return LpaCommandLine.Done;
    }
}
