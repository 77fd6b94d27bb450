using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>The words that belong to a check box: right of it up to the next box, else left of it.</summary>
internal static class CheckBoxLabel
{
    public static string Of(TextBox box, IReadOnlyList<LineText> lines, List<RawCheckBox> boxes)
    {
        var middle = (box.Top + box.Bottom) / 2;
        var end = double.MaxValue;
        var begin = double.MinValue;
        foreach (var other in boxes)
        {
            if (other.Box.Top < middle && other.Box.Bottom > middle)
            {
                end = other.Box.Left > box.Right ? Math.Min(end, other.Box.Left) : end;
                begin = other.Box.Right < box.Left ? Math.Max(begin, other.Box.Right) : begin;
            }
        }

        var right = new List<(double Left, string Text)>();
        var left = new List<(double Left, string Text)>();
        foreach (var word in lines.SelectMany(line => line.Words))
        {
            var centre = (word.Box.Top + word.Box.Bottom) / 2;
            if (centre < box.Top - 4 || centre > box.Bottom + 4)
            {
                continue;
            }

            if (word.Box.Left >= box.Right - 1 && word.Box.Left < end)
            {
                right.Add((word.Box.Left, word.Text));
            }
            else if (word.Box.Right <= box.Left + 1 && word.Box.Right > begin)
            {
                left.Add((word.Box.Left, word.Text));
            }
        }

        return string.Join(' ', (right.Count > 0 ? right : left).OrderBy(word => word.Left).Select(word => word.Text));
    }
}
