using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// How far one LGO has come in one year: ONE record, which every score of a domain keeps right, in the partition of its province, so that
/// the progress of a province is one question to the store.
/// </summary>
public sealed record LgoProgress
{
    /// <summary>Raised when the record's figures come about in another way: every score is then asked for once more.</summary>
    public const int Version = 2;

    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }

    /// <summary>By domain; a domain that was never scored is missing.</summary>
    public SortedDictionary<DomainId, DomainProgress> Domains { get; init; } = [];

    /// <summary>Files in a folder of the LGO that belong to no indicator.</summary>
    public int Misplaced { get; init; }

    /// <summary>Objections that wait for an answer.</summary>
    public int OpenObjections { get; init; }

    /// <summary>When the LGO said that its sheet is whole; null where it has not, or has taken it back.</summary>
    public DateTimeOffset? SheetConfirmedAt { get; init; }

    /// <summary>When any of this became what it is.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Over all domains.</summary>
    public DomainProgress Sum() => Domains.Values.Aggregate(DomainProgress.None, (sum, domain) => sum.Plus(domain));

    /// <summary>Whether writing the other one would change nothing but its time.</summary>
    public bool Says(LgoProgress? other) =>
        other is not null
        && PipelineJson.Write(this with { ChangedAt = default }) == PipelineJson.Write(other with { ChangedAt = default });
}
