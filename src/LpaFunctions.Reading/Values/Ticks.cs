using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>A box or mark in a text.</summary>
/// <param name="IsBox">A box that can be ticked or not; a bare ✓ or ✗ is none.</param>
public readonly record struct Tick(bool Checked, bool IsBox, int Start, int End);

/// <summary>Boxes and marks of forms: ☑ ☐ ☒ ✓ ✗ ■ □, [x], ( / ), and what they say of "มี" and "ไม่มี".</summary>
public static partial class Ticks
{
    public static IReadOnlyList<Tick> Find(string text)
    {
        var ticks = new List<Tick>();
        foreach (Match m in Marks().Matches(text))
        {
            var isBox = m.Groups["bare"].Success is false;
            ticks.Add(
                new Tick(
                    m.Groups["yes"].Success || (m.Groups["bare"].Success && m.Value[0] is '✓' or '✔' or '√'),
                    isBox,
                    m.Index,
                    m.Index + m.Length
                )
            );
        }

        return ticks;
    }

    /// <summary>Whether a text is nothing but one mark, as stands in a column under "มี": ✓, /, x, ●; an empty box is none.</summary>
    public static bool IsMark(string text)
    {
        const int longest = 5;
        var mark = text.AsSpan().Trim();
        if (mark.Length is 0 or > longest || mark.ContainsAnyInRange('ก', '๛'))
        {
            return false;
        }

        return mark is "/" or "x" or "X" || (Find(text) is [{ Checked: true } only] && only.End - only.Start == mark.Length);
    }

    // ☒ is what Word paints for a ticked box; a slash or x between brackets is how it is done by typewriter.
    [GeneratedRegex(
        @"(?<yes>[☑☒🗹■◼▣●◉]|[\[(]\s*[xX×✓✔√/✗]\s*[\])])|(?<no>[☐□◻▢❏❐❑❒○◯]|\[\s*\]|\(\s+\))|(?<bare>[✓✔√✗✘])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marks();
}
