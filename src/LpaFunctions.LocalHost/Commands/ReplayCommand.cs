using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Operating;

namespace LpaFunctions.LocalHost.Commands;

/// <summary><c>lpa replay</c>: puts what the host gave up back to work.</summary>
public static class ReplayCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var storage = CommonOptions.Storage();
        var command = new Command("replay", "นำงานที่ทำไม่สำเร็จกลับมาทำใหม่หลังแก้สาเหตุ (puts back what was given up)") { data, storage };
        command.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetRequiredValue(data),
                    parse.GetRequiredValue(storage),
                    parse.InvocationConfiguration.Output,
                    parse.InvocationConfiguration.Error,
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data,
        string storage,
        TextWriter output,
        TextWriter notices,
        CancellationToken cancellationToken
    )
    {
        await using var services = CommandServices.Build(data, storage);
        var result = await services.GetRequiredService<ReplayPoison>().RunAsync(cancellationToken);
        await output.WriteLineAsync($"นำกลับมาทำใหม่ {result.Replayed} งาน (replayed)");
        foreach (var failure in result.Failed)
        {
            await notices.WriteLineAsync($"ยังไม่สำเร็จ (still fails): {failure}");
        }

        return result.Failed.Count == 0 ? LpaCommandLine.Done : LpaCommandLine.InputError;
    }
}
