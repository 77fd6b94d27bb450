using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Where the results of a report come from; printed on every report.</summary>
public sealed record ReportOrigin
{
    public required bool Announced { get; init; }

    /// <summary>Number of the governor's letter, without "ที่".</summary>
    public string? LetterNumber { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>Post of the person who announced.</summary>
    public string? Post { get; init; }

    /// <summary>1 for the first announcement.</summary>
    public int? Version { get; init; }

    /// <summary>Path and SHA-256 of the published bundle; null where the announcement is not published yet.</summary>
    public string? BundlePath { get; init; }
    public string? BundleHash { get; init; }
    public required string RuleBookVersion { get; init; }

    /// <summary>SHA-256 over results and rule book, lower-case hex: two reports with the same hash say the same.</summary>
    public required string ResultsHash { get; init; }

    /// <summary>The illustrative marks that count in the results; null where there are none.</summary>
    public IllustrativeMarks? Illustrative { get; init; }

    /// <summary>The lines that a report carries.</summary>
    public IReadOnlyList<string> Lines()
    {
        var source = this switch
        {
            { Announced: false } => "ที่มา: ผลชั่วคราวในระบบ ยังไม่ประกาศ",
            { BundlePath: { } path } => $"ที่มา: ชุดข้อมูลเปิด {path} (sha256 {BundleHash})",
            _ => $"ที่มา: ประกาศครั้งที่ {Version} ยังไม่เผยแพร่",
        };
        return [source, $"สมุดเกณฑ์รุ่น {RuleBookVersion} · ผลคะแนน sha256 {ResultsHash}"];
    }
}
