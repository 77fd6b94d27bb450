using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Forms;

/// <summary>Paints what stands in the form fields of a page, as a viewer shows it, so that lines, tables and check boxes see it.</summary>
internal static class FormInk
{
    private const string Font = "AcroForm";

    /// <summary>Takes the fields of the page out of the list and returns them, with their boxes on the page as shown.</summary>
    public static List<FormField> Paint(PageInk ink, List<PlacedField> form)
    {
        var placed = new List<FormField>();
        for (var i = 0; i < form.Count; i++)
        {
            var (field, own, widgets) = form[i];
            var widget = widgets.FindIndex(candidate => ink.Annotations.Contains(candidate.Reference));
            if (field.Page is { } page ? page != ink.Number : widget < 0)
            {
                continue;
            }

            form.RemoveAt(i--);
            field = field with { Page = ink.Number };
            if ((own ?? (widget >= 0 ? widgets[widget].Box : null)) is not { } rectangle)
            {
                placed.Add(field);
                continue;
            }

            var box = ink.Place(rectangle);
            placed.Add(field with { Box = new TextBox(box.Left, box.Top, box.Right, box.Bottom) });
            if (field.Kind is FormFieldKind.CheckBox or FormFieldKind.Radio)
            {
                Add(
                    ink,
                    box,
                    field.Value == "true" ? "\u2611" : "\u2610",
                    box.Bottom - (0.2 * box.Height),
                    Math.Min(box.Height, box.Width),
                    box.Width
                );
            }
            else if (!string.IsNullOrEmpty(field.Value))
            {
                PaintText(ink, box, field.Value);
            }
        }

        return placed;
    }

    /// <summary>Paints text into a box, over the dots of the printed form that it covers.</summary>
    /// <param name="line">Baseline of the printed line that one line of text belongs to; null where it stands in the middle of its box.</param>
    public static void PaintText(PageInk ink, InkBox box, string value, double? line = null)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n');
        var pitch = box.Height / lines.Length;
        var size = Math.Clamp(pitch / 1.4, 4, 14);
        ink.Glyphs.RemoveAll(glyph => IsLeader(glyph) && IsCovered(glyph, box, line));
        for (var i = 0; i < lines.Length; i++)
        {
            var width = Math.Min(box.Width, 0.5 * size * lines[i].Length);
            var baseline = lines.Length == 1 && line is { } printed ? printed : box.Top + (pitch * (i + 0.5)) + (0.3 * size);
            Add(ink, box, lines[i], baseline, size, width);
        }
    }

    private static bool IsCovered(InkGlyph glyph, InkBox box, double? line)
    {
        const double level = 2;
        var middle = (glyph.Start + glyph.End) / 2;
        var isOnLine = line is { } printed && Math.Abs(glyph.Baseline - printed) < level;
        var isWithinSides = middle > box.Left && middle < box.Right;
        return box.Contains(middle, glyph.Baseline - 1) || (isOnLine && isWithinSides);
    }

    private static bool IsLeader(InkGlyph glyph) => glyph.Text is ['.' or '…' or '_' or '·'];

    private static void Add(PageInk ink, InkBox box, string text, double baseline, double size, double width)
    {
        var (left, right) = (box.Left, box.Left + width);
        var (top, bottom) = (baseline - (0.8 * size), baseline + (0.2 * size));

        ink.Glyphs.Add(
            new InkGlyph
            {
                Text = text,
                Start = left,
                End = right,
                Baseline = baseline,
                BaselineEnd = baseline,
                Size = size,
                Left = left,
                Right = right,
                Top = top,
                Bottom = bottom,
                Font = Font,
                Order = ink.Glyphs.Count,
                Turn = 0,
            }
        );
    }
}
