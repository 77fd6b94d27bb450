namespace LpaFunctions.Testing.Crash;

/// <summary>How often the host of a drill is killed in each part of a season, and at which moments.</summary>
/// <param name="Seed">The moments follow from it, as far as the machine lets them.</param>
public sealed record DrillKills(int Seed)
{
    public static DrillKills None { get; } = new(0);

    /// <summary>While evidence is read and scored.</summary>
    public int Reading { get; init; }

    /// <summary>Each within an import, an announcement or a report in turn; as many kills while the publisher works follow.</summary>
    public int Office { get; init; }

    /// <summary>While what was announced is published.</summary>
    public int Publishing { get; init; }

    public int Sum => Reading + Office + Publishing;

    /// <summary>Half of them reading, a third in the office, the rest while publishing.</summary>
    public static DrillKills Of(int kills, int seed) =>
        new(seed)
        {
            Reading = kills / 2,
            Office = kills / 3,
            Publishing = kills - (kills / 2) - (kills / 3),
        };
}
