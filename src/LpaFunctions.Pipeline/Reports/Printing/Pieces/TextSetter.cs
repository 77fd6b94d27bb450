using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Faces;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;
using LpaFunctions.Pipeline.Reports.Rendering;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Sets the texts of one report: digits, lines, glyphs. What was set once is kept, since tables say the same again and again.</summary>
internal sealed class TextSetter(Report report)
{
    // A length that came from the sum of a line's own words must hold that line.
    private const double Slack = 0.001;

    private readonly Dictionary<SetText, ShapedText> _shaped = [];

    /// <summary>A text in the report's digits.</summary>
    public string Shown(string text) => ThaiDigits.In(report.Digits, text);

    /// <summary>A text on one line, its digits as they are.</summary>
    public ShapedText Shape(TextStyle style, string text)
    {
        var key = new SetText(style.Face, text);
        if (!_shaped.TryGetValue(key, out var shaped))
        {
            _shaped[key] = shaped = style.Face.Shape(text);
        }

        return shaped;
    }

    /// <summary>A text, its digits as they are, in lines that are no longer than a width.</summary>
    public IReadOnlyList<ShapedText> Lines(TextStyle style, string text, double width, Wrapping wrapping)
    {
        var whole = Shape(style, text);
        if (wrapping == Wrapping.None || style.Width(whole) <= width + Slack)
        {
            return [whole];
        }

        var lines = new List<ShapedText>();
        var (start, end) = (0, 0);
        foreach (var place in LineBreaks.Find(text, wrapping == Wrapping.Prose).Append(text.Length))
        {
            if (end > start && Length(style, text[start..place]) > width + Slack)
            {
                lines.Add(Shape(style, text[start..end].TrimEnd()));
                start = end;
            }

            while (wrapping != Wrapping.Head && Length(style, text[start..place]) > width + Slack)
            {
                var fits = Fitting(style, text[start..place], width);
                lines.Add(Shape(style, text.Substring(start, fits)));
                start += fits;
            }

            end = place;
        }

        lines.Add(Shape(style, text[start..].TrimEnd()));
        return lines;
    }

    private double Length(TextStyle style, string text) => style.Width(Shape(style, text.TrimEnd()));

    // How many letters of a word that is too long a line holds: whole syllable signs, at least one.
    private int Fitting(TextStyle style, string word, double width)
    {
        var (length, fits) = (0.0, 0);
        foreach (var glyph in Shape(style, word).Glyphs)
        {
            var mayEnd = glyph is { Letter: > 0, Advance: > 0 } && (!glyph.IsPart || glyph.Whole is not null);
            if (mayEnd && (fits == 0 || length <= width))
            {
                fits = glyph.Letter;
            }

            length += glyph.Advance * style.Size / 1000;
        }

        return Math.Max(1, fits);
    }

    private readonly record struct SetText(PrintFace Face, string Text);
}
