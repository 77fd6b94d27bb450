using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>The words that belong to a check box: right of it up to the next box, else left of it. Where the last box of a row has no words behind it and the first has some before it, each box stands behind its word.</summary>
internal static class CheckBoxLabel
{
    // Points.
    private const double Reach = 4;

    public static string Find(TextBox box, IReadOnlyList<LineText> lines, List<RawCheckBox> boxes)
    {
        var middle = (box.Top + box.Bottom) / 2;
        var row = boxes.Where(other => other.Box.Top < middle && other.Box.Bottom > middle).Select(other => other.Box).ToList();
        var end = row.Where(other => other.Left > box.Right).Select(other => other.Left).DefaultIfEmpty(double.MaxValue).Min();
        var begin = row.Where(other => other.Right < box.Left).Select(other => other.Right).DefaultIfEmpty(double.MinValue).Max();
        var near = lines.Where(line => line.Box.Bottom >= box.Top - Reach && line.Box.Top <= box.Bottom + Reach);
        var words = near.SelectMany(line => line.Words).Where(word => IsLevel(word.Box, box)).OrderBy(word => word.Box.Left).ToList();
        var right = words.FindAll(word => word.Box.Left >= box.Right - 1 && word.Box.Left < end);
        var left = words.FindAll(word => word.Box.Right <= box.Left + 1 && word.Box.Right > begin);
        var trails = row.Count > 1 && left.Count > 0 && Trail([.. row.OrderBy(other => other.Left)], words);
        if (trails && begin == double.MinValue)
        {
            // Before the first box stands what is asked, and then its own word.
            left = left.TakeLast(1).ToList();
        }

        return string.Join(' ', (right.Count > 0 && !trails ? right : left).Select(word => word.Text));
    }

    private static bool Trail(List<TextBox> row, List<RawSpan> words)
    {
        if (words.Exists(word => word.Box.Left >= row[^1].Right - 1))
        {
            return false;
        }

        // The words before the boxes answer each other ("มี", "ไม่มี") or are numbers; else a wrapped line took the last word away.
        var before = row.ConvertAll(box => words.FindLast(word => word.Box.Right <= box.Left + 1).Text ?? "");
        return before.TrueForAll(word => word.Any(char.IsDigit))
            || before.Exists(word => word.Length > 0 && before.Exists(other => IsDenialOf(other, word)));
    }

    private static bool IsDenialOf(string other, string word) =>
        other.Length > word.Length && other.EndsWith(word, StringComparison.Ordinal);

    private static bool IsLevel(TextBox word, TextBox box)
    {
        var centre = (word.Top + word.Bottom) / 2;
        return centre >= box.Top - Reach && centre <= box.Bottom + Reach;
    }
}
