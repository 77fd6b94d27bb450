using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>Values of AcroForm fields, matched by their label or name.</summary>
internal sealed class FormFieldReader(Document document)
{
    private readonly (FormField Field, string Label, string Name)[] _fields =
    [
        .. document.FormFields.Select(f => (f, LabelKey.Of(f.Label ?? "").Key, Last(f.Name))),
    ];

    /// <summary>A candidate per form field that bears the label or the field's id as its name; no value where it was left empty.</summary>
    public IEnumerable<Candidate> Read(FieldSpec field)
    {
        var labels = FieldLabel.Of([field]).Where(l => l.Item is null).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (form, label, name) in _fields)
        {
            if (
                labels.Contains(label)
                || labels.Contains(LabelKey.Of(form.Name).Key)
                || string.Equals(name, field.Id, StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return Candidate(form, Value(field, form));
            }
        }
    }

    /// <summary>The state of a checklist item that is a check box of the form; null where none bears its label or id.</summary>
    public Candidate? Read(ChecklistItemSpec item)
    {
        var labels = item.Labels.Select(l => LabelKey.Of(l).Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (form, label, name) in _fields)
        {
            if (
                (
                    labels.Contains(label)
                    || labels.Contains(LabelKey.Of(form.Name).Key)
                    || string.Equals(name, item.Id, StringComparison.OrdinalIgnoreCase)
                ) && YesNo(form) is { } state
            )
            {
                return Candidate(form, ValueFind.Good(new YesNoValue(state), 0, 0));
            }
        }

        return null;
    }

    private static ValueFind Value(FieldSpec field, FormField form) =>
        field.Kind switch
        {
            _ when string.IsNullOrWhiteSpace(form.Value) => ValueFind.Blank,
            FieldKind.YesNo => YesNo(form) is { } state
                ? ValueFind.Good(new YesNoValue(state), 0, 0)
                : ValueFind.Bad($"\"{form.Value}\" ไม่ใช่คำว่า มี/ไม่มี"),
            FieldKind.Checklist => ValueFind.Blank,
            _ => ValueText.Read(field, form.Value, sentence: false),
        };

    private static bool? YesNo(FormField form) =>
        form.Value is "true" ? true
        : form.Value is "false" ? false
        : form.Value is null ? null
        : YesNoWords.Parse(form.Value, out _);

    private static Candidate Candidate(FormField form, ValueFind find) =>
        new()
        {
            Value = find.Value,
            Problem = find.Problem,
            Confidence = Math.Round(Trust.FormField * find.Factor, 2, MidpointRounding.AwayFromZero),
            Reasons = [.. find.Reasons, "อ่านจากช่องกรอกของแบบฟอร์ม"],
            Page = form.Page ?? 1,
            Box = form.Box,
            Quote = $"{form.Label ?? form.Name}: {form.Value}",
        };

    // "form1[0].page1[0].projects_planned[0]" is what XFA tools write.
    private static string Last(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 ? last[..bracket] : last;
    }
}
