using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.Pipeline.GivenUp;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary><c>lpa replay</c>: puts what the host gave up back to work.</summary>
public static class ReplayCommand
{
    public static Command Create() =>
        GivenUpCommand.Create("replay", "นำงานที่ทำไม่สำเร็จกลับมาทำใหม่หลังแก้สาเหตุ (puts back what was given up)", RunAsync);

    private static async Task<int> RunAsync(GivenUpRun run, CancellationToken cancellationToken)
    {
        var result = await run.Services.GetRequiredService<ReplayPoison>().RunAsync(cancellationToken);
        await run.Output.WriteLineAsync($"นำกลับมาทำใหม่ {result.Replayed} งาน (replayed)");
        foreach (var failure in result.Failed)
        {
            await run.Notices.WriteLineAsync($"ยังไม่สำเร็จ (still fails): {failure}");
        }

        return result.Failed.Count == 0 ? LpaCommandLine.Done : LpaCommandLine.InputError;
    }
}
