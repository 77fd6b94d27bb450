using System.CommandLine;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary>What a run of such a command works with.</summary>
/// <param name="Where">The options that name the same place again.</param>
internal sealed record GivenUpRun(IServiceProvider Services, string Where, InvocationConfiguration Said)
{
    public TextWriter Output => Said.Output;
    public TextWriter Notices => Said.Error;
}
