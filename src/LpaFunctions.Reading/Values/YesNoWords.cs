using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>Yes and no as forms say it: words, boxes before words, marks.</summary>
public static partial class YesNoWords
{
    /// <summary>True, false, or null where the text says neither or both.</summary>
    /// <param name="blank">True where boxes stand there and none is ticked, or nothing stands there at all.</param>
    public static bool? Parse(string text, out bool blank)
    {
        var ticks = Ticks.Find(text);
        blank = text.AsSpan().Trim(" \t.…_:-\n").IsEmpty || (ticks.Count > 0 && ticks.All(t => t.IsBox && !t.Checked));
        if (blank)
        {
            return null;
        }

        if (ticks.Count == 0)
        {
            return Word(text);
        }

        if (ticks is [{ IsBox: false } mark])
        {
            // A bare mark counts as ticked where it marks a word: "✓ ไม่มี" says no.
            var beside = Word(text[mark.End..]) ?? Word(text[..mark.Start]);
            return beside is { } said ? (mark.Checked ? said : null) : mark.Checked;
        }

        var answers = new List<bool?>();
        for (var i = 0; i < ticks.Count; i++)
        {
            if (ticks[i].Checked)
            {
                var end = i + 1 < ticks.Count ? ticks[i + 1].Start : text.Length;
                answers.Add(Word(text[ticks[i].End..end]) ?? (ticks.Count == 1 ? Word(text[..ticks[i].Start]) ?? true : null));
            }
        }

        return answers is [var only] ? only : null;
    }

    /// <summary>What the word at the start of a text says; null where it is none of the known ones.</summary>
    public static bool? Word(string text)
    {
        var word = text.TrimStart(' ', '\t', ':', '=', '-', '.', '\n', '(', '"');
        return No().IsMatch(word) ? false
            : Yes().IsMatch(word) ? true
            : null;
    }

    [GeneratedRegex(
        @"^(?:ไม่|ยังไม่|มิได้|ยังมิได้|ไม่ได้|ขาด|no\b|false\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex No();

    [GeneratedRegex(
        @"^(?:มี|ใช่|ได้|ผ่าน|ครบ|ถูกต้อง|แล้ว|ดำเนินการ(?:แล้ว|ครบ|เสร็จ|$|\s)|จัดทำ(?:แล้ว|$|\s)|เผยแพร่(?:แล้ว|$|\s)|แล้วเสร็จ|เรียบร้อย|เป็นปัจจุบัน|yes\b|true\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Yes();
}
