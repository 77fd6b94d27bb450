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

    private static FieldLabel[] Make(FieldSpec field)
    {
        var own = field.Labels.Select(words => From(field, item: null, words));
        var ofItems = field.Items.SelectMany(item => item.Labels.Select(words => From(field, item, words)));
        return [.. own.Concat(ofItems).Where(label => label.Key.Length > 1)];
    }

    private static FieldLabel From(FieldSpec field, ChecklistItemSpec? item, string words) => new(field, item, LabelKey.From(words).Key);
}

/// <param name="Start">First character of the label in the block's text.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record LabelHit(FieldLabel Label, TextBlock Block, int Start, int End, int KeyLength, int Slips)
{
    public FieldSpec Field => Label.Field;
}
