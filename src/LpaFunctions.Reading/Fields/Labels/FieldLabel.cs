using System.Runtime.CompilerServices;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Labels;

/// <summary>One wording of a field's label, or of an item of its checklist.</summary>
internal sealed record FieldLabel(FieldSpec Field, ChecklistItemSpec? Item, string Key)
{
    // A rule book outlives thousands of documents: its labels are made into keys once.
    private static readonly ConditionalWeakTable<FieldSpec, FieldLabel[]> Made = [];

    public static IReadOnlyList<FieldLabel> ForFields(IEnumerable<FieldSpec> fields) => [.. fields.SelectMany(f => Made.GetValue(f, Make))];

    private static FieldLabel[] Make(FieldSpec field) =>
        [
            .. field
                .Labels.Select(l => (Item: (ChecklistItemSpec?)null, Text: l))
                .Concat(field.Items.SelectMany(i => i.Labels.Select(l => (Item: (ChecklistItemSpec?)i, Text: l))))
                .Select(l => new FieldLabel(field, l.Item, LabelKey.From(l.Text).Key))
                .Where(l => l.Key.Length > 1),
        ];
}

/// <param name="Start">First character of the label in the block's text.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record LabelHit(FieldLabel Label, TextBlock Block, int Start, int End, int KeyLength, int Slips)
{
    public FieldSpec Field => Label.Field;
}
