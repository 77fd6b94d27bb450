namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Numbers that a narrow cell broke over its lines: "2,450,000." over "50".</summary>
internal static class BrokenNumbers
{
    public static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙");

    /// <summary>The lines of a cell, with the pieces of one number brought together where its form says that one is not whole without the next.</summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2 || !lines.Any(line => NumberInk.Is(line)))
        {
            return lines;
        }

        var joined = new List<string> { lines[0] };
        foreach (var line in lines.Skip(1))
        {
            var above = joined[^1];
            if (IsTorn(above, line))
            {
                joined[^1] = above.TrimEnd() + line.TrimStart();
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>Whether the first number is not whole without the second.</summary>
    public static bool IsTorn(string first, string second)
    {
        if (!NumberInk.Is(first) || !NumberInk.Is(second))
        {
            return false;
        }

        var above = first.AsSpan().Trim();
        var below = second.AsSpan().Trim();
        // "๑." over "๒." are two rows of a list.
        if (above[^1] is '.' && below[^1] is '.')
        {
            return false;
        }

        if (above[^1] is '.' or ',' || below[0] is '.' or ',' || below is "%")
        {
            return true;
        }

        var (point, comma) = (above.LastIndexOf('.'), above.LastIndexOf(','));
        if (!char.IsDigit(above[^1]) || below.ContainsAnyExcept(Digits))
        {
            return false;
        }
        // "2.9.3" over "2" are the numbers of an indicator and of its domain.
        if (above.Count('.') > 1)
        {
            return false;
        }
        // "2,450,0" wants two more digits; "84.1" over "7" is a figure of two decimals.
        return point < 0 ? comma >= 0 && above.Length - comma - 1 < 3 : above.Length - point - 1 == 1 && below.Length == 1;
    }
}
