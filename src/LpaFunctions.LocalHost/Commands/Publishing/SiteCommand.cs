using System.CommandLine;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Bundles;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.LocalHost.Commands.Publishing;

/// <summary><c>lpa site</c>: makes the public site from published data alone.</summary>
public static class SiteCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static Command Create()
    {
        var place = new Argument<string>("DIR_OR_URL")
        {
            Description =
                "โฟลเดอร์หรือที่อยู่เว็บของ open-data/ ของจังหวัด หรือของรุ่นหนึ่ง (published data: all, a province, or a version)",
        };
        var target = new Option<DirectoryInfo>("--out")
        {
            Description = "โฟลเดอร์ของเว็บไซต์ที่สร้าง (folder of the site)",
            HelpName = "DIR",
            Required = true,
        };
        var data = new Option<string>("--data-address")
        {
            Description = "ที่อยู่ของ open-data/ ที่หน้าเว็บลิงก์ไปหา ลงท้ายด้วย / (address of open-data/ for links)",
            HelpName = "URL",
            DefaultValueFactory = _ => new SiteFacts().DataAddress,
        };
        var address = CommonOptions.Address("--address", "ที่อยู่ของเว็บไซต์ สำหรับ sitemap.xml ลงท้ายด้วย / (address of the site)");

        var command = new Command("site", "สร้างเว็บไซต์ผลการประเมินจากชุดข้อมูลเปิด (makes the public site from published data)")
        {
            place,
            target,
            data,
            address,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(place),
                    parse.GetRequiredValue(target),
                    FactsOf(parse.GetRequiredValue(data), parse.GetValue(address)),
                    parse.InvocationConfiguration.Output,
                    cancellationToken
                )
        );
        return command;
    }

    private static SiteFacts FactsOf(string data, Uri? address) =>
        new() { DataAddress = WithSlash(data), Address = address is null ? null : WithSlash(address.AbsoluteUri) };

    private static string WithSlash(string address) => address.EndsWith('/') ? address : address + "/";

    private static async Task<int> RunAsync(
        string place,
        DirectoryInfo target,
        SiteFacts facts,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        using var http = OneHostClient.Create();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        try
        {
            var published = await OpenData.OpenAsync(new BundleReader(place, http), patience.Token);
            var pages = new FolderOfPages(target);
            var site = new MakeSite(published.Read, pages.WriteAsync, facts);
            await site.RunAsync(published.Pointers, _ => false, patience.Token);
            pages.RemoveVanished();
            await output.WriteLineAsync(
                $"{target.FullName}: {site.Pages} หน้า จาก {published.Pointers.Count} ชุดข้อมูล ({site.Pages} pages)"
            );
            return LpaCommandLine.Done;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException($"{place} ตอบช้าเกินไป จึงหยุดรอ ลองใหม่ หรือดาวน์โหลดชุดข้อมูลแล้วสร้างจากโฟลเดอร์", e);
        }
        catch (Exception e) when (IsFaultOfTheData(e))
        {
            throw new CommandFailedException($"สร้างเว็บไซต์จาก {place} ไม่ได้: {e.Message}", e);
        }
    }

    // Whoever published the data is a stranger: what it does not hold, or holds in another form, is told and no fault of this program.
    private static bool IsFaultOfTheData(Exception e) =>
        e
            is HttpRequestException
                or IOException
                or UnauthorizedAccessException
                or JsonException
                or FormatException
                or ArgumentException
                or InvalidOperationException
                or KeyNotFoundException
                or ArithmeticException
                or NullReferenceException;
}
