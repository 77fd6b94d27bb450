using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.LocalHost.Demo;

/// <summary>What the demo plays: scenario.json beside the evidence that lies in the program's demo folder.</summary>
public sealed record DemoScenario
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }
    public required DemoAnnouncement Announcement { get; init; }
    public required IReadOnlyList<DemoLgo> Lgos { get; init; }
    public required IReadOnlyList<DemoFault> Wrong { get; init; }

    /// <summary>Paths below evidence/, in the order of the scenario.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The demo folder of this program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    public static string EvidenceFolder { get; } = Path.Combine(Folder, "evidence");

    public static DemoScenario Load() =>
        JsonSerializer.Deserialize<DemoScenario>(File.ReadAllText(Path.Combine(Folder, "scenario.json")), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("demo/scenario.json is empty.");
}

public sealed record DemoAnnouncement(string Letter, DateOnly Date, string Post);

/// <param name="Facts">What the LGO states about itself: "has-school".</param>
public sealed record DemoLgo(LgoCode Code, string Name, IReadOnlyDictionary<string, bool> Facts);

/// <param name="Kind">missing-document, wrong-folder or damaged.</param>
/// <param name="Path">The file that is wrong; null where it is missing.</param>
public sealed record DemoFault(string Kind, LgoCode Lgo, IndicatorId Indicator, string? Path);
