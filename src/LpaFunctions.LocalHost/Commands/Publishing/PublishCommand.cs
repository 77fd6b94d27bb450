using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary><c>lpa publish</c>: the publishing timer by hand.</summary>
public static class PublishCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("publish", "เผยแพร่ผลที่ประกาศแล้วและยังไม่ได้เผยแพร่ ลงโฟลเดอร์ open-data (publishes what is announced)")
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
        try
        {
            var outcome = await services.GetRequiredService<PublishResults>().RunAsync(cancellationToken);
            if (outcome.Published.Count == 0)
            {
                await output.WriteLineAsync("ไม่มีผลที่ประกาศใหม่ (nothing to publish)");
            }

            foreach (var bundle in outcome.Published)
            {
                await output.WriteLineAsync(
                    $"เผยแพร่ {bundle.Announcement.Year} จังหวัด{bundle.Announcement.ProvinceName}: {Path.Combine(data.FullName, "open-data", bundle.Path)}"
                );
            }

            var pages = await services.GetRequiredService<PublishSite>().RunAsync(cancellationToken);
            if (pages > 0)
            {
                await output.WriteLineAsync($"เว็บไซต์ {pages} หน้า: {Path.Combine(data.FullName, "site")} ({pages} pages)");
            }

            if (services.GetRequiredService<PublisherLibrary>().Current.MaintainerEmail is null)
            {
                await notices.WriteLineAsync(
                    $"โปรดทราบ: ยังไม่ได้ตั้งอีเมลของหน่วยงานผู้ดูแลข้อมูล เพิ่ม maintainerEmail ใน {Path.Combine(data.FullName, "config", PublisherLibrary.FileName)} ก่อนส่งเข้าบัญชีข้อมูลภาครัฐ"
                );
            }

            return LpaCommandLine.Done;
        }
        catch (ReferenceDataException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
        catch (ConflictException e)
        {
            throw new CommandFailedException(
                $"เขียนชุดข้อมูลไม่ได้ เพราะในโฟลเดอร์มีไฟล์ที่เนื้อหาต่างออกไป ({e.Message}) ชุดเดิมยังอยู่ครบ ย้ายโฟลเดอร์รุ่นที่ค้างออกแล้วสั่งใหม่",
                e
            );
        }
    }
}
