using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing;

/// <summary>The frozen results of a province and year: all that a bundle or a report is made of.</summary>
public sealed record AnnouncedResults
{
    public required Announcement Announcement { get; init; }

    /// <summary>The rule book as it was on the day of the announcement.</summary>
    public required RuleBook RuleBook { get; init; }

    /// <summary>The frozen rule book's JSON, byte for byte what <see cref="Announcement.RuleBookHash"/> is the hash of.</summary>
    public required string RuleBookJson { get; init; }

    /// <summary>Every LGO of the province, ordered by code.</summary>
    public required IReadOnlyList<AnnouncedLgo> Lgos { get; init; }

    /// <summary>Totals, bands, pass and ranks of the LGOs that have marks, ordered by code.</summary>
    public IReadOnlyList<LgoResult> Results =>
        field ??= ResultTable.Compute(RuleBook, [.. Lgos.Where(l => l.Marks is not null).Select(l => l.Marks!)]);

    /// <summary>How far each of <see cref="Results"/> depends on the rules of the year, in their order.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities => field ??= Sensitivity.Compute(RuleBook, Results);
}
