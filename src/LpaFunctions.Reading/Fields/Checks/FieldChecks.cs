using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>Holds the relations that the rule book states against the values that were read. A broken one lowers the confidence of its values and is found; none is corrected.</summary>
internal static class FieldChecks
{
    public static void Apply(Indicator indicator, Dictionary<string, FieldReading> readings, List<EvidenceFinding> findings)
    {
        foreach (var check in indicator.Checks)
        {
            var fields = check.Fields.Select(id => readings.GetValueOrDefault(id)).ToList();
            if (
                fields.Any(f => f is not { State: FieldState.Read })
                || Problem(check, [.. fields.Select(f => f!.Value!)], indicator) is not { } problem
            )
            {
                continue;
            }

            foreach (var field in fields)
            {
                var reading = readings[field!.FieldId];
                readings[field.FieldId] = problem.Length == 0 ? Kept(reading, check.Kind) : Broken(reading, problem);
            }

            if (problem.Length > 0)
            {
                findings.Add(new EvidenceFinding(EvidenceFindingKind.CheckFailed, problem));
            }
        }
    }

    private static FieldReading Kept(FieldReading reading, FieldCheckKind kind) =>
        reading with
        {
            Confidence = Math.Min(Trust.Most, reading.Confidence + Trust.Agreeing),
            Reasons = [.. reading.Reasons, WhyKept(kind)],
        };

    private static FieldReading Broken(FieldReading reading, string problem) =>
        reading with
        {
            Confidence = Math.Min(Trust.BrokenCheck, reading.Confidence),
            Reasons = [.. reading.Reasons, problem],
        };

    private static string WhyKept(FieldCheckKind kind) =>
        kind switch
        {
            FieldCheckKind.PartOfWhole => "สอดคล้องกับค่าอื่น: ส่วนไม่เกินทั้งหมด",
            FieldCheckKind.Sum => "สอดคล้องกับค่าอื่น: ผลบวกตรงกัน",
            FieldCheckKind.Share => "สอดคล้องกับค่าอื่น: ร้อยละที่คำนวณได้ตรงกัน",
            _ => "สอดคล้องกับค่าอื่น: ลำดับวันที่ถูกต้อง",
        };

    /// <summary>In Thai what is broken, empty where the relation is kept, null where the values are not of its kind.</summary>
    private static string? Problem(FieldCheck check, IReadOnlyList<FieldValue> values, Indicator indicator)
    {
        if (check.Kind == FieldCheckKind.DateOrder)
        {
            return values.All(v => v is DateValue) ? DateOrder(check, [.. values.Select(v => ((DateValue)v).Date)], indicator) : null;
        }

        if (values.Any(v => v is not NumberValue))
        {
            return null;
        }

        var n = values.Select(v => ((NumberValue)v).Number).ToArray();
        return check.Kind switch
        {
            FieldCheckKind.PartOfWhole when n.Length == 2 => Part(check, n, indicator),
            FieldCheckKind.Sum when n.Length > 1 => Sum(check, n, indicator),
            FieldCheckKind.Share when n.Length == 3 => Share(n),
            _ => null,
        };
    }

    private static string Part(FieldCheck check, decimal[] n, Indicator indicator)
    {
        var (part, whole) = (n[0], n[1]);
        return part <= whole
            ? ""
            : $"\"{Name(check, 0, indicator)}\" ({part}) มากกว่า \"{Name(check, 1, indicator)}\" ({whole}) โปรดตรวจทั้งสองค่า";
    }

    private static string Sum(FieldCheck check, decimal[] n, Indicator indicator)
    {
        var (sum, stated) = (n[..^1].Sum(), n[^1]);
        return sum == stated ? "" : $"ผลบวกได้ {sum} แต่ \"{Name(check, n.Length - 1, indicator)}\" เขียน {stated} โปรดตรวจทุกค่า";
    }

    private static string? Share(decimal[] n)
    {
        var (part, whole, stated) = (n[0], n[1], n[2]);
        if (whole == 0)
        {
            return null;
        }

        if (StatedShare.Agrees(part, whole, stated))
        {
            return "";
        }

        var places = Math.Clamp((int)stated.Scale, 2, 4);
        var share = Math.Round(StatedShare.Compute(part, whole), places, MidpointRounding.AwayFromZero);

        return $"คำนวณได้ร้อยละ {share} ({part} ÷ {whole} × 100) แต่เอกสารเขียนร้อยละ {stated} โปรดตรวจทั้งสามค่า";
    }

    private static string DateOrder(FieldCheck check, DateOnly[] dates, Indicator indicator)
    {
        for (var i = 1; i < dates.Length; i++)
        {
            if (dates[i] < dates[i - 1])
            {
                return $"\"{Name(check, i, indicator)}\" อยู่ก่อน \"{Name(check, i - 1, indicator)}\" โปรดตรวจวันที่";
            }
        }

        return "";
    }

    private static string Name(FieldCheck check, int index, Indicator indicator) =>
        indicator.Fields.FirstOrDefault(f => f.Id == check.Fields[index])?.Labels[0] ?? check.Fields[index];
}
