using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Pdf;

/// <summary>Paints what stands in the form fields of a page, as a viewer shows it, so that lines, tables and check boxes see it.</summary>
internal static class FormInk
{
    private const string Font = "AcroForm";

    /// <returns>The fields of the page, with their boxes on the page as shown.</returns>
    public static IEnumerable<FormField> Paint(PageInk ink, List<FormField> form)
    {
        var placed = new List<FormField>();
        foreach (var field in form)
        {
            if (field.Page != ink.Number)
            {
                continue;
            }
            if (field.Box is not { } own)
            {
                placed.Add(field);
                continue;
            }
            var box = ink.Place(FormReader.ToRectangle(own));
            placed.Add(field with { Box = new TextBox(box.Left, box.Top, box.Right, box.Bottom) });
            if (field.Kind is FormFieldKind.CheckBox or FormFieldKind.Radio)
            {
                Add(ink, box, field.Value == "true" ? "\u2611" : "\u2610", box.Bottom - (0.2 * box.Height), Math.Min(box.Height, box.Width), box.Width);
            }
            else if (!string.IsNullOrEmpty(field.Value))
            {
                PaintText(ink, box, field.Value);
            }
        }
        return placed;
    }

    private static void PaintText(PageInk ink, InkBox box, string value)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n');
        var pitch = box.Height / lines.Length;
        var size = Math.Clamp(pitch / 1.4, 4, 14);
        for (var i = 0; i < lines.Length; i++)
        {
            var width = Math.Min(box.Width, 0.5 * size * lines[i].Length);
            Add(ink, box, lines[i], box.Top + (pitch * (i + 0.5)) + (0.3 * size), size, width);
        }
    }

    private static void Add(PageInk ink, InkBox box, string text, double baseline, double size, double width) => ink.Glyphs.Add(new InkGlyph
    {
        Text = text,
        Start = box.Left,
        End = box.Left + width,
        Baseline = baseline,
        BaselineEnd = baseline,
        Size = size,
        Left = box.Left,
        Right = box.Left + width,
        Top = baseline - (0.8 * size),
        Bottom = baseline + (0.2 * size),
        Font = Font,
        Order = ink.Glyphs.Count,
        Turn = 0,
    });
}
