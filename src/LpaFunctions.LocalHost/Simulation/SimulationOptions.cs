using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.LocalHost.Simulation;

/// <summary>What a simulated season looks like.</summary>
public sealed record SimulationOptions
{
    public required DirectoryInfo Data { get; init; }
    public required AssessmentYear Year { get; init; }
    public ProvinceCode Province { get; init; }

    /// <summary>LGOs that hand in, at most as many as the province has.</summary>
    public int Lgos { get; init; } = 20;
    public int Files { get; init; } = 500;
    public int Days { get; init; } = 61;

    /// <summary>Share of the files in the last week, 0 to 1.</summary>
    public double PeakShare { get; init; } = 0.6;

    /// <summary>Simulated days in one real second.</summary>
    public double DaysPerSecond { get; init; } = 1;
}
