using LpaFunctions.Reading.Programs;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Programs;

/// <summary>What another program may cost: processor time ends it soon, the clock only at last.</summary>
public sealed class ChildProgramTests : IDisposable
{
    private const int Kilobytes = 1_000_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Run_ProgramThatWaitsForAMachineThatIsBusy_IsNotEnded()
    {
        Run("sleep 1.2; echo done >made", new ChildLimits(Kilobytes, Second) { Clock = TimeSpan.FromMinutes(2) });

        Assert.True(File.Exists(_folder["made"]));
    }

    [Fact]
    public void Run_ProcessorUsedUp_IsTooSlow()
    {
        var limits = new ChildLimits(Kilobytes, Second) { Clock = TimeSpan.FromMinutes(2) };

        var fault = Assert.Throws<ChildProgramException>(() => Run("while :; do :; done", limits));

        Assert.True(fault.IsTooSlow);
    }

    [Fact]
    public void Run_ProgramThatNeverEnds_IsTooSlowByTheClock()
    {
        var fault = Assert.Throws<ChildProgramException>(() =>
            Run("exec sleep 600", new ChildLimits(Kilobytes, Second) { Clock = Second })
        );

        Assert.True(fault.IsTooSlow);
    }

    [Fact]
    public void Run_ProgramThatFails_SaysWhatItSaid()
    {
        var fault = Assert.Throws<ChildProgramException>(() => Run("echo no >&2; exit 3", new ChildLimits(Kilobytes, Second)));

        Assert.False(fault.IsTooSlow);
        Assert.Contains("no", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Run(string script, ChildLimits limits) =>
        ChildProgram.Run("/bin/sh", ["-c", script], _folder.FullPath, limits, TestContext.Current.CancellationToken);
}
