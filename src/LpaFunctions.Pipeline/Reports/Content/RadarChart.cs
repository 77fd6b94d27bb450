namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>Percentages on axes that go round, of one LGO and of those it is compared with.</summary>
public sealed record RadarChart
{
    public required string Caption { get; init; }
    public required string FirstLabel { get; init; }
    public required string SecondLabel { get; init; }
    public required IReadOnlyList<RadarAxis> Axes { get; init; }
}

/// <param name="First">0 to 100; null where the domain has no full marks.</param>
public sealed record RadarAxis(string Label, decimal? First, decimal? Second);
