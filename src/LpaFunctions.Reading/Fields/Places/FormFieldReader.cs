using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>Values of AcroForm fields, matched by their label or name.</summary>
internal sealed class FormFieldReader(Document document)
{
    private readonly NamedField[] _fields =
    [
        .. document.FormFields.Select(f => new NamedField(f, LabelKey.From(f.Label ?? "").Key, LabelKey.From(f.Name).Key, Last(f.Name))),
    ];

    /// <summary>A candidate per form field that bears the label or the field's id as its name; no value where it was left empty.</summary>
    public IEnumerable<Candidate> Read(FieldSpec field)
    {
        var labels = FieldLabel.ForFields([field]).Where(l => l.Item is null).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var form in _fields.Where(f => f.Bears(labels, field.Id)).Select(f => f.Field))
        {
            yield return Candidate(form, Value(field, form));
        }
    }

    /// <summary>The state of a checklist item that is a check box of the form; null where none bears its label or id.</summary>
    public Candidate? Read(ChecklistItemSpec item)
    {
        var labels = item.Labels.Select(l => LabelKey.From(l).Key).ToHashSet(StringComparer.Ordinal);
        foreach (var form in _fields.Where(f => f.Bears(labels, item.Id)).Select(f => f.Field))
        {
            if (YesNo(form) is { } state)
            {
                return Candidate(form, ValueFind.Good(new YesNoValue(state), 0, 0));
            }
        }

        return null;
    }

    private static ValueFind Value(FieldSpec field, FormField form)
    {
        if (string.IsNullOrWhiteSpace(form.Value))
        {
            return ValueFind.Blank;
        }

        return field.Kind switch
        {
            FieldKind.YesNo => State(form),
            FieldKind.Checklist => ValueFind.Blank,
            _ => ValueText.Read(field, form.Value, sentence: false),
        };
    }

    private static ValueFind State(FormField form) =>
        YesNo(form) is { } state ? ValueFind.Good(new YesNoValue(state), 0, 0) : ValueFind.Bad($"\"{form.Value}\" ไม่ใช่คำว่า มี/ไม่มี");

    private static bool? YesNo(FormField form) =>
        form.Value switch
        {
            "true" => true,
            "false" => false,
            null => null,
            var words => YesNoWords.Parse(words, out _),
        };

    private static Candidate Candidate(FormField form, ValueFind find)
    {
        var name = form.Label ?? form.Name;
        var confidence = Math.Round(Trust.FormField * find.Factor, 2, MidpointRounding.AwayFromZero);

        return new()
        {
            Value = find.Value,
            Problem = find.Problem,
            Confidence = confidence,
            Reasons = [.. find.Reasons, "อ่านจากช่องกรอกของแบบฟอร์ม"],
            Page = form.Page ?? 1,
            Box = form.Box,
            Quote = $"{name}: {form.Value}",
        };
    }

    // "form1[0].page1[0].projects_planned[0]" is what XFA tools write.
    private static string Last(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 ? last[..bracket] : last;
    }

    /// <param name="Label">Key of its label.</param>
    /// <param name="Name">Key of its whole name.</param>
    /// <param name="LastName">The last part of its name, as an id.</param>
    private sealed record NamedField(FormField Field, string Label, string Name, string LastName)
    {
        public bool Bears(HashSet<string> labels, string id) =>
            labels.Contains(Label) || labels.Contains(Name) || string.Equals(LastName, id, StringComparison.OrdinalIgnoreCase);
    }
}
