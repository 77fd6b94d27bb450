using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>The relations of a rule book over merged values. A relation with a value missing is not broken.</summary>
public static class ValueChecks
{
    /// <summary>What is broken, in Thai; null where the relation holds or cannot be looked at.</summary>
    public static string? Broken(FieldCheck check, RubricInput values)
    {
        if (check.Fields.Any(f => !values.Has(f)))
        {
            return null;
        }

        var fields = values.Fields;
        var numbers = check.Fields.Select(f => values.Number(f) ?? 0m).ToArray();
        var named = string.Join(", ", check.Fields.Select(f => $"{fields.Label(f)} {ThaiFormat.Value(values.Values[f])}"));
        return check.Kind switch
        {
            FieldCheckKind.PartOfWhole when numbers[0] > numbers[1] => $"ส่วนย่อยมากกว่าทั้งหมด ({named}) โปรดตรวจตัวเลข",
            FieldCheckKind.Sum when numbers[..^1].Sum() != numbers[^1] => $"ผลรวมไม่ตรงกัน ({named}) โปรดตรวจตัวเลข",
            FieldCheckKind.Share when numbers[1] != 0m && !StatedShare.Agrees(numbers[0], numbers[1], numbers[2]) =>
                $"ร้อยละที่เขียนไว้ไม่ตรงกับที่คำนวณได้ คือ {ThaiFormat.Percent(StatedShare.Compute(numbers[0], numbers[1]))} ({named}) โปรดตรวจตัวเลข",
            FieldCheckKind.DateOrder when check.Fields.Zip(check.Fields.Skip(1)).Any(p => values.Date(p.First) > values.Date(p.Second)) =>
                $"ลำดับวันที่ไม่ถูกต้อง ({named}) โปรดตรวจวันที่",
            _ => null,
        };
    }
}
