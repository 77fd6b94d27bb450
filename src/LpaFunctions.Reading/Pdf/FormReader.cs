using LpaFunctions.Reading.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf;

/// <summary>Reads the AcroForm of a file. A form that cannot be read costs its fields, not the document.</summary>
internal static class FormReader
{
    private const int Deepest = 32;

    public static List<FormField> Read(PdfDocument pdf)
    {
        var fields = new List<FormField>();
        try
        {
            if (pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.AcroForm) && pdf.TryGetForm(out var form))
            {
                foreach (var field in form.Fields)
                {
                    Add(fields, field, "", 0);
                }
            }
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
        {
            fields.Clear();
        }
        return fields;
    }

    private static void Add(List<FormField> fields, AcroFieldBase field, string above, int depth)
    {
        var own = field.Information.PartialName;
        var name = string.IsNullOrEmpty(own) ? above : above.Length == 0 ? own : above + "." + own;
        if (field is AcroNonTerminalField group)
        {
            if (depth < Deepest)
            {
                foreach (var child in group.Children)
                {
                    Add(fields, child, name, depth + 1);
                }
            }
            return;
        }
        var label = field.Information.AlternateName;
        (FormFieldKind Kind, string? Value)? found = field switch
        {
            AcroTextField text => (FormFieldKind.Text, text.Value),
            AcroCheckboxField check => (FormFieldKind.CheckBox, check.IsChecked ? "true" : "false"),
            AcroRadioButtonField radio => (FormFieldKind.Radio, radio.IsSelected ? "true" : "false"),
            AcroComboBoxField combo => (FormFieldKind.Choice, Join(combo.SelectedOptions)),
            AcroListBoxField list => (FormFieldKind.Choice, Join(list.SelectedOptions)),
            _ => null,
        };
        if (found is { } known)
        {
            // The box is still in the page's own space; FormInk places it.
            var box = field.Bounds is { } bounds ? new Core.Evidence.TextBox(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top) : (Core.Evidence.TextBox?)null;
            fields.Add(new FormField(name, string.IsNullOrEmpty(label) ? null : label, known.Value, known.Kind, field.PageNumber, box));
        }
    }

    private static string? Join(IReadOnlyList<string> options) => options.Count == 0 ? null : string.Join('\n', options);

    public static PdfRectangle ToRectangle(Core.Evidence.TextBox box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
