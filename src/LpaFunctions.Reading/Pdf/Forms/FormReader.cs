using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Forms;

/// <summary>Reads the AcroForm of a file. A form that cannot be read costs its fields, not the document.</summary>
internal static class FormReader
{
    private const int Deepest = 32;

    public static List<PlacedField> Read(PdfDocument pdf)
    {
        var fields = new List<PlacedField>();
        try
        {
            if (pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.AcroForm) && pdf.TryGetForm(out var form))
            {
                foreach (var field in form.Fields)
                {
                    Add(fields, field, "", 0, pdf.Structure.TokenScanner);
                }
            }
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
        {
            fields.Clear();
        }

        return fields;
    }

    private static string FullName(string above, string? own)
    {
        if (string.IsNullOrEmpty(own))
        {
            return above;
        }

        return above.Length == 0 ? own : above + "." + own;
    }

    private static void Add(List<PlacedField> fields, AcroFieldBase field, string above, int depth, IPdfTokenScanner scanner)
    {
        var name = FullName(above, field.Information.PartialName);
        if (field is AcroNonTerminalField group)
        {
            if (depth < Deepest)
            {
                foreach (var child in group.Children)
                {
                    Add(fields, child, name, depth + 1, scanner);
                }
            }

            return;
        }

        var label = field.Information.AlternateName;
        if (KindOf(field) is { } kind)
        {
            var shown = string.IsNullOrEmpty(label) ? null : label;
            var made = new FormField(name, shown, ValueOf(field), kind, field.PageNumber, Box: null);
            fields.Add(new PlacedField(made, field.Bounds, Widgets(field.Dictionary, scanner)));
        }
    }

    private static FormFieldKind? KindOf(AcroFieldBase field) =>
        field switch
        {
            AcroTextField => FormFieldKind.Text,
            AcroCheckboxField => FormFieldKind.CheckBox,
            AcroRadioButtonField => FormFieldKind.Radio,
            AcroComboBoxField or AcroListBoxField => FormFieldKind.Choice,
            _ => null,
        };

    private static string? ValueOf(AcroFieldBase field) =>
        field switch
        {
            AcroTextField text => text.Value,
            AcroCheckboxField check => check.IsChecked ? "true" : "false",
            AcroRadioButtonField radio => radio.IsSelected ? "true" : "false",
            AcroComboBoxField combo => Join(combo.SelectedOptions),
            AcroListBoxField list => Join(list.SelectedOptions),
            _ => null,
        };

    /// <summary>The places where a field that is no annotation itself is shown.</summary>
    private static List<(IndirectReference Reference, PdfRectangle Box)> Widgets(DictionaryToken field, IPdfTokenScanner scanner)
    {
        var widgets = new List<(IndirectReference, PdfRectangle)>();
        if (!field.TryGet<ArrayToken>(NameToken.Kids, scanner, out var kids))
        {
            return widgets;
        }

        foreach (var kid in kids.Data.OfType<IndirectReferenceToken>())
        {
            if (
                scanner.Get(kid.Data)?.Data is DictionaryToken widget
                && widget.TryGet<ArrayToken>(NameToken.Rect, scanner, out var rect)
                && rect.Data.OfType<NumericToken>().Select(number => number.Double).ToArray() is [var x0, var y0, var x1, var y1]
            )
            {
                widgets.Add((kid.Data, new PdfRectangle(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1))));
            }
        }

        return widgets;
    }

    private static string? Join(IReadOnlyList<string> options) => options.Count == 0 ? null : string.Join('\n', options);
}

/// <param name="Box">In the page's own space.</param>
internal sealed record PlacedField(FormField Field, PdfRectangle? Box, List<(IndirectReference Reference, PdfRectangle Box)> Widgets);
