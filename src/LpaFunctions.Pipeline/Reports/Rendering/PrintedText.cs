using System.Text;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Reading.Text.Words;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Text for a printer that breaks no Thai by itself: in the report's digits, with a zero-width space where a line may break.</summary>
public static class PrintedText
{
    private const char Break = '\u200B';

    public static string Prepare(Report report, string text)
    {
        var shown = ThaiDigits.In(report.Digits, text);
        var places = ThaiWordBreaks.Find(shown);
        if (places.Count == 0)
        {
            return shown;
        }

        var whole = new List<WholeWord>();
        foreach (var word in WholeWords.Find(shown))
        {
            whole.Add(new(word.Index, word.Index + word.Length));
        }

        var marked = new StringBuilder(shown.Length + places.Count);
        var from = 0;
        foreach (var place in places.Where(p => !whole.Exists(w => w.HoldsTogetherAt(p))))
        {
            marked.Append(shown, from, place - from).Append(Break);
            from = place;
        }

        return marked.Append(shown, from, shown.Length - from).ToString();
    }

    /// <param name="To">The place behind its last character.</param>
    private readonly record struct WholeWord(int From, int To)
    {
        public bool HoldsTogetherAt(int place) => From < place && place < To;
    }
}
