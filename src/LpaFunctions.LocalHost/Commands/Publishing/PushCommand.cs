using System.CommandLine;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.Pipeline.Publishing.Ckan;
using LpaFunctions.Pipeline.Publishing.Verifying;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary><c>lpa push ckan</c>: sends the record of a bundle to a CKAN portal.</summary>
public static class PushCommand
{
    /// <summary>The key may stand here instead of on the command line, where others could read it.</summary>
    public const string KeyVariable = "LPA_CKAN_KEY";

    public static Command Create()
    {
        var bundle = new Argument<string>("DIR_OR_URL")
        {
            Description = "โฟลเดอร์หรือที่อยู่เว็บของชุดข้อมูล (folder or address of a bundle)",
        };
        var url = CommonOptions.Address("--url", "ที่อยู่ของพอร์ทัล CKAN (address of the portal)", required: true);
        var key = new Option<string?>("--key") { Description = $"กุญแจ API ไม่ระบุให้อ่านจาก {KeyVariable} (API key)", HelpName = "KEY" };
        var address = CommonOptions.Address(
            "--public",
            "ที่อยู่บนเว็บของโฟลเดอร์รุ่นนี้ ลงท้ายด้วย / (public address of the version's folder)"
        );
        var dryRun = new Option<bool>("--dry-run") { Description = "บอกว่าจะทำอะไร แต่ไม่ส่ง (says what it would do)" };

        var ckan = new Command("ckan", "ส่งระเบียนและที่อยู่ไฟล์เข้าพอร์ทัล CKAN สั่งซ้ำได้ (sends the record to a CKAN portal)")
        {
            bundle,
            url,
            key,
            address,
            dryRun,
        };

        ckan.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(bundle),
                    parse.GetRequiredValue(url)!,
                    parse.GetValue(key),
                    parse.GetValue(address),
                    parse.GetValue(dryRun),
                    parse.InvocationConfiguration.Output,
                    cancellationToken
                )
        );

        return new Command("push", "ส่งชุดข้อมูลเข้าบัญชีข้อมูล (sends a bundle to a catalogue)") { ckan };
    }

    private static async Task<int> RunAsync(
        string bundle,
        Uri url,
        string? key,
        Uri? address,
        bool dryRun,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        // A dry run only reads, and public records can be read without a key.
        var secret =
            key
            ?? Environment.GetEnvironmentVariable(KeyVariable)
            ?? (dryRun ? "" : null)
            ?? throw new CommandFailedException($"ไม่มีกุญแจของพอร์ทัล ระบุ --key หรือตั้งตัวแปร {KeyVariable}");
        using var http = OneHostClient.Create();
        try
        {
            var outcome = await new PushToCkan(http).RunAsync(bundle, url, secret, address, dryRun, cancellationToken);
            foreach (var lack in outcome.Lacking)
            {
                await output.WriteLineAsync($"ส่งจริงยังไม่ได้: {lack}");
            }

            foreach (var action in outcome.Actions)
            {
                await output.WriteLineAsync($"{(dryRun ? "จะทำ" : "ทำแล้ว")}: {action}");
            }

            await output.WriteLineAsync(
                outcome.Actions.Count == 0
                    ? $"{outcome.Dataset}: พอร์ทัลตรงกันอยู่แล้ว (up to date)"
                    : $"{outcome.Dataset}: {outcome.Actions.Count} รายการ"
            );
            return LpaCommandLine.Done;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException("ชุดข้อมูลหรือพอร์ทัลตอบช้าเกินไป จึงหยุดรอ ลองสั่งใหม่ คำสั่งนี้สั่งซ้ำได้", e);
        }
        catch (Exception e)
            when (e is CkanException or IOException or HttpRequestException or JsonException or FormatException or InvalidOperationException
            )
        {
            throw new CommandFailedException(e.Message, e);
        }
    }
}
