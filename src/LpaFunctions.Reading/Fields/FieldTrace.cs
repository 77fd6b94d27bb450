using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Places;
using LpaFunctions.Reading.Fields.States;

namespace LpaFunctions.Reading.Fields;

/// <summary>
/// One place where a label of a field stands, and what was found from there: the two steps before <see cref="EvidenceFieldReader"/> makes
/// one reading of them all. For who looks for the rung on which a value was lost (docs/debugging.md); the pipeline does without.
/// </summary>
public sealed record FieldTrace
{
    public required string FieldId { get; init; }

    /// <summary>The label as it stands on the page.</summary>
    public required string Label { get; init; }
    public required int Page { get; init; }
    public required TextBox Box { get; init; }

    /// <summary>Letters by which it differs from the rule book's wording.</summary>
    public required int Slips { get; init; }

    /// <summary>Null where nothing, or nothing of the kind, stands at the places of the label; also for items of a checklist.</summary>
    public FieldValue? Value { get; init; }
    public decimal Confidence { get; init; }

    /// <summary>In Thai: where the value stands, or why there is none.</summary>
    public string? Why { get; init; }

    /// <summary>Every label of the indicator's fields in the order of the document.</summary>
    public static IReadOnlyList<FieldTrace> Find(Document document, Indicator indicator, AssessmentYear year)
    {
        var text = FieldText.Read(document, year.InspectedFiscalYear);
        var hits = LabelFinder.Find(text, FieldLabel.ForFields(indicator.Fields));
        var places = new PlaceReader(text, hits, ownName: null);
        var states = new StateReader(text, hits, places);
        return [.. hits.Select(hit => Trace(hit, Look(hit, places, states)))];
    }

    private static Candidate? Look(LabelHit hit, PlaceReader places, StateReader states) =>
        hit switch
        {
            { Label.Item: not null } or { Field.Kind: FieldKind.Checklist } => null,
            { Field.Kind: FieldKind.YesNo } => states.Read(hit),
            _ => places.Read(hit),
        };

    private static FieldTrace Trace(LabelHit hit, Candidate? found)
    {
        var id = hit.Label.Item is { } item ? $"{hit.Field.Id}/{item.Id}" : hit.Field.Id;
        var label = new FieldTrace
        {
            FieldId = id,
            Label = hit.Block.Quote(hit.Start, hit.End),
            Page = hit.Block.Page,
            Box = hit.Block.BoxOf(hit.Start, hit.End),
            Slips = hit.Slips,
        };
        if (found is null)
        {
            return label;
        }

        return label with
        {
            Value = found.Value,
            Confidence = found.Confidence,
            Why = found.Place ?? found.Problem,
        };
    }
}
