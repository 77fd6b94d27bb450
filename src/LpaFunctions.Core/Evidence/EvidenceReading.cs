using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Evidence;

/// <summary>What was read from one version of one evidence file.</summary>
public sealed record EvidenceReading
{
    /// <summary>Hash of path, content hash, hash of the indicator's field list and reader version: the same input is the same reading.</summary>
    public required string Id { get; init; }
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }
    public required IndicatorId Indicator { get; init; }

    /// <summary>Below the container: "2568/3400102/1.1/แผน.pdf".</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public required string ContentHash { get; init; }
    public required long Bytes { get; init; }
    public required string FieldListHash { get; init; }
    public required string ReaderVersion { get; init; }

    /// <summary>
    /// What of the registry the reading rests on: a hash of the LGO's own entry, or of the whole registry where the document was found to be
    /// another LGO's. Null in readings of before this was kept.
    /// </summary>
    public string? RegistryHash { get; init; }
    public required int Pages { get; init; }

    /// <summary>1-based pages without a text layer that wait for OCR or a person.</summary>
    public IReadOnlyList<int> ScannedPages { get; init; } = [];
    public required IReadOnlyList<FieldReading> Fields { get; init; }

    /// <summary>The pages on which something was found, for whoever draws the boxes. Null in readings of before this was kept.</summary>
    public IReadOnlyList<PageSheet>? Sheets { get; init; }

    /// <summary>The files of a ZIP in the order of the pages; null where the file is one document.</summary>
    public IReadOnlyList<EvidencePart>? Parts { get; init; }
    public IReadOnlyList<EvidenceFinding> Findings { get; init; } = [];
}
