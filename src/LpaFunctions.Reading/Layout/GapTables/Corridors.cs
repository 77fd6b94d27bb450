using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>Upright strips of a page that the words of several lines leave free: what parts the columns of a table without rules.</summary>
internal static class Corridors
{
    public static List<Corridor> Between(RawSpan[] words, double least)
    {
        var gaps = new List<Corridor>();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Parted != Parting.Blank && words[i].Box.Left - words[i - 1].Box.Right >= least)
            {
                gaps.Add(new(words[i - 1].Box.Right, words[i].Box.Left));
            }
        }

        return gaps;
    }

    /// <summary>What the words of one more line leave of each; those under <paramref name="least"/> are gone.</summary>
    public static List<Corridor> Narrow(List<Corridor> corridors, RawSpan[] words, double least)
    {
        var left = new List<Corridor>(corridors.Count);
        foreach (var corridor in corridors)
        {
            AddNarrowed(left, corridor, words, least);
        }

        return left;
    }

    /// <summary>As Narrow, but words that stand free on both sides within a corridor are a column of their own and part it in two.</summary>
    public static List<Corridor> Part(List<Corridor> corridors, RawSpan[] words, double least, double free)
    {
        var left = new List<Corridor>(corridors.Count);
        foreach (var (from, to) in corridors)
        {
            var begin = from;
            foreach (ref readonly var word in words.AsSpan())
            {
                var isInside = word.Box.Left - from >= free && to - word.Box.Right >= free;
                if (!isInside)
                {
                    continue;
                }

                if (word.Box.Left - begin >= free && (word.Parted != Parting.Blank || begin == from))
                {
                    AddNarrowed(left, new(begin, word.Box.Left), words, least);
                }

                begin = word.Box.Right;
            }

            AddNarrowed(left, new(begin, to), words, least);
        }

        return left;
    }

    private static void AddNarrowed(List<Corridor> to, Corridor corridor, RawSpan[] words, double least)
    {
        var narrowed = Narrow(corridor, words);
        if (narrowed.Width >= least)
        {
            to.Add(narrowed);
        }
    }

    /// <summary>As <see cref="Narrow(List{Corridor}, RawSpan[], double)"/>, but a word right across a corridor stands over both its columns and leaves it.</summary>
    public static List<Corridor> NarrowUnder(List<Corridor> corridors, RawSpan[] words, double least)
    {
        var left = new List<Corridor>(corridors.Count);
        foreach (var corridor in corridors)
        {
            var narrowed = Narrow(corridor, words);
            left.Add(narrowed.Width >= least ? narrowed : corridor);
        }

        return left;
    }

    public static bool Crosses(in RawSpan word, Corridor corridor, double least)
    {
        return Narrow(corridor, new ReadOnlySpan<RawSpan>(in word)).Width < least;
    }

    /// <summary>Whether a word crosses one of the corridors.</summary>
    public static bool Crosses(RawSpan[] words, List<Corridor> corridors, double least)
    {
        foreach (var corridor in corridors)
        {
            if (IsCrossed(corridor, words, least))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words crosses a corridor.</summary>
    public static bool IsCrossed(Corridor corridor, ReadOnlySpan<RawSpan> words, double least)
    {
        foreach (ref readonly var word in words)
        {
            if (Crosses(word, corridor, least))
            {
                return true;
            }
        }

        return false;
    }

    public static int ColumnOf(List<Corridor> corridors, double x)
    {
        var column = 0;
        foreach (var corridor in corridors)
        {
            column += corridor.Middle <= x ? 1 : 0;
        }

        return column;
    }

    private static Corridor Narrow(Corridor corridor, ReadOnlySpan<RawSpan> words)
    {
        var (from, to) = corridor;
        foreach (ref readonly var word in words)
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

        return new(from, to);
    }
}
