using System.CommandLine;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Pipeline.Publishing.Verifying;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary><c>lpa verify</c>: lets anyone check a published bundle.</summary>
public static class VerifyCommand
{
    private const int ProblemsShown = 20;
    private const int Patience = 600;
    private const int LongestPatience = 7_200;

    public static Command Create()
    {
        var place = new Argument<string>("DIR_OR_URL")
        {
            Description = "โฟลเดอร์หรือที่อยู่เว็บของชุดข้อมูล เช่น data/open-data/lpa/2568/22/ (folder or address of a bundle)",
        };

        var wait = new Option<int>("--wait")
        {
            Description = $"รอทั้งหมดไม่เกินกี่วินาที 1 ถึง {LongestPatience} (seconds in all)",
            HelpName = "S",
            DefaultValueFactory = _ => Patience,
        };
        wait.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > LongestPatience)
            {
                result.AddError($"--wait รับ 1 ถึง {LongestPatience} วินาที (1 to {LongestPatience} seconds)");
            }
        });

        var command = new Command(
            "verify",
            "ตรวจชุดข้อมูล: ค่าแฮช โครงสร้าง ผลรวม ร้อยละ อันดับ ค่าเฉลี่ย คำนวณใหม่จากแถวข้อมูล (checks a bundle from its rows)"
        )
        {
            place,
            wait,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(place),
                    TimeSpan.FromSeconds(parse.GetValue(wait)),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(
        string place,
        TimeSpan wait,
        TextWriter output,
        TextWriter notices,
        CancellationToken cancellationToken
    )
    {
        using var http = OneHostClient.Create();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(wait);
        try
        {
            var outcome = await new VerifyBundle(http).RunAsync(place, patience.Token);
            await output.WriteLineAsync(outcome.Place);
            foreach (var done in outcome.Checked)
            {
                await output.WriteLineAsync($"  ตรวจแล้ว: {done}");
            }

            foreach (var problem in outcome.Problems.Take(ProblemsShown))
            {
                await notices.WriteLineAsync($"  ไม่ตรง: {problem}");
            }

            await output.WriteLineAsync(
                outcome.Problems.Count == 0 ? "ถูกต้องครบถ้วน (verified)" : $"พบ {outcome.Problems.Count} จุดที่ไม่ตรง (not verified)"
            );
            return outcome.Problems.Count == 0 ? LpaCommandLine.Done : LpaCommandLine.InputError;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException(
                $"{place} ตอบช้าเกินไป จึงหยุดรอหลัง {wait.TotalSeconds:0} วินาที ลองใหม่ รอนานขึ้นด้วย --wait หรือดาวน์โหลดชุดข้อมูลแล้วตรวจจากโฟลเดอร์",
                e
            );
        }
        catch (Exception e)
            when (e
                    is HttpRequestException
                        or IOException
                        or JsonException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or UriFormatException
            )
        {
            throw new CommandFailedException($"อ่านชุดข้อมูลที่ {place} ไม่ได้: {e.Message}", e);
        }
    }
}
