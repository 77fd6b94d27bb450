using System.CommandLine;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Lgos;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.LocalHost.Commands.Results;

/// <summary><c>lpa report</c>: writes a report, a letter or certificates into a file.</summary>
public static class ReportCommand
{
    public static Command Create()
    {
        var (data, year, province, lgo) = (
            CommonOptions.Data(),
            CommonOptions.Year(),
            CommonOptions.Province(),
            CommonOptions.Lgo(required: false)
        );
        var kind = new Option<ReportKind>("--kind")
        {
            Description = "province (ค่าเริ่มต้น), lgo, letter หนังสือแจ้งผล หรือ certificates เกียรติบัตร (kind of report)",
            HelpName = "KIND",
        };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "pdf, html, xlsx หรือ csv (file format)",
            HelpName = "FORMAT",
            Required = true,
        };
        var file = new Option<FileInfo>("--out")
        {
            Description = "ไฟล์ที่จะเขียน (file to write)",
            HelpName = "FILE",
            Required = true,
        };
        var district = new Option<string?>("--district") { Description = "เฉพาะอำเภอนี้ (only this district)", HelpName = "NAME" };
        var type = new Option<string?>("--type")
        {
            Description = "เฉพาะประเภทนี้ เช่น เทศบาลตำบล หรือ อบต. (only this LGO type)",
            HelpName = "TYPE",
        };
        var provisional = new Option<bool>("--provisional")
        {
            Description = "ผลชั่วคราวที่ยังไม่ประกาศ ทุกหน้ามีคำว่า ร่าง (results that are not announced)",
        };
        var digits = new Option<ReportDigits>("--digits")
        {
            Description = "thai หรือ arabic (digits of PDF and HTML)",
            HelpName = "DIGITS",
        };
        var letter = new Option<FileInfo?>("--letter")
        {
            Description =
                "ไฟล์ JSON ของเลขที่ วันที่ ส่วนราชการ ผู้ลงนาม ฯลฯ ของหนังสือและเกียรติบัตร ดู docs/reports.md (parameters of letter and certificates)",
            HelpName = "FILE",
        };

        var command = new Command(
            "report",
            "ทำรายงานผลของจังหวัดหรือ อปท. หนังสือแจ้งผล และเกียรติบัตร (writes reports, letters and certificates)"
        )
        {
            year,
            province,
            lgo,
            kind,
            format,
            file,
            district,
            type,
            provisional,
            digits,
            letter,
            data,
        };

        command.SetAction(
            (parse, cancellationToken) =>
            {
                var request = new ReportRequest
                {
                    Year = parse.GetValue(year)!.Value,
                    Province = parse.GetValue(province)!.Value,
                    Lgo = parse.GetValue(lgo),
                    Kind = parse.GetValue(kind),
                    Format = parse.GetValue(format),
                    District = parse.GetValue(district),
                    Type = TypeOf(parse.GetValue(type)),
                    Provisional = parse.GetValue(provisional),
                    Digits = parse.GetValue(digits),
                    Letter = ReadLetter(parse.GetValue(letter)),
                };
                var output = parse.InvocationConfiguration.Output;
                return RunAsync(parse.GetRequiredValue(data), request, parse.GetRequiredValue(file), output, cancellationToken);
            }
        );

        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        ReportRequest request,
        FileInfo file,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var services = CommandServices.Build(data);
        try
        {
            var report = await services.GetRequiredService<MakeReport>().RunAsync(request, cancellationToken);
            file.Directory?.Create();
            await File.WriteAllBytesAsync(file.FullName, report.Content.ToArray(), cancellationToken);
        }
        catch (Exception e) when (e is ReportException or PdfPrinterException or LpaFunctions.Pipeline.Reference.ReferenceDataException)
        {
            throw new CommandFailedException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"เขียนไฟล์ {file.FullName} ไม่ได้ ตรวจโฟลเดอร์และสิทธิ์ (cannot write: {e.Message})", e);
        }

        await output.WriteLineAsync(file.FullName);
        return LpaCommandLine.Done;
    }

    private static LgoType? TypeOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return LgoTypes.TryParseThai(text, out var type)
            ? type
            : throw new CommandFailedException(
                $"ไม่รู้จักประเภท \"{text}\" ใช้ อบจ. เทศบาลนคร เทศบาลเมือง เทศบาลตำบล อบต. หรือ เมืองพัทยา (unknown LGO type)"
            );
    }

    private static LetterOptions? ReadLetter(FileInfo? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            return PipelineJson.Read<LetterOptions>(SmallFile.ReadText(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            throw new CommandFailedException(
                $"อ่านไฟล์ {file.FullName} ไม่ได้ ต้องเป็น JSON ตามตัวอย่างใน docs/reports.md (cannot read the letter's parameters: {e.Message})",
                e
            );
        }
    }
}
