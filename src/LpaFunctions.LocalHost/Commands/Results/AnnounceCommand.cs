using System.CommandLine;
using System.CommandLine.Parsing;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary><c>lpa announce</c>: freezes the results of a province, so that they may become public.</summary>
public static class AnnounceCommand
{
    public static Command Create()
    {
        var (data, year, province) = (CommonOptions.Data(), CommonOptions.Year(), CommonOptions.Province());
        var letter = new Option<string?>("--letter") { Description = "เลขที่หนังสือประกาศ (letter number)", HelpName = "NO" };
        var date = new Option<DateOnly?>("--date")
        {
            Description =
                "วันที่ประกาศ พ.ศ. หรือ ค.ศ. เช่น 25/08/2568, \"25 ส.ค. 2568\", 2568-08-25, 2025-08-25 ไม่ระบุคือวันนี้ (date, default today)",
            HelpName = "DATE",
            CustomParser = Date,
        };
        var post = new Option<string?>("--post")
        {
            Description = "ตำแหน่งผู้ประกาศ ไม่ระบุคือผู้ว่าราชการจังหวัด (position of the announcer, never a name)",
            HelpName = "TEXT",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "เหตุผลที่แก้ไขผลที่ประกาศแล้ว (why announced results change)",
            HelpName = "TEXT",
        };
        var illustrative = new Option<string?>("--illustrative-reason")
        {
            Description =
                "เหตุผลที่ประกาศทั้งที่มีคะแนนจากเกณฑ์ตัวอย่าง เช่น การสาธิต ข้อความนี้จะเผยแพร่กำกับผลทุกที่ (announces marks of illustrative rules, marked as such everywhere)",
            HelpName = "TEXT",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "แสดงสิ่งที่จะเผยแพร่และสิ่งที่ยังไม่เสร็จ โดยไม่ประกาศ (shows, writes nothing)",
        };

        var command = new Command(
            "announce",
            "ประกาศผลของจังหวัด ผลที่ประกาศแล้วเท่านั้นที่เผยแพร่ได้ (announces the results of a province)"
        )
        {
            year,
            province,
            letter,
            date,
            post,
            reason,
            illustrative,
            dryRun,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
            {
                var request = new AnnounceRequest
                {
                    Year = parse.GetRequiredValue(year)!.Value,
                    Province = parse.GetRequiredValue(province)!.Value,
                    LetterNumber = parse.GetValue(letter),
                    Date = parse.GetValue(date),
                    Post = parse.GetValue(post),
                    CorrectionReason = parse.GetValue(reason),
                    IllustrativeReason = parse.GetValue(illustrative),
                    DryRun = parse.GetValue(dryRun),
                    By = Environment.UserName,
                };
                var console = parse.InvocationConfiguration;
                return RunAsync(parse.GetRequiredValue(data), request, console.Output, console.Error, cancellationToken);
            }
        );

        return command;
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (AnnouncementDate.TryParse(text, out var date))
        {
            return date;
        }

        result.AddError($"\"{text}\" {AnnouncementDate.Wanted}");
        return null;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        AnnounceRequest request,
        TextWriter output,
        TextWriter notices,
        CancellationToken cancellationToken
    )
    {
        await using var services = CommandServices.Build(data);
        try
        {
            var outcome = await services.GetRequiredService<AnnounceResults>().RunAsync(request, cancellationToken);
            foreach (var notice in outcome.Notices)
            {
                await notices.WriteLineAsync($"โปรดทราบ: {notice}");
            }

            if (outcome.Preview is { } preview)
            {
                foreach (var line in preview)
                {
                    await output.WriteLineAsync(line);
                }

                await output.WriteLineAsync("ยังไม่ได้ประกาศ (dry run: nothing written)");
                return LpaCommandLine.Done;
            }

            var announced = outcome.Announcement;
            await output.WriteLineAsync(
                outcome.Changed
                    ? $"ประกาศผล {announced.Year} จังหวัด{announced.ProvinceName} รุ่นที่ {announced.Version} ลงวันที่ {announced.Date.Day}/{announced.Date.Month}/{announced.Date.Year + AssessmentYear.EraOffset} แล้ว เผยแพร่ด้วย lpa publish (announced)"
                    : $"ผลชุดนี้ประกาศอยู่แล้วเป็นรุ่นที่ {announced.Version} ไม่มีอะไรเปลี่ยน (nothing changed)"
            );
            return LpaCommandLine.Done;
        }
        catch (Exception e) when (e is AnnouncementException or ReferenceDataException)
        {
            throw new CommandFailedException(e.Message, e);
        }
        catch (ConflictException e)
        {
            throw new CommandFailedException("มีผู้อื่นประกาศผลของจังหวัดนี้ในเวลาเดียวกัน ตรวจดูแล้วสั่งใหม่", e);
        }
    }
}
