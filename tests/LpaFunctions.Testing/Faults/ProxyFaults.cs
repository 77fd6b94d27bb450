namespace LpaFunctions.Testing.Faults;

/// <summary>What a proxy does to the calls that go through it, by chance.</summary>
/// <param name="Percent">How many of 100 calls meet a fault.</param>
/// <param name="Seed">Which calls, as far as their order is the same.</param>
public sealed record ProxyFaults(int Percent, int Seed)
{
    /// <summary>How long a call that gets nothing waits before its connection ends.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Now and then nobody is there at all, for so long; zero: never.</summary>
    public TimeSpan Away { get; init; }

    /// <summary>From one absence to the next.</summary>
    public TimeSpan AwayEvery { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>How a call fails.</summary>
public enum ProxyFault
{
    /// <summary>429, before anything was done.</summary>
    Throttled,

    /// <summary>503, before anything was done.</summary>
    Busy,

    /// <summary>It was done, and half of the answer arrives.</summary>
    HalfAnswer,

    /// <summary>It was done, and no answer arrives.</summary>
    LostAnswer,

    /// <summary>Nothing was done, and no answer arrives for a while.</summary>
    Silence,
}
