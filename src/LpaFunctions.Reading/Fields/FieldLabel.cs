using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Reading.Fields;

/// <summary>One wording of a field's label, or of an item of its checklist.</summary>
internal sealed record FieldLabel(FieldSpec Field, ChecklistItemSpec? Item, string Key)
{
    public static IReadOnlyList<FieldLabel> Of(IEnumerable<FieldSpec> fields)
    {
        var labels = new List<FieldLabel>();
        foreach (var field in fields)
        {
            labels.AddRange(field.Labels.Select(l => new FieldLabel(field, null, LabelKey.Of(l).Key)));
            labels.AddRange(field.Items.SelectMany(i => i.Labels.Select(l => new FieldLabel(field, i, LabelKey.Of(l).Key))));
        }
        return [.. labels.Where(l => l.Key.Length > 1)];
    }
}

/// <param name="Start">First character of the label in the block's text.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record LabelHit(FieldLabel Label, TextBlock Block, int Start, int End, int KeyLength, int Slips)
{
    public FieldSpec Field => Label.Field;
}
