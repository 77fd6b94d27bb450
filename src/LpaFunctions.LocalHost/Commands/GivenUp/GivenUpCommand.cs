using System.CommandLine;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Hosting;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary>A command about what the host gave up, on either storage.</summary>
internal static class GivenUpCommand
{
    /// <param name="run">Does the work and gives the exit code (<see cref="LpaCommandLine"/>).</param>
    /// <param name="own">Options of the command alone.</param>
    public static Command Create(
        string name,
        string description,
        Func<GivenUpRun, CancellationToken, Task<int>> run,
        params IReadOnlyList<Option> own
    )
    {
        var data = CommonOptions.Data();
        var storage = CommonOptions.Storage();
        var command = new Command(name, description);
        foreach (var option in own.Append(data).Append(storage))
        {
            command.Add(option);
        }

        command.SetAction(
            async (parse, cancellationToken) =>
            {
                var (folder, lies) = (parse.GetRequiredValue(data), parse.GetRequiredValue(storage));
                await using var services = CommandServices.Build(folder, lies);
                var told = new GivenUpRun(services, $"--data {folder} --storage {lies}", parse);
                return await run(told, cancellationToken);
            }
        );
        return command;
    }
}
