using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary><c>lpa import</c>: takes in a results table of a province.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var (data, year, province) = (CommonOptions.Data(), CommonOptions.Year(), CommonOptions.Province());
        var file = new Argument<FileInfo>("FILE") { Description = "ไฟล์ผลจาก e-LPA (.xlsx) หรือ CSV (results workbook or CSV)" };
        var map = new Option<FileInfo?>("--map")
        {
            Description = "CSV: อำเภอ,ประเภท,ชื่อ อปท.,รหัส อปท. สำหรับแถวที่จับคู่ไม่ได้แน่ (settles uncertain rows)",
            HelpName = "FILE",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "ตรวจและบอกว่าจะเปลี่ยนอะไร แต่ไม่บันทึก (says what would change, writes nothing)",
        };

        var command = new Command("import", "นำเข้าตารางผลของจังหวัด ทั้งไฟล์หรือไม่นำเข้าเลย (imports a results table)")
        {
            file,
            year,
            province,
            map,
            dryRun,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    new Asked(
                        parse.GetRequiredValue(file),
                        parse.GetRequiredValue(year)!.Value,
                        parse.GetRequiredValue(province)!.Value,
                        parse.GetValue(map),
                        parse.GetValue(dryRun)
                    ),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        Asked asked,
        TextWriter output,
        TextWriter notices,
        CancellationToken cancellationToken
    )
    {
        foreach (var missing in new[] { asked.File, asked.Map }.OfType<FileInfo>().Where(f => !f.Exists))
        {
            throw new CommandFailedException($"ไม่พบไฟล์ {missing.FullName}");
        }

        await using var services = CommandServices.Build(data, makes: true);
        try
        {
            var request = new ImportRequest
            {
                Year = asked.Year,
                Province = asked.Province,
                FileName = asked.File.Name,
                Content = Bytes(asked.File),
                Map = Map(asked.Map),
                DryRun = asked.DryRun,
            };
            var outcome = await services.GetRequiredService<ImportResults>().RunAsync(request, cancellationToken);
            await ImportReport.WriteAsync(outcome, output, notices);
            return outcome.IsUsable ? LpaCommandLine.Done : LpaCommandLine.InputError;
        }
        catch (Exception e) when (e is ImportException or ReferenceDataException)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        return SheetFile.Read(stream, file.Name, SheetLimits.Default);
    }

    private static ImportMap Map(FileInfo? file)
    {
        if (file is null)
        {
            return ImportMap.Empty;
        }

        using var stream = file.OpenRead();
        return ImportMap.Parse(stream, file.Name);
    }

    private sealed record Asked(FileInfo File, Core.Years.AssessmentYear Year, Core.Lgos.ProvinceCode Province, FileInfo? Map, bool DryRun);
}
