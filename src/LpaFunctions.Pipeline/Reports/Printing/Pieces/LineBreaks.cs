using LpaFunctions.Reading.Text.Words;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Where lines of a report may break: between Thai words, behind blanks and hyphens, not inside what is kept whole.</summary>
internal static class LineBreaks
{
    /// <summary>The index of each letter that may begin a line, in order.</summary>
    /// <param name="wholeWords">Keeps <see cref="WholeWords"/> on one line.</param>
    public static IEnumerable<int> Find(string text, bool wholeWords)
    {
        var places = new SortedSet<int>(ThaiWordBreaks.Find(text));
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != ' ' && text[i - 1] is ' ' or '-')
            {
                places.Add(i);
            }
        }

        if (wholeWords)
        {
            foreach (var word in WholeWords.Find(text))
            {
                var (from, to) = (word.Index, word.Index + word.Length);
                places.RemoveWhere(p => p > from && p < to);
            }
        }

        return places;
    }
}
