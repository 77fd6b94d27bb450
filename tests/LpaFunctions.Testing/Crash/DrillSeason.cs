using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Testing.Crash;

/// <summary>What happens in a drill, whether the host is killed or not.</summary>
public sealed record DrillSeason
{
    /// <summary>Path of lpa.dll.</summary>
    public required string Program { get; init; }

    /// <summary>Folder of evidence files, laid out as the container is.</summary>
    public required string Evidence { get; init; }

    /// <summary>Only the files of this LGO; null: all.</summary>
    public string? Lgo { get; init; }
    public AssessmentYear Year { get; } = new(2568);
    public ProvinceCode Province { get; } = ProvinceCode.Parse("40", null);

    /// <summary>How often the office imports a table, announces it and asks for the report of it: at least once.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Whether a report is printed in each round; a browser is needed for it.</summary>
    public bool Reports { get; init; }

    /// <summary>Full paths of the evidence files, ordered.</summary>
    public string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(Evidence, "*.pdf", SearchOption.AllDirectories)
                .Where(f => Lgo is null || Path.GetRelativePath(Evidence, f).Split(Path.DirectorySeparatorChar)[1] == Lgo)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The table of a round: the marks of Khon Kaen's LGOs, one LGO after the other without any.</summary>
    public static string Table(int round)
    {
        var lines = MadeUpTables.Of("40").Split('\n').ToList();
        lines.RemoveAt(1 + (round % (lines.Count - 1)));
        return string.Join('\n', lines);
    }
}
