using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Bands;

/// <summary>What the kinds that mark a number by bands have in common. Bands are tried from the top, the first that holds gives the marks.</summary>
internal static class ValueBands
{
    public static ValueBand? Find(IReadOnlyList<ValueBand> bands, decimal value) => bands.FirstOrDefault(b => b.Holds(value));

    public static IReadOnlyList<string> Describe(FieldList fields, IReadOnlyList<ValueBand> bands, string before, string after) =>
        [.. bands.Select(b => $"{Sentence(b, before, after)} {b.Verdict(fields)}")];

    public static string Sentence(ValueBand band, string before, string after) => band.Describe(before.Length == 0 ? " " : before, after);

    /// <summary>The bands that would give more than the present marks, in Thai.</summary>
    public static IReadOnlyList<string> MoreMarks(
        FieldList fields,
        IReadOnlyList<ValueBand> bands,
        ValueBand band,
        string what,
        string before,
        string after
    ) => [.. Higher(bands, band).Select(b => $"หาก{what}{Sentence(b, before, after)} {b.Promise(fields)}")];

    public static NextStep? Next(FieldList fields, IReadOnlyList<ValueBand> bands, ValueBand band) =>
        Higher(bands, band).FirstOrDefault() is { } next ? Step(fields, next, 1) : null;

    public static NextStep Step(FieldList fields, MarkedBand next, int things) =>
        new(next.Marks.Value!.Value, things) { IsIllustrative = next.IsIllustrative(fields) };

    /// <summary>The bands that give more marks than the one that holds, the nearest first. Where a person decides, every band with marks can.</summary>
    public static IEnumerable<ValueBand> Higher(IReadOnlyList<ValueBand> bands, ValueBand band) =>
        bands.Where(b => !b.IsRest && b.Marks.Value > (band.Marks.Value ?? -1m)).OrderBy(b => b.Marks.Value);

    public static IEnumerable<RubricProblem> Check(IReadOnlyList<ValueBand> bands)
    {
        if (bands.Count < 2 || !bands[^1].IsRest)
        {
            yield return new RubricProblem(
                ".bands",
                "bands-cover-everything",
                "ช่วงคะแนนต้องมีอย่างน้อย 2 ช่วง และช่วงสุดท้ายต้องไม่มีขอบเขต เพื่อรับค่าที่เหลือทั้งหมด",
                "there must be two bands at least, and the last one must have no bound so that it takes the rest"
            );
        }

        for (var i = 0; i < bands.Count; i++)
        {
            var (band, path) = (bands[i], $".bands[{i}]");
            if (band.IsRest && i < bands.Count - 1)
            {
                yield return new RubricProblem(
                    path,
                    "band-has-bound",
                    "มีเพียงช่วงสุดท้ายเท่านั้นที่ไม่มีขอบเขตได้",
                    "only the last band may have no bound"
                );
            }

            var hasTwoLower = band.AtLeast is not null && band.Above is not null;
            var hasTwoUpper = band.AtMost is not null && band.Below is not null;
            if (hasTwoLower || hasTwoUpper)
            {
                yield return new RubricProblem(
                    path,
                    "one-bound-a-side",
                    "แต่ละด้านใช้ขอบเขตได้เพียงแบบเดียว: atLeast หรือ above และ atMost หรือ below",
                    "one bound a side: atLeast or above, atMost or below"
                );
            }

            if (bands.Take(i).LastOrDefault(b => !b.IsPerson)?.Marks.Value is { } before && band.Marks.Value >= before)
            {
                yield return new RubricProblem(
                    path,
                    "bands-descend",
                    "ช่วงคะแนนต้องเรียงจากคะแนนมากไปน้อย",
                    "bands must stand in the order of falling marks"
                );
            }

            if (i > 0 && Unreachable(bands[i - 1], band))
            {
                yield return new RubricProblem(
                    path,
                    "band-reachable",
                    "ช่วงนี้ไม่มีทางถูกใช้ เพราะช่วงก่อนหน้ารับค่าทั้งหมดไปแล้ว",
                    "no value reaches this band: the one before takes them all"
                );
            }
        }
    }

    // A band under the same kind of bound must reach further than the one before it.
    private static bool Unreachable(ValueBand before, ValueBand band)
    {
        var (lowerBefore, lower) = (before.AtLeast ?? before.Above, band.AtLeast ?? band.Above);
        var (upperBefore, upper) = (before.AtMost ?? before.Below, band.AtMost ?? band.Below);
        if (lowerBefore is not null && upperBefore is null && lower is not null)
        {
            return lower > lowerBefore || (lower == lowerBefore && !(band.AtLeast is not null && before.Above is not null));
        }

        if (upperBefore is not null && lowerBefore is null && upper is not null)
        {
            return upper < upperBefore || (upper == upperBefore && !(band.AtMost is not null && before.Below is not null));
        }

        return before.IsRest;
    }
}
