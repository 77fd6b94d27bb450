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
            blank = Unchosen().IsMatch(text);
            return blank ? null : Word(text);
        }

        if (ticks is [{ IsBox: false } mark])
        {
            // A bare mark counts as ticked where it marks a word: "✓ ไม่มี" says no.
            var beside = Word(text[mark.End..]) ?? Word(text[..mark.Start]);
            if (beside is null)
            {
                return mark.Checked;
            }

            return mark.Checked ? beside : null;
        }

        var trails = Trails(text, ticks);
        var answers = new List<bool?>();
        for (var i = 0; i < ticks.Count; i++)
        {
            if (ticks[i].Checked)
            {
                var answer = trails ? BehindWord(text, ticks, i) : BeforeWord(text, ticks, i);
                answers.Add(answer);
            }
        }

        return answers is [var only] ? only : null;
    }

    /// <summary>"มี ☑ ไม่มี ☐": boxes that stand behind their words: a word before the first, nothing behind the last.</summary>
    private static bool Trails(string text, IReadOnlyList<Tick> ticks) =>
        ticks.Count > 1 && LastWord(text[..ticks[0].Start]) is not null && text.AsSpan(ticks[^1].End).Trim(" \t\n.,/|:").IsEmpty;

    private static bool? BehindWord(string text, IReadOnlyList<Tick> ticks, int at) =>
        LastWord(text[(at == 0 ? 0 : ticks[at - 1].End)..ticks[at].Start]);

    private static bool? BeforeWord(string text, IReadOnlyList<Tick> ticks, int at)
    {
        var end = at + 1 < ticks.Count ? ticks[at + 1].Start : text.Length;
        var word = Word(text[ticks[at].End..end]);
        return word ?? (ticks.Count == 1 ? Word(text[..ticks[at].Start]) ?? true : null);
    }

    private static bool? LastWord(string text)
    {
        var words = text.TrimEnd(' ', '\t', '\n', ':', '(', '-');
        return Word(words[(words.LastIndexOfAny([' ', '\t', '\n', '/', '|']) + 1)..]);
    }

    /// <summary>What the word at the start of a text says; null where it is none of the known ones.</summary>
    public static bool? Word(string text)
    {
        var word = text.TrimStart(' ', '\t', ':', '=', '-', '.', '\n', '(', '"', '/', '|');
        if (No().IsMatch(word))
        {
            return false;
        }

        return Yes().IsMatch(word) ? true : null;
    }

    // "มี / ไม่มี" as it is printed, with neither struck out.
    [GeneratedRegex(
        @"^[\s:=(]*(?<yes>[ก-๎]{2,20}?)\s*[/|,]\s*(?:ยัง)?ไม่(?:ได้)?\s?\k<yes>[\s).]*$|^[\s:=(]*(?:ยัง)?ไม่(?:ได้)?\s?(?<no>[ก-๎]{2,20}?)\s*[/|,]\s*\k<no>[\s).]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unchosen();

    [GeneratedRegex(
        @"^(?:ไม่(?!เกี่ยวข้อง|ประเมิน|ต้อง|ใช้บังคับ|เข้าข่าย|แน่)|ยังไม่|มิได้|ยังมิได้|ไม่ได้|ขาด|no\b|false\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex No();

    // "มี", but not "มีแผน".
    private const string Have = @"มี(?!แผน|เป้าหมาย|กำหนด|ความ(?:ประสงค์|ต้องการ)|นโยบายจะ)";

    // "จัดทำแล้ว", "เผยแพร่".
    private const string Did = @"ดำเนินการ(?:แล้ว|ครบ|เสร็จ|$|\s)|จัดทำ(?:แล้ว|$|\s)|เผยแพร่(?:แล้ว|$|\s)";

    [GeneratedRegex(
        "^(?:" + Have + "|ใช่|ได้|ผ่าน|ครบ|ถูกต้อง|แล้ว|" + Did + @"|แล้วเสร็จ|เรียบร้อย|เป็นปัจจุบัน|yes\b|true\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Yes();
}
