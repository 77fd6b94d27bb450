using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>
/// A scale of scores behind a label of which one is chosen: "☐ 0 ☐ 1 ☑ 3", "( ) 0 ( / ) 4", "0 ☐ 1 ☑", and 0 1 3 5 with a ring round one. The chosen
/// one is the value; a scale with none or several chosen is a person's, and never the first of its numbers.
/// </summary>
internal static partial class ScaleText
{
    private const int Fewest = 2;
    private const int FewestBare = 3;
    private const decimal LargestBare = 10;

    /// <summary>Null where no scale stands there.</summary>
    public static ValueFind? Read(FieldSpec field, string text)
    {
        var steps = Steps(text);
        var boxes = steps.Count(step => step.Number is null);
        var numbers = steps.Count - boxes;
        if (boxes >= Fewest && numbers >= Fewest)
        {
            return Boxed(field, steps);
        }

        if (boxes == 1 && numbers >= FewestBare)
        {
            return Ringed(field, steps);
        }

        return boxes == 0 && numbers >= FewestBare && IsBareScale(steps) ? Unchosen(steps) : null;
    }

    /// <summary>The boxes and numbers from the beginning of the text on, up to a word that belongs to no scale.</summary>
    private static List<Step> Steps(string text)
    {
        var ticks = Ticks.Find(text).Select(tick => new Step(null, tick.Checked, tick.Start, tick.End)).ToList();
        var numbers = Numbers().Matches(text).Select(m => new Step(Value(m.Value), false, m.Index, m.Index + m.Length));
        var outside = numbers.Where(number => !ticks.Exists(tick => number.Start < tick.End && number.End > tick.Start));
        var steps = new List<Step>();
        var end = 0;
        foreach (var step in ticks.Concat(outside).OrderBy(step => step.Start))
        {
            if (!Between().IsMatch(text[end..step.Start]))
            {
                break;
            }

            steps.Add(step);
            end = step.End;
        }

        return steps;
    }

    private static ValueFind Boxed(FieldSpec field, List<Step> steps)
    {
        // The boxes stand before their numbers or behind them, as the first of the line does.
        var boxFirst = steps[0].Number is null;
        var pairs = steps.Chunk(2).Where(pair => pair.Length == 2).ToList();
        if (!pairs.TrueForAll(pair => pair[0].Number is null == boxFirst && pair[1].Number is null != boxFirst))
        {
            return ValueFind.Bad("มาตราส่วนคะแนนกับช่องทำเครื่องหมายไม่เรียงเป็นคู่ โปรดตรวจกับต้นฉบับ", steps[0].Start, steps[^1].End);
        }

        var chosen = pairs.FindAll(pair => pair[0].Checked || pair[1].Checked);
        return chosen is [var one]
            ? Chosen(field, (one[0].Number ?? one[1].Number)!.Value, one[0].Start, one[1].End)
            : Undecided(steps, chosen.Count);
    }

    private static ValueFind? Ringed(FieldSpec field, List<Step> steps)
    {
        var mark = steps.FindIndex(step => step.Number is null);
        var isRing = steps[mark].Checked && mark + 1 < steps.Count && steps[mark + 1].Start == steps[mark].End;
        return isRing ? Chosen(field, steps[mark + 1].Number!.Value, steps[mark].Start, steps[mark + 1].End) : Undecided(steps, chosen: 2);
    }

    private static ValueFind Chosen(FieldSpec field, decimal number, int start, int end) =>
        number < field.Min || number > field.Max
            ? ValueFind.Bad($"ค่า {number} ที่เลือกไว้อยู่นอกช่วงที่เป็นไปได้ โปรดตรวจกับต้นฉบับ", start, end)
            : ValueFind.Good(new NumberValue(number), start, end, 1, "อ่านจากตัวเลือกที่ทำเครื่องหมายไว้ในมาตราส่วนคะแนน");

    private static ValueFind Undecided(List<Step> steps, int chosen) =>
        chosen == 0 ? Unchosen(steps) : ValueFind.Bad("เลือกคะแนนไว้มากกว่าหนึ่งค่า โปรดเลือกค่าเดียว", steps[0].Start, steps[^1].End);

    private static ValueFind Unchosen(List<Step> steps) =>
        ValueFind.Bad("มีมาตราส่วนคะแนนแต่ยังไม่ได้เลือกค่าใด โปรดเลือกแล้วส่งไฟล์ใหม่", steps[0].Start, steps[^1].End);

    /// <summary>"0 1 3 5": small numbers that rise or fall, as no list of results does.</summary>
    private static bool IsBareScale(List<Step> steps)
    {
        var numbers = steps.ConvertAll(step => step.Number!.Value);
        var pairs = numbers.Zip(numbers.Skip(1)).ToList();
        return numbers.TrueForAll(n => n <= LargestBare)
            && (pairs.TrueForAll(p => p.First < p.Second) || pairs.TrueForAll(p => p.First > p.Second));
    }

    private static decimal Value(string digits) =>
        decimal.Parse(ThaiNumbers.WithArabicDigits(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <param name="Number">Null for a box.</param>
    private sealed record Step(decimal? Number, bool Checked, int Start, int End);

    [GeneratedRegex(@"(?<![0-9๐-๙,.])[0-9๐-๙]{1,4}(?:\.[0-9๐-๙]{1,2})?(?![0-9๐-๙,])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // What may stand between the steps of a scale.
    [GeneratedRegex(@"^(?:[\s:=.,/|()\-–=]|คะแนน|ระดับ|เท่ากับ|ได้)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
