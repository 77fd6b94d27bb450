using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>Upright strips of a page that the words of several lines leave free: what parts the columns of a table without rules.</summary>
internal static class Corridors
{
    public static List<(double From, double To)> Of(RawSpan[] words, double least)
    {
        var gaps = new List<(double From, double To)>();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Parted != Parting.Blank && words[i].Box.Left - words[i - 1].Box.Right >= least)
            {
                gaps.Add((words[i - 1].Box.Right, words[i].Box.Left));
            }
        }

        return gaps;
    }

    /// <summary>What the words of one more line leave of each; those under <paramref name="least"/> are gone.</summary>
    public static List<(double From, double To)> Narrow(List<(double From, double To)> corridors, RawSpan[] words, double least)
    {
        var left = new List<(double From, double To)>(corridors.Count);
        foreach (var corridor in corridors)
        {
            var narrowed = Narrow(corridor, words);
            if (narrowed.To - narrowed.From >= least)
            {
                left.Add(narrowed);
            }
        }

        return left;
    }

    /// <summary>As Narrow, but words that stand free on both sides within a corridor are a column of their own and part it in two.</summary>
    public static List<(double From, double To)> Part(List<(double From, double To)> corridors, RawSpan[] words, double least, double free)
    {
        var left = new List<(double From, double To)>(corridors.Count);
        foreach (var (from, to) in corridors)
        {
            var inside = words.Where(word => word.Box.Left - from >= free && to - word.Box.Right >= free).ToArray();
            if (inside.Length == 0)
            {
                left.AddRange(Narrow([(from, to)], words, least));
                continue;
            }

            var begin = from;
            foreach (var word in inside)
            {
                if (word.Box.Left - begin >= free && (word.Parted != Parting.Blank || begin == from))
                {
                    left.AddRange(Narrow([(begin, word.Box.Left)], words, least));
                }

                begin = word.Box.Right;
            }

            left.AddRange(Narrow([(begin, to)], words, least));
        }

        return left;
    }

    /// <summary>As <see cref="Narrow(List{ValueTuple{double, double}}, RawSpan[], double)"/>, but a word right across a corridor stands over both its columns and leaves it.</summary>
    public static List<(double From, double To)> NarrowUnder(List<(double From, double To)> corridors, RawSpan[] words, double least)
    {
        var left = new List<(double From, double To)>(corridors.Count);
        foreach (var corridor in corridors)
        {
            var narrowed = Narrow(corridor, words);
            left.Add(narrowed.To - narrowed.From >= least ? narrowed : corridor);
        }

        return left;
    }

    public static bool Crosses(in RawSpan word, (double From, double To) corridor, double least)
    {
        var (from, to) = Narrow(corridor, new ReadOnlySpan<RawSpan>(in word));
        return to - from < least;
    }

    /// <summary>Whether a word crosses one of the corridors.</summary>
    public static bool Crosses(RawSpan[] words, List<(double From, double To)> corridors, double least)
    {
        foreach (ref readonly var word in words.AsSpan())
        {
            foreach (var corridor in corridors)
            {
                if (Crosses(word, corridor, least))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static int ColumnOf(List<(double From, double To)> corridors, double x)
    {
        var column = 0;
        foreach (var (from, to) in corridors)
        {
            column += (from + to) / 2 <= x ? 1 : 0;
        }

        return column;
    }

    private static (double From, double To) Narrow((double From, double To) corridor, ReadOnlySpan<RawSpan> words)
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

        return (from, to);
    }
}
