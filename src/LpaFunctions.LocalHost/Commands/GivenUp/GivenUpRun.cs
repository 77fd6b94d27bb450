using System.CommandLine;

namespace LpaFunctions.LocalHost.Commands.GivenUp;

/// <summary>What a run of such a command works with.</summary>
/// <param name="Where">The options that name the same place again.</param>
internal sealed record GivenUpRun(IServiceProvider Services, string Where, ParseResult Asked)
{
    public TextWriter Output => Asked.InvocationConfiguration.Output;
    public TextWriter Notices => Asked.InvocationConfiguration.Error;
}
