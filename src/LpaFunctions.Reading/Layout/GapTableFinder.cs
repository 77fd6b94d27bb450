using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Layout;

/// <summary>
/// Finds tables without rules: lines that follow each other and leave the same corridors free. Three lines make a table,
/// or two where they have three columns; running text shares no corridor over three lines.
/// </summary>
internal static class GapTableFinder
{
    // In em: what the first line must leave free to begin a corridor, and what must be left of it in the end.
    private const double FirstCorridor = 0.7;
    private const double LeastCorridor = 0.45;
    private const double LargestPitch = 4.5;
    private const double LeastFilled = 0.6;

    public static List<RawTable> Find(List<InkLine> lines)
    {
        var tables = new List<RawTable>();
        for (var i = 0; i < lines.Count;)
        {
            var (end, corridors, words) = Grow(lines, i);
            var count = end - i;
            if (corridors.Count > 0 && (count >= 3 || (count == 2 && corridors.Count >= 2)) && Build(lines.GetRange(i, count), words, corridors) is { } table)
            {
                tables.Add(table);
                i = end;
            }
            else
            {
                i++;
            }
        }
        return tables;
    }

    private static (int End, List<(double From, double To)> Corridors, List<RawSpan[]> Words) Grow(List<InkLine> lines, int first)
    {
        var words = new List<RawSpan[]> { LineWords.Of(lines[first]).ToArray() };
        var corridors = Gaps(words[0], FirstCorridor * lines[first].Size);
        var end = first + 1;
        for (; end < lines.Count && corridors.Count > 0; end++)
        {
            var line = lines[end];
            if (line.Baseline - lines[end - 1].Baseline > LargestPitch * line.Size)
            {
                break;
            }
            var next = LineWords.Of(line).ToArray();
            var left = Narrow(corridors, next, LeastCorridor * line.Size);
            var occupied = next.Select(word => ColumnOf(left, word)).Distinct().Count();
            if (left.Count == 0 || occupied < 2 || (end - first >= 2 && left.Count < corridors.Count))
            {
                break;
            }
            corridors = left;
            words.Add(next);
        }
        return (end, corridors, words);
    }

    private static List<(double From, double To)> Gaps(RawSpan[] words, double least)
    {
        var gaps = new List<(double From, double To)>();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Box.Left - words[i - 1].Box.Right >= least)
            {
                gaps.Add((words[i - 1].Box.Right, words[i].Box.Left));
            }
        }
        return gaps;
    }

    private static List<(double From, double To)> Narrow(List<(double From, double To)> corridors, RawSpan[] words, double least)
    {
        var left = new List<(double From, double To)>();
        foreach (var corridor in corridors)
        {
            var (from, to) = corridor;
            foreach (var word in words)
            {
                // A word that ends or begins within the corridor narrows it; one that crosses it closes it.
                if (word.Box.Right <= from || word.Box.Left >= to)
                {
                    continue;
                }
                if (word.Box.Left <= from && word.Box.Right >= to)
                {
                    to = from;
                }
                else if ((word.Box.Left + word.Box.Right) / 2 < (from + to) / 2)
                {
                    from = word.Box.Right;
                }
                else
                {
                    to = word.Box.Left;
                }
            }
            if (to - from >= least)
            {
                left.Add((from, to));
            }
        }
        return left;
    }

    private static int ColumnOf(List<(double From, double To)> corridors, RawSpan word) =>
        corridors.Count(corridor => corridor.To <= ((word.Box.Left + word.Box.Right) / 2));

    private static RawTable? Build(List<InkLine> lines, List<RawSpan[]> words, List<(double From, double To)> corridors)
    {
        var columns = corridors.Count + 1;
        var all = words.SelectMany(line => line).ToArray();
        var (left, right) = (all.Min(word => word.Box.Left), all.Max(word => word.Box.Right));
        double Edge(int column) => column == 0 ? left : column == columns ? right : (corridors[column - 1].From + corridors[column - 1].To) / 2;
        var cells = new List<RawCell>(lines.Count * columns);
        for (var row = 0; row < lines.Count; row++)
        {
            var (top, bottom) = (lines[row].Baseline - lines[row].Size, lines[row].Baseline + (0.4 * lines[row].Size));
            var byColumn = words[row].ToLookup(word => ColumnOf(corridors, word), word => word.Text);
            for (var column = 0; column < columns; column++)
            {
                var text = string.Join(' ', byColumn[column]);
                cells.Add(new RawCell(row, column, 1, 1, new TextBox(Edge(column), top, Edge(column + 1), bottom), text.Length == 0 ? [] : [text]));
            }
        }
        if (cells.Count(cell => cell.Lines.Count > 0) < (lines.Count == 2 ? 1 : LeastFilled) * cells.Count)
        {
            return null;
        }
        return new RawTable(new TextBox(left, cells[0].Box.Top, right, cells[^1].Box.Bottom), lines.Count, columns, cells, Ruled: false);
    }
}
