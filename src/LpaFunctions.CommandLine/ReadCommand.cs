using System.CommandLine;
using LpaFunctions.Reading.Assembling;

namespace LpaFunctions.CommandLine;

/// <summary>lpa read: shows what the reader sees in PDF files. Needs no data folder.</summary>
public static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "ไฟล์ PDF (PDF files)", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format")
        {
            Description = "รูปแบบผลลัพธ์ (output)",
            HelpName = "text|json|cells|fields",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "cells", "fields");
        var book = new Option<string?>("--rulebook")
        {
            Description = "เกณฑ์ของปี พ.ศ. หรือไฟล์เกณฑ์ ใช้คู่กับ --indicator (rule book: a B.E. year or a file)",
            HelpName = "Y",
        };
        var indicator = new Option<string?>("--indicator")
        {
            Description = "รหัสตัวชี้วัดในเกณฑ์ ใช้กับ --format fields (indicator of the rule book)",
            HelpName = "ID",
        };
        var corpus = new Option<DirectoryInfo?>("--corpus")
        {
            Description = "อ่านทุกไฟล์ PDF ในโฟลเดอร์ แล้วสรุปผลเป็นตาราง (reads a whole folder, prints a table)",
            HelpName = "DIR",
        };
        var command = new Command("read", "อ่าน PDF: ข้อความที่ซ่อมแล้ว ตาราง และค่าตามเกณฑ์ (reads PDFs: repaired text, tables, fields)")
        {
            files,
            format,
            book,
            indicator,
            corpus,
        };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(files)?.Length ?? 0;
            if (result.GetValue(corpus) is not null ? given > 0 : given == 0)
            {
                result.AddError("ระบุไฟล์อย่างน้อยหนึ่งไฟล์ หรือ --corpus DIR อย่างใดอย่างหนึ่ง (give files, or --corpus DIR)");
            }

            if (result.GetValue(book) is null != result.GetValue(indicator) is null)
            {
                result.AddError("--rulebook และ --indicator ต้องใช้คู่กัน (belong together)");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                PdfDocumentReader.Prepare();
                var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                if (parsed.GetValue(corpus) is { } folder)
                {
                    return Task.FromResult(new CorpusRun(output, error).Run(folder, cancellation));
                }

                IDocumentRenderer renderer = parsed.GetValue(format) switch
                {
                    "json" => new JsonRenderer(),
                    "cells" => new CellsRenderer(),
                    "fields" => parsed.GetValue(book) is { } year
                        ? FieldsRenderer.ForIndicator(year, parsed.GetValue(indicator)!)
                        : new FormRenderer(),
                    _ => new TextRenderer(),
                };
                return Task.FromResult(new FilesRun(renderer, output, error).Run(parsed.GetValue(files)!, cancellation));
            }
        );
        return command;
    }
}
