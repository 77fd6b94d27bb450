using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents;

/// <summary>A number among the characters of a page, where its ink is: a share of its line would not tell, for letters differ in width.</summary>
/// <param name="Text">Digits of either kind with the points, commas and slashes between them.</param>
public readonly record struct PageNumber(TextBox Box, string Text)
{
    private const string Signs = ".,/";

    // Of the em square.
    private const double SameLine = 0.3;

    public static IReadOnlyList<PageNumber> In(IReadOnlyList<Glyph> glyphs)
    {
        ArgumentNullException.ThrowIfNull(glyphs);
        var numbers = new List<PageNumber>();
        var number = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var isSign = IsSign(glyph.Text);
            if (number.Count > 0 && !(isSign && IsBeside(number[^1], glyph)))
            {
                Add(numbers, number);
                number.Clear();
            }

            if (isSign)
            {
                number.Add(glyph);
            }
        }

        Add(numbers, number);
        return numbers;
    }

    /// <summary>Without the signs at its end, which belong to the sentence.</summary>
    private static void Add(List<PageNumber> numbers, List<Glyph> glyphs)
    {
        var last = glyphs.FindLastIndex(glyph => char.IsDigit(glyph.Text[0]));
        var first = glyphs.FindIndex(glyph => char.IsDigit(glyph.Text[0]));
        if (last < 0)
        {
            return;
        }

        var box = new TextBox(
            glyphs[first].Box.Left,
            glyphs[first..(last + 1)].Min(glyph => glyph.Box.Top),
            glyphs[last].Box.Right,
            glyphs[first..(last + 1)].Max(glyph => glyph.Box.Bottom)
        );
        numbers.Add(new PageNumber(box, string.Concat(glyphs[first..(last + 1)].Select(glyph => glyph.Text))));
    }

    private static bool IsSign(string text) =>
        text.Length == 1 && (char.IsDigit(text[0]) || Signs.Contains(text[0], StringComparison.Ordinal));

    private static bool IsBeside(Glyph last, Glyph next) =>
        Math.Abs(last.Box.Bottom - next.Box.Bottom) < SameLine * next.FontSize && Math.Abs(next.Box.Left - last.Box.Right) < next.FontSize;
}
