using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Azure.Layout;

/// <summary>
/// The service gives a label and the value far right of it as two lines; our model has one line with two spans. Lines that stand side by
/// side are joined, left before right; the joined line takes the place of its first part, so that the service's reading order stays.
/// </summary>
internal static class LayoutLines
{
    // Half of the lower line's height: neighbours above and below overlap by less, a superscript by more.
    private const double SideBySide = 0.5;

    public static IReadOnlyList<TextLine> Join(IEnumerable<TextLine> lines)
    {
        var joined = new List<List<TextLine>>();
        foreach (var line in lines)
        {
            var row = joined.LastOrDefault(r => r.TrueForAll(part => Beside(part.Box, line.Box)));
            if (row is null)
            {
                joined.Add([line]);
            }
            else
            {
                row.Add(line);
            }
        }

        return [.. joined.Select(Row)];
    }

    private static bool Beside(TextBox a, TextBox b)
    {
        var overlap = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        var apart = a.Right <= b.Left || b.Right <= a.Left;
        return apart && overlap >= SideBySide * Math.Min(a.Bottom - a.Top, b.Bottom - b.Top);
    }

    private static TextBox Around(List<TextLine> parts) =>
        new(parts.Min(p => p.Box.Left), parts.Min(p => p.Box.Top), parts.Max(p => p.Box.Right), parts.Max(p => p.Box.Bottom));

    private static TextLine Row(List<TextLine> parts)
    {
        if (parts is [var only])
        {
            return only;
        }

        var ordered = parts.OrderBy(p => p.Box.Left).ToArray();
        return new TextLine
        {
            Text = string.Join(' ', ordered.Select(p => p.Text)),
            Box = Around(parts),
            Spans = [.. ordered.SelectMany(p => p.Spans)],
            Confidence = parts.Min(p => p.Confidence),
        };
    }
}
