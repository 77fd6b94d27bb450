using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.RuleBooks;
using LpaFunctions.Pipeline.RuleBooks.Workbooks;

namespace LpaFunctions.LocalHost.Commands.RuleBooks;

/// <summary><c>lpa rulebook export</c>, <c>import</c> and <c>new</c>: a book out to Excel, in again, and the book of the next year.</summary>
internal static class RuleBookFileCommands
{
    public static Command Export()
    {
        var which = new Argument<string>("YEAR|FILE")
        {
            Description = "ปี พ.ศ. ของสมุดที่มาพร้อมโปรแกรม หรือไฟล์ (year of a shipped book, or a file)",
        };
        var to = Out("ไฟล์ Excel ที่จะเขียน เช่น เกณฑ์.xlsx (the workbook to write)");

        var command = new Command("export", "ส่งออกสมุดเกณฑ์เป็น Excel ให้เจ้าหน้าที่แก้ไข (writes a workbook to edit)") { which, to };

        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var book = await RuleBookFiles.OpenAsync(parse.GetRequiredValue(which), cancellationToken);
                var file = parse.GetRequiredValue(to);
                await RuleBookFiles.WriteAsync(file, BookWorkbook.Write(book), cancellationToken);
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"เขียนสมุดเกณฑ์ปี {book.Year} รุ่น {book.Version} ลง {file} แล้ว แก้ไขใน Excel หรือ LibreOffice แล้วนำกลับด้วย lpa rulebook import {file}"
                );
                return LpaCommandLine.Done;
            }
        );

        return command;
    }

    public static Command Import()
    {
        var from = new Argument<FileInfo>("XLSX") { Description = "สมุดงาน Excel ที่ได้จาก lpa rulebook export (an edited workbook)" };
        var to = new Option<FileInfo?>("--out")
        {
            Description = "ไฟล์ JSON ที่จะเขียน เช่น config/rulebooks/2569.json ไม่ระบุคือพิมพ์ออกหน้าจอ (where the book goes)",
            HelpName = "FILE",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "แสดงสิ่งที่ต่างจากสมุดที่ใช้อยู่ โดยไม่เขียน (shows the difference, writes nothing)",
        };
        var against = new Option<string?>("--against")
        {
            Description = "สมุดที่ใช้เทียบ: ปีหรือไฟล์ ไม่ระบุคือไฟล์ที่ --out หรือสมุดของปีเดียวกันที่มาพร้อมโปรแกรม (the book in force)",
            HelpName = "YEAR|FILE",
        };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "โฟลเดอร์ข้อมูล: ใช้กับ --dry-run เพื่อนับว่าผลของ อปท. ใดจะเปลี่ยน (counts whose results would change)",
            HelpName = "DIR",
        };
        var command = new Command("import", "นำสมุดเกณฑ์จาก Excel กลับมา บอกทุกข้อที่ผิดในแถวของข้อนั้น (reads an edited workbook)")
        {
            from,
            to,
            dryRun,
            against,
            data,
        };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var output = parse.InvocationConfiguration.Output;
                var file = parse.GetRequiredValue(from);
                var import = Read(file);
                if (import.Book is not { } book)
                {
                    return await TellFaultsAsync(file, import, output, cancellationToken);
                }

                var target = parse.GetValue(to);
                if (parse.GetValue(dryRun))
                {
                    var before = await InForceAsync(parse.GetValue(against), target, book, cancellationToken);
                    foreach (
                        var line in before is null
                            ? ["ไม่มีสมุดเดิมของปีนี้ให้เทียบ"]
                            : RuleBookPages.Show(before, book, RuleBookDiff.Between(before, book))
                    )
                    {
                        await output.WriteLineAsync(line);
                    }

                    if (before is not null && before.Year == book.Year && parse.GetValue(data) is { } folder)
                    {
                        await output.WriteLineAsync(await EffectAsync(folder, before, book, cancellationToken));
                    }

                    await output.WriteLineAsync("ยังไม่ได้เขียน (dry run: nothing written)");
                    return LpaCommandLine.Done;
                }

                if (target is null)
                {
                    await output.WriteAsync(RuleBookJson.Write(book));
                    return LpaCommandLine.Done;
                }

                await RuleBookFiles.WriteAsync(target, System.Text.Encoding.UTF8.GetBytes(RuleBookJson.Write(book)), cancellationToken);
                await output.WriteLineAsync($"เขียนสมุดเกณฑ์ปี {book.Year} รุ่น {book.Version} ลง {target} แล้ว");
                return LpaCommandLine.Done;
            }
        );
        return command;
    }

    public static Command New()
    {
        var year = new Argument<int>("YEAR") { Description = "ปีใหม่ พ.ศ. (the new year, B.E.)" };
        var from = new Option<string>("--from")
        {
            Description = "สมุดที่ใช้ตั้งต้น: ปีหรือไฟล์ (the book to begin with)",
            HelpName = "YEAR|FILE",
            Required = true,
        };
        var to = Out("ไฟล์ JSON หรือ Excel (.xlsx) ที่จะเขียน (the file to write)");
        var command = new Command(
            "new",
            "ตั้งสมุดของปีใหม่จากสมุดเดิม ทุกช่วงเป็น \"ยังไม่ตรวจ\" จนกว่าจะระบุแหล่งที่มา (the book of a new year)"
        )
        {
            year,
            from,
            to,
        };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var before = await RuleBookFiles.OpenAsync(parse.GetRequiredValue(from), cancellationToken);
                var wanted = parse.GetRequiredValue(year);
                if (wanted is < AssessmentYear.First or > AssessmentYear.Last)
                {
                    throw new CommandFailedException(
                        $"ปี {wanted} ต้องเป็นปี พ.ศ. ระหว่าง {AssessmentYear.First} ถึง {AssessmentYear.Last}"
                    );
                }

                var book = NextYear.From(before, new AssessmentYear(wanted));
                var file = parse.GetRequiredValue(to);
                var isWorkbook = string.Equals(file.Extension, ".xlsx", StringComparison.OrdinalIgnoreCase);
                var bytes = isWorkbook ? BookWorkbook.Write(book) : System.Text.Encoding.UTF8.GetBytes(RuleBookJson.Write(book));
                await RuleBookFiles.WriteAsync(file, bytes, cancellationToken);
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"ตั้งสมุดปี {book.Year} จาก {before.Version} ลง {file} แล้ว ทุกช่วงคะแนนยังไม่ตรวจกับแบบปี {book.Year} จึงไม่คิดคะแนนจนกว่าจะระบุแหล่งที่มา"
                );
                return LpaCommandLine.Done;
            }
        );
        return command;
    }

    private static Option<FileInfo> Out(string description) =>
        new("--out")
        {
            Description = description,
            HelpName = "FILE",
            Required = true,
        };

    private static BookImport Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return ReadBookWorkbook.Read(SheetFile.Read(stream, file.Name, SheetLimits.Default), file.Name);
        }
        catch (ImportException wrong)
        {
            throw new CommandFailedException(wrong.Message, wrong);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"เปิดไฟล์ {file} ไม่ได้ ตรวจชื่อไฟล์ และปิดไฟล์ใน Excel ก่อน ({wrong.Message})", wrong);
        }
    }

    private static async Task<int> TellFaultsAsync(FileInfo file, BookImport import, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var fault in import.Faults)
        {
            await output.WriteLineAsync(fault.ToString());
        }

        var marked = new FileInfo(Path.Combine(file.DirectoryName!, $"{Path.GetFileNameWithoutExtension(file.Name)}-ผลตรวจ.xlsx"));
        await RuleBookFiles.WriteAsync(marked, import.Marked!, cancellationToken);
        await output.WriteLineAsync(
            $"พบ {import.Faults.Count} ข้อที่ต้องแก้ เขียนไว้ในคอลัมน์ ผลตรวจ ของแต่ละแถวใน {marked} / {import.Faults.Count} to mend"
        );
        return LpaCommandLine.InputError;
    }

    private static async Task<string> EffectAsync(DirectoryInfo data, RuleBook before, RuleBook after, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(data, makes: true);
        var counts = await services.GetRequiredService<BookEffect>().RunAsync(before, after, cancellationToken);
        return $"จาก อปท. {counts.Lgos:N0} แห่งที่มีหลักฐานหรือผลที่นำเข้า: ร้อยละรวมเปลี่ยน {counts.OtherPercent:N0} แห่ง ระดับเปลี่ยน {counts.OtherBand:N0} แห่ง การผ่านเปลี่ยน {counts.OtherPass:N0} แห่ง";
    }

    private static async Task<RuleBook?> InForceAsync(string? against, FileInfo? target, RuleBook book, CancellationToken cancellationToken)
    {
        if (against is not null)
        {
            return await RuleBookFiles.OpenAsync(against, cancellationToken);
        }

        if (target is { Exists: true })
        {
            return await RuleBookFiles.OpenAsync(target.FullName, cancellationToken);
        }

        return File.Exists(RuleBookFiles.Shipped($"{book.Year}")) ? await RuleBookFiles.OpenAsync($"{book.Year}", cancellationToken) : null;
    }
}
