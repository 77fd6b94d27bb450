using LpaFunctions.LocalHost.People;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.People;

public sealed class PasskeyRoundsTests
{
    private readonly SetClock _clock = new(TimeProvider.System);

    [Fact]
    public void End_OfARound_IsGoodOnce()
    {
        var rounds = new PasskeyRounds(_clock);
        var id = rounds.Begin("asked");

        Assert.Equal("asked", rounds.End(id));
        Assert.Null(rounds.End(id));
    }

    [Fact]
    public void End_AfterFiveMinutes_IsTooLate()
    {
        var rounds = new PasskeyRounds(_clock);
        var id = rounds.Begin("asked");

        _clock.Ahead = TimeSpan.FromMinutes(5);

        Assert.Null(rounds.End(id));
    }

    [Fact]
    public void Begin_OfMoreThanAThousand_ForgetsTheOldest()
    {
        var rounds = new PasskeyRounds(_clock);
        var ids = Enumerable.Range(0, 1_001).Select(i => rounds.Begin($"asked {i}")).ToList();

        Assert.Null(rounds.End(ids[0]));
        Assert.Equal("asked 1", rounds.End(ids[1]));
        Assert.Equal("asked 1000", rounds.End(ids[1_000]));
    }
}
