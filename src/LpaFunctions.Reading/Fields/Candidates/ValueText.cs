using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Candidates;

/// <summary>Reads a value of a field's kind out of the text that stands at its place.</summary>
internal static partial class ValueText
{
    /// <param name="text">Leaders as blanks, from the label's end on.</param>
    /// <param name="sentence">True where words may stand between label and value.</param>
    /// <param name="unit">The unit that the table states for its amounts; null where it states none.</param>
    /// <param name="ahead">What stands on the next line, where a number at the end of the text may go on.</param>
    /// <param name="lead">What the sentence says before the label.</param>
    public static ValueFind Read(FieldSpec field, string text, bool sentence, MoneyUnit? unit = null, string ahead = "", Lead? lead = null)
    {
        if (text.AsSpan().Trim(" \n\t.:=-–|").IsEmpty)
        {
            return ValueFind.Blank;
        }

        var said = lead ?? Lead.None;
        if (field.IsNumber)
        {
            return NumberText.Read(field, text, ahead, sentence, unit, said);
        }

        return field.Kind switch
        {
            FieldKind.Date => Date(field, text, sentence, said),
            FieldKind.LetterNumber => LetterNumber(text),
            FieldKind.Names => Names(text),
            FieldKind.Text => Plain(text),
            _ => ValueFind.Blank,
        };
    }

    private static ValueFind Names(string text)
    {
        var names = NameLists.Parse(AfterFiller(ListOpening().Replace(text, ""), out var skipped));
        return names.Count > 0 ? ValueFind.Good(new NamesValue(names), skipped, text.Length) : ValueFind.Blank;
    }

    private static ValueFind Date(FieldSpec field, string text, bool sentence, Lead lead)
    {
        if (
            ThaiDates.Find(text.Replace('\t', ' ').Replace('\n', ' ')) is not [var hit, ..]
            || (!sentence && !Filler().IsMatch(text[..hit.Start]))
        )
        {
            return HasLetters(text) ? ValueFind.Bad("ไม่พบวันที่ในตำแหน่งของค่า") : ValueFind.Bad("วันที่ไม่ครบ ต้องมีวัน เดือน และปี");
        }

        if (hit.Date is not { } date)
        {
            return ValueFind.Bad(hit.Note ?? "วันที่ไม่ถูกต้อง", hit.Start, hit.End);
        }

        if ((PlanWords.Before(lead.Words, text[..hit.Start]) ?? PlanWords.Behind(text[..hit.Start], lead.IsDone)) is { } plan)
        {
            return ValueFind.Bad(
                $"วันที่ {text[hit.Start..hit.End].Trim()} อยู่ในข้อความที่เป็นแผนหรือคำขอ (\"{plan}\") ไม่ใช่วันที่ทำจริง โปรดระบุวันที่จริง",
                hit.Start,
                hit.End
            );
        }

        if (hit.Until is not null)
        {
            return ValueFind.Bad("เป็นช่วงวันที่ ไม่ใช่วันเดียว โปรดระบุวันที่ที่ต้องการ", hit.Start, hit.End);
        }

        if (date < field.NotBefore || date > field.NotAfter)
        {
            return ValueFind.Bad($"วันที่ {text[hit.Start..hit.End].Trim()} อยู่นอกช่วงที่เป็นไปได้ โปรดตรวจปี พ.ศ.", hit.Start, hit.End);
        }

        return ValueFind.Good(new DateValue(date), hit.Start, hit.End, hit.Note is null ? 1 : Trust.NotedDate, hit.Note);
    }

    private static ValueFind LetterNumber(string text)
    {
        if (LetterNumbers.Find(text) is not [var hit, ..])
        {
            return ValueFind.Bad("ไม่พบเลขที่หนังสือในตำแหน่งของค่า");
        }

        return ValueFind.Good(
            new TextValue(hit.Text),
            hit.Start,
            hit.End,
            hit.Problem is null ? 1 : Trust.IncompleteLetterNumber,
            hit.Problem
        );
    }

    private static ValueFind Plain(string text)
    {
        var value = AfterFiller(text, out var start).TrimEnd(' ', '\n', '\t', ':', '|');
        // The stop of an abbreviation belongs to it ("09.30 น."), leaders and the end of a sentence do not.
        value = Abbreviation().IsMatch(value) ? value : value.TrimEnd('.', ' ', '\t');
        if (value.Length == 0)
        {
            return ValueFind.Blank;
        }

        var clean = Blanks().Replace(value, " ");
        return ThaiPhones.Problem(text) is { } problem
            ? ValueFind.Good(new TextValue(clean), start, start + value.Length, Trust.DoubtfulPhone, problem)
            : ValueFind.Good(new TextValue(clean), start, start + value.Length);
    }

    private static string AfterFiller(string text, out int start)
    {
        start = 0;
        while (start < text.Length && text[start] is ' ' or '\n' or '\t' or ':' or '=' or '-' or '–' or '.' or '|')
        {
            start++;
        }

        return text[start..];
    }

    private static bool HasLetters(string text) => text.Any(c => c is >= 'ก' and <= 'ฮ') && !text.Any(ThaiNumbers.IsDigit);

    // "เมื่อวันที่", "ตามคำสั่งเลขที่".
    private const string LeadWords =
        @"เมื่อ|คือ|ได้แก่|ลง|ณ|ใน|ที่|ตั้งแต่|ภายใน|วันที่|แล้ว|อนุมัติ|ตาม|เป็น|คำสั่ง|ประกาศ|หนังสือ|เลขที่";

    // "วันศุกร์ที่", "ศุกร์ที่".
    private const string Weekdays =
        @"วัน?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)ที่";

    // Words that may stand between a label and its date.
    [GeneratedRegex(
        @"^[\s:=.–\-(]*(?:(?:" + LeadWords + "|" + Weekdays + @")[\s:.\-(]*)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Filler();

    // "คณะกรรมการ ประกอบด้วย", "รายชื่อ ดังนี้" before the list itself.
    [GeneratedRegex(
        @"^[\s:]*(?:(?:ประกอบด้วย|ได้แก่|มีดังนี้|ดังนี้|ดังต่อไปนี้|มีรายชื่อ)[\s:]*)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ListOpening();

    [GeneratedRegex(@"(?:^|[\s.0-9๐-๙])[ก-ฮ]{1,3}\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
