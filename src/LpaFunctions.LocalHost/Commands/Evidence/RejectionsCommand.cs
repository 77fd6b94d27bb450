using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Evidence.Names;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.LocalHost.Commands.Evidence;

/// <summary><c>lpa rejections</c>: every file that could not be used, with what its officer is told.</summary>
public static class RejectionsCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();

        var command = new Command(
            "rejections",
            "แสดงไฟล์หลักฐานที่ใช้ไม่ได้ พร้อมเหตุผลและวิธีแก้ (lists files that could not be used, and why)"
        )
        {
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, TextWriter output, TextWriter notices, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(data);
        var count = 0;
        await foreach (var rejection in services.GetRequiredService<LgoRecords>().ListRejectionsAsync(cancellationToken))
        {
            await output.WriteLineAsync($"{rejection.Path} #{EvidenceIds.Id(rejection.Path)}\n  → {rejection.Message}");
            count++;
        }

        await notices.WriteLineAsync(
            count == 0 ? "ไม่มีไฟล์ที่ใช้ไม่ได้ (no file was rejected)" : $"ไฟล์ที่ใช้ไม่ได้ {count} ไฟล์ (rejected files)"
        );
        return LpaCommandLine.Done;
    }
}
