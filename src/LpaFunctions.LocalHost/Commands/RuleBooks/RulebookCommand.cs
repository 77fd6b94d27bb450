using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Checks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.LocalHost.Commands.RuleBooks;

/// <summary><c>lpa rulebook</c>: checks, shows and compares rule books, and writes their JSON Schema.</summary>
public static class RulebookCommand
{
    public static Command Create() =>
        new("rulebook", "ตรวจ ดู และเทียบสมุดเกณฑ์ (rule books)")
        {
            Check(),
            Show(),
            Diff(),
            Schema(),
            RuleBookFileCommands.Export(),
            RuleBookFileCommands.Import(),
            RuleBookFileCommands.New(),
        };

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "ไฟล์สมุดเกณฑ์ (rule book files)", Arity = ArgumentArity.OneOrMore };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description =
                "โฟลเดอร์ข้อมูล: ตรวจด้วยว่าปีนั้นประกาศผลแล้วหรือยัง (data folder: also refuses a changed book of an announced year)",
            HelpName = "DIR",
        };
        var command = new Command("check", "ตรวจสมุดเกณฑ์ บอกไฟล์ บรรทัด และกฎที่ผิด (names file, line and rule)") { files, data };
        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var (output, wrong) = (parse.InvocationConfiguration.Output, 0);
                foreach (var file in parse.GetRequiredValue(files))
                {
                    var (book, problems) = RuleBookJson.Check(await RuleBookFiles.ReadAsync(file), file.ToString());
                    foreach (var problem in problems)
                    {
                        await output.WriteLineAsync(problem.ToString());
                    }

                    wrong += problems.Count;
                    if (problems.Count == 0 && await FrozenAsync(parse.GetValue(data), book!, cancellationToken) is { } frozen)
                    {
                        await output.WriteLineAsync($"{file}:1: [frozen-year] {frozen}");
                        wrong++;
                        continue;
                    }

                    if (problems.Count == 0)
                    {
                        foreach (var line in BookHonesty.Describe(book!))
                        {
                            await output.WriteLineAsync($"{file}: {line}");
                        }
                    }

                    var verdict = problems.Count == 0 ? Valid(book!) : $"พบ {problems.Count} ข้อที่ต้องแก้ / {problems.Count} to mend";
                    await output.WriteLineAsync($"{file}: {verdict}");
                }

                return wrong == 0 ? LpaCommandLine.Done : LpaCommandLine.InputError;
            }
        );
        return command;
    }

    private static string Valid(RuleBook book)
    {
        var real = book.Indicators.Count(i => i.Provenance.Real);
        var all = book.Indicators.Count;
        return $"ถูกต้อง ปี {book.Year} รุ่น {book.Version} ตัวชี้วัด {all} (ของจริง {real} ตัวอย่าง {all - real}) / valid";
    }

    private static async Task<string?> FrozenAsync(DirectoryInfo? data, RuleBook book, CancellationToken cancellationToken)
    {
        if (data is null)
        {
            return null;
        }

        await using var services = CommandServices.Build(data, makes: true);
        return await services.GetRequiredService<FrozenYears>().RefuseAsync(book, cancellationToken);
    }

    private static Command Show()
    {
        var which = new Argument<string>("YEAR|FILE")
        {
            Description = "ปี พ.ศ. ของสมุดที่มาพร้อมโปรแกรม หรือไฟล์ (year of a shipped book, or a file)",
        };
        var command = new Command("show", "แสดงสมุดเกณฑ์เป็นตารางภาษาไทย (a readable table)") { which };
        command.SetAction(
            async (parse, cancellationToken) =>
                await WriteAsync(parse, RuleBookPages.Show(await RuleBookFiles.OpenAsync(parse.GetRequiredValue(which), cancellationToken)))
        );
        return command;
    }

    private static Command Diff()
    {
        var before = new Argument<string>("A") { Description = "สมุดเกณฑ์ก่อน: ปีหรือไฟล์ (year or file)" };
        var after = new Argument<string>("B") { Description = "สมุดเกณฑ์หลัง: ปีหรือไฟล์ (year or file)" };

        var command = new Command("diff", "บอกว่าอะไรเปลี่ยน และอะไรจึงเทียบข้ามปีไม่ได้ (what changed and is not comparable)")
        {
            before,
            after,
        };

        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var (a, b) = (
                    await RuleBookFiles.OpenAsync(parse.GetRequiredValue(before), cancellationToken),
                    await RuleBookFiles.OpenAsync(parse.GetRequiredValue(after), cancellationToken)
                );
                return await WriteAsync(parse, RuleBookPages.Show(a, b, RuleBookDiff.Between(a, b)));
            }
        );

        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "พิมพ์ JSON Schema ของสมุดเกณฑ์ (prints the JSON Schema)");
        command.SetAction(
            async (parse, _) =>
            {
                await parse.InvocationConfiguration.Output.WriteAsync(RuleBookSchema.Write());
                return LpaCommandLine.Done;
            }
        );
        return command;
    }

    private static async Task<int> WriteAsync(ParseResult parse, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await parse.InvocationConfiguration.Output.WriteLineAsync(line);
        }

        return LpaCommandLine.Done;
    }
}
