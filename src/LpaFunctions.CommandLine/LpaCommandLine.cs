using System.CommandLine;
using System.Data.Common;

namespace LpaFunctions.CommandLine;

/// <summary>The program <c>lpa</c>: picks the command, and turns its end into an exit code.</summary>
public sealed class LpaCommandLine(params IEnumerable<Command> commands)
{
    public const int Done = 0;

    /// <summary>An error in the input or the data.</summary>
    public const int InputError = 1;
    public const int WrongUsage = 2;

    /// <summary>One Thai sentence for an error whose cause is known; null for others. Asked before anything general is said.</summary>
    public Func<Exception, string?> Explain { get; init; } = _ => null;

    /// <summary>Results go to <paramref name="output"/>, progress, notices and errors to <paramref name="error"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = new RootCommand(
            "ประเมินประสิทธิภาพ อปท. (LPA): อ่านหลักฐาน ให้คะแนน ประกาศ และเผยแพร่ข้อมูลเปิด\nReads evidence, computes marks, publishes results of the Local Performance Assessment."
        );
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var message in UsageErrors.Explain([.. parsed.Errors.Select(e => e.Message)]))
            {
                await error.WriteLineAsync($"lpa: {message}");
            }

            await error.WriteLineAsync("ดูวิธีใช้ด้วย --help (see --help)");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (CommandFailedException e)
        {
            await error.WriteLineAsync($"lpa: {e.Message}");
            return InputError;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("lpa: หยุดตามคำสั่ง (stopped)");
            return InputError;
        }
        catch (Exception e) when (Explain(e) is { } sentence)
        {
            await error.WriteLineAsync($"lpa: {sentence}");
            return InputError;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or DbException)
        {
            await error.WriteLineAsync(
                $"lpa: อ่านหรือเขียนข้อมูลไม่ได้ ตรวจว่าโฟลเดอร์ข้อมูลเขียนได้ ดิสก์ไม่เต็ม และไม่มีโปรแกรมอื่นใช้ไฟล์อยู่ แล้วสั่งใหม่ ({e.Message})"
            );
            return InputError;
        }
        catch (Exception e)
        {
            // A fault of the program: whoever mends it needs the whole of it, the officer one sentence.
            await error.WriteLineAsync($"lpa: โปรแกรมขัดข้อง โปรดแจ้งผู้ดูแลระบบพร้อมข้อความข้างล่างนี้ (a fault of the program)\n{e}");
            return InputError;
        }
    }
}
