using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>
/// Brings the pieces of a table without level rules together into rows. A line that holds a number in a column of numbers is a row of its own,
/// for numbers are not wrapped; the lines of wrapped text go to the row that they stand level with, in the way of the whole table:
/// from the row down, around it, or up from it.
/// </summary>
internal static class RowFinder
{
    private const double NumberColumn = 0.6;
    private const double SameRow = 0.85;

    /// <summary>The share of its cells that must hold something in what is called a table.</summary>
    public const double LeastFilled = 0.55;

    // No table of fewer cells is worth the look ahead; cells of a heading may span this many rows.
    private const int ManyCells = 200;
    private const int HeadingRows = 4;

    /// <summary>Sets the row of every piece; the number of rows, 0 where they are no table whichever way they are parted.</summary>
    /// <param name="pieces">In order of lines, then columns.</param>
    /// <param name="rules">Places of level rules across the table: no row reaches over one.</param>
    /// <param name="sections">Whether a word alone in the first column may be a row of its own.</param>
    public static int Assign(List<TablePiece> pieces, int columns, IReadOnlyList<double> rules, bool sections)
    {
        var leading = Leading(pieces, columns);
        var lines = Bands(pieces, leading, rules);
        var numbers = NumberColumns(pieces, columns);
        var anchors = Anchors(lines, numbers, columns, rules, sections);
        if (anchors.Count == 0)
        {
            return OneByOne(lines);
        }

        for (var row = 0; row < anchors.Count; row++)
        {
            foreach (var piece in anchors[row].Pieces)
            {
                piece.Row = row;
            }
        }

        if (lines.Length == anchors.Count)
        {
            return anchors.Count;
        }

        var (most, all) = (pieces.Sum(piece => piece.To - piece.From + 1) + (HeadingRows * columns), anchors.Count * columns);
        if (all > ManyCells && most < LeastFilled * all)
        {
            // Words all over a map: whichever way they are parted among the rows, most cells stay empty, and nobody calls that a table.
            return 0;
        }

        var best = RowAlign.Top;
        var least = double.MaxValue;
        var stacks = Enumerable
            .Range(0, columns)
            .Select(column => pieces.Where(piece => !piece.Spans && piece.From == column).ToArray())
            .Select(stack => new RowStack(stack, anchors, leading, rules))
            .ToArray();
        foreach (var align in Enum.GetValues<RowAlign>())
        {
            var cost = CostOf(stacks, align, least);
            if (cost < least - 0.001)
            {
                (least, best) = (cost, align);
            }
        }

        foreach (var stack in stacks)
        {
            stack.Place(best);
        }

        return anchors.Count;
    }

    /// <summary>What all columns cost together; where that is as much as the least so far, it may be less than they do.</summary>
    private static double CostOf(RowStack[] stacks, RowAlign align, double least)
    {
        var cost = 0.0;
        foreach (var stack in stacks)
        {
            if (cost >= least)
            {
                break;
            }

            cost += stack.Cost(align, least - cost);
        }

        return cost;
    }

    /// <summary>Lines nearer than a line's distance are one row: each keeps half of that distance to the edge of its own.</summary>
    private static TablePiece[][] Bands(List<TablePiece> pieces, double leading, IReadOnlyList<double> rules)
    {
        var bands = new List<List<TablePiece>>();
        foreach (var piece in pieces)
        {
            if (bands.Count > 0 && IsOneRow(bands[^1][^1], piece))
            {
                bands[^1].Add(piece);
            }
            else
            {
                bands.Add([piece]);
            }
        }

        return [.. bands.SelectMany(band => SeveralRows.Part([.. band], leading))];

        bool IsOneRow(TablePiece above, TablePiece piece) =>
            above.Line == piece.Line || (piece.Y - above.Y < SameRow * leading && !AreParted(above, piece, rules));
    }

    private static bool AreParted(TablePiece above, TablePiece piece, IReadOnlyList<double> rules) =>
        rules.Any(rule => rule > above.Y && rule < piece.Y - (0.5 * piece.Size));

    private static int OneByOne(TablePiece[][] lines)
    {
        for (var row = 0; row < lines.Length; row++)
        {
            foreach (var piece in lines[row])
            {
                piece.Row = row;
            }
        }

        return lines.Length;
    }

    /// <summary>Which columns hold numbers below their heading.</summary>
    public static bool[] NumberColumns(List<TablePiece> pieces, int columns)
    {
        var numbers = new bool[columns];
        for (var column = 0; column < columns; column++)
        {
            var below = pieces.Where(piece => !piece.Spans && piece.From == column).SkipWhile(piece => !piece.IsNumber).ToList();
            numbers[column] = below.Count > 0 && below.Count(piece => piece.IsNumber) >= NumberColumn * below.Count;
        }

        return numbers;
    }

