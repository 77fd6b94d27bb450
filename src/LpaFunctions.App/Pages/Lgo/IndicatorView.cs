using LpaFunctions.App.Http;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What the page of one indicator shows, as its parts need it.</summary>
internal sealed record IndicatorView
{
    public required RequestPlace Place { get; init; }
    public required Indicator Indicator { get; init; }
    public required IndicatorStatus Status { get; init; }

    /// <summary>Of the rule book: values that are less sure wait for a person.</summary>
    public required decimal ConfidenceThreshold { get; init; }

    /// <summary>Null where nothing can be gained any more.</summary>
    public Gain? Gain { get; init; }
    public required IndicatorFiles Files { get; init; }
    public required IReadOnlyList<IndicatorNote> Notes { get; init; }
    public required IReadOnlyList<AssessorDecision> Decisions { get; init; }

    /// <summary>Of the caller's session, for the forms.</summary>
    public required string Mark { get; init; }

    /// <summary>Where a file can be opened.</summary>
    public string AddressOf(string file) =>
        $"/api/evidence/{Place.Year}/{Place.Lgo}/{Place.Indicator}/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}";
}
