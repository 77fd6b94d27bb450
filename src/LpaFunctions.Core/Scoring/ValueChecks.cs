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
        if (check.Kind == FieldCheckKind.DateOrder)
        {
            return AreInOrder(check.Fields, values) ? null : $"ลำดับวันที่ไม่ถูกต้อง ({named}) โปรดตรวจวันที่";
        }

        var wrong = check.Kind switch
        {
            FieldCheckKind.PartOfWhole when numbers[0] > numbers[1] => "ส่วนย่อยมากกว่าทั้งหมด",
            FieldCheckKind.Sum when !LastIsSum(numbers) => "ผลรวมไม่ตรงกัน",
            FieldCheckKind.Share => WrongShare(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
        return wrong is null ? null : $"{wrong} ({named}) โปรดตรวจตัวเลข";
    }

    private static bool LastIsSum(decimal[] numbers) => numbers[..^1].Sum() == numbers[^1];

    private static string? WrongShare(decimal part, decimal whole, decimal stated)
    {
        if (whole == 0m || StatedShare.Agrees(part, whole, stated))
        {
            return null;
        }

        return $"ร้อยละที่เขียนไว้ไม่ตรงกับที่คำนวณได้ คือ {ThaiFormat.Percent(StatedShare.Compute(part, whole))}";
    }

    private static bool AreInOrder(IReadOnlyList<string> fields, RubricInput values) =>
        !fields.Zip(fields.Skip(1)).Any(p => values.Date(p.First) > values.Date(p.Second));
}