    /// <summary>The lines that are rows for certain: the heading, those with a number in a column of numbers, and titles right across.</summary>
    private static List<RowAnchor> Anchors(
        TablePiece[][] lines,
        bool[] numbers,
        int columns,
        IReadOnlyList<double> rules,
        bool withSections
    )
    {
        bool IsRow(TablePiece[] line) => Array.Exists(line, piece => !piece.Spans && numbers[piece.From] && IsNumberOf(line, piece));
        bool IsNumberOf(TablePiece[] line, TablePiece piece) =>
            piece.IsNumber || (line.Length == columns && piece.Joined.Any(char.IsDigit));
        var first = Array.FindIndex(lines, IsRow);
        var anchors = new List<RowAnchor>();
        if (first < 0)
        {
            return anchors;
        }

        var heading = lines[..first]
            .Where(line => Array.Exists(line, piece => piece.Spans || numbers[piece.From]) || line.Length >= Math.Max(2, columns - 1))
            .ToArray();
        if (columns == 2 && IsForm(heading, lines[first..]))
        {
            anchors.AddRange(heading.Select(line => new RowAnchor([.. line])));
        }
        else if (heading.Length > 0)
        {
            anchors.AddRange(HeadAnchors(lines, first, heading, columns) ?? Headings(heading, rules));
        }

        var from = !withSections || heading.Length == 0 ? first : Array.IndexOf(lines, heading[^1]) + 1;
        var sections = new SectionRows(lines, IsRow);
        for (var i = from; i < lines.Length; i++)
        {
            var line = lines[i];
            var isAlone = line.Length == 1 && !IsRow(line) && !line[0].Spans;
            if (withSections && (i < first || isAlone))
            {
                if (sections.Is(i))
                {
                    anchors.Add(new RowAnchor([.. line]));
                }

                continue;
            }

            if (i > first && IsRest(line, lines[i - 1], numbers))
            {
                continue;
            }

            var isFull = i > first && line.Length == columns;
            if (isFull || IsRow(line) || Array.Exists(line, piece => piece.Spans))
            {
                anchors.Add(new RowAnchor([.. line]));
            }
        }

        return anchors;
    }

    /// <summary>Labels and values, words among them: several full lines above the first number are no heading, but rows of words.</summary>
    private static bool IsForm(TablePiece[][] heading, TablePiece[][] body) =>
        heading.Length > 1
        && Array.TrueForAll(heading, line => line.Length == 2)
        && Array.Exists(body, line => Array.Exists(line, piece => piece is { From: 1, IsNumber: false }));

    /// <summary>Null where the heading has one row, or a rule right across parts it.</summary>
    private static List<RowAnchor>? HeadAnchors(TablePiece[][] lines, int first, TablePiece[][] heading, int columns)
    {
        var extents = new Extent[columns];
        Array.Fill(extents, new(double.MaxValue, double.MinValue));
        foreach (var piece in lines.SelectMany(line => line).Where(piece => !piece.Spans))
        {
            var (left, right) = extents[piece.From];
            extents[piece.From] = new(Math.Min(left, piece.Text.Box.Left), Math.Max(right, piece.Text.Box.Right));
        }

        if (Array.Exists(extents, extent => extent.Left > extent.Right))
        {
            return null;
        }

        var bottom = heading[^1].Max(piece => piece.Y);
        var head = lines[..first].SelectMany(line => line).Where(piece => piece.Y <= bottom).ToList();
        var rows = HeadRows.Assign(head, extents);
        if (rows == 1)
        {
            // The lowest words of a heading may stand over columns of words alone.
            head = [.. lines[..first].Where(line => line.Length > 1 || line[0].Y <= bottom).SelectMany(line => line)];
            rows = HeadRows.Assign(head, extents);
        }

        return rows == 1 ? null : [.. head.GroupBy(piece => piece.Row).OrderBy(row => row.Key).Select(row => new RowAnchor([.. row]))];
    }

    /// <summary>The heading is one row, however many lines it has, unless a rule right across parts it.</summary>
    private static IEnumerable<RowAnchor> Headings(TablePiece[][] heading, IReadOnlyList<double> rules)
    {
        var from = 0;
        for (var i = 1; i <= heading.Length; i++)
        {
            if (i == heading.Length || rules.Any(rule => rule > heading[i - 1][0].Y && rule < heading[i][0].Y))
            {
                yield return new RowAnchor([.. heading[from..i].SelectMany(line => line)]);
                from = i;
            }
        }
    }

    // A number that its column broke goes on on the next line: each number of that line stands under a torn one.
    private static bool IsRest(TablePiece[] line, TablePiece[] above, bool[] numbers) =>
        Array.TrueForAll(
            line,
            piece =>
                !piece.IsNumber
                || !numbers[piece.From]
                || Array.Exists(above, other => other.From == piece.From && BrokenNumbers.IsTorn(other.Joined, piece.Joined))
        ) && Array.Exists(line, piece => piece.IsNumber);

    /// <summary>Distance of the lines within one cell: the least from line to line of one column.</summary>
    private static double Leading(List<TablePiece> pieces, int columns)
    {
        var least = double.MaxValue;
        for (var column = 0; column < columns; column++)
        {
            TablePiece? above = null;
            foreach (var piece in pieces)
            {
                if (piece.Spans || piece.From != column)
                {
                    continue;
                }

                if (above is not null && piece.Y - above.Y > 0.8 * piece.Size)
                {
                    least = Math.Min(least, piece.Y - above.Y);
                }

                above = piece;
            }
        }

        return least == double.MaxValue ? 1.5 * pieces[0].Size : least;
    }
}
