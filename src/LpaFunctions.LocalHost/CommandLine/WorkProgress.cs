using Spectre.Console;

namespace LpaFunctions.LocalHost.CommandLine;

/// <summary>Shows on standard error how far a piece of work is: a bar on a terminal, a line at each quarter elsewhere.</summary>
public static class WorkProgress
{
    /// <param name="work">Gets the function that it calls with the number done.</param>
    public static async Task RunAsync(string title, int total, TextWriter error, bool isTerminal, Func<Action<int>, Task> work)
    {
        if (isTerminal)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
            await console
                .Progress()
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn()
                )
                .StartAsync(async context =>
                {
                    var task = context.AddTask(Markup.Escape(title), maxValue: total);
                    await work(done => task.Value = done);
                });
            return;
        }

        var quarter = 0;
        await error.WriteLineAsync($"{title}: 0/{total}");
        await work(done =>
        {
            var now = total == 0 ? 4 : done * 4 / total;
            if (now > quarter)
            {
                quarter = now;
                error.WriteLine($"{title}: {done}/{total}");
            }
        });
    }
}
