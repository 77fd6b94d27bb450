namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Justified text: every blank of the line is widened alike, so that none of them is the gap between two columns.</summary>
internal static class Justified
{
    private const int Few = 3;

    // In em.
    private const double Alike = 0.08;

    /// <summary>The words, with wide blanks told to be blanks where there are some and all are of one width.</summary>
    public static RawSpan[] Join(RawSpan[] words)
    {
        var (count, least, most) = (0, double.MaxValue, 0.0);
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Parted == Parting.WideBlank)
            {
                var gap = words[i].Box.Left - words[i - 1].Box.Right;
                (count, least, most) = (count + 1, Math.Min(least, gap), Math.Max(most, gap));
            }
        }

        if (count >= Few && most - least < Alike * 2 * words[0].Size)
        {
            for (var i = 1; i < words.Length; i++)
            {
                words[i] = words[i].Parted == Parting.WideBlank ? words[i] with { Parted = Parting.Blank } : words[i];
            }
        }

        return words;
    }
}
