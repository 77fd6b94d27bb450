using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Changes;

/// <summary>What changed from one rule book to another. Indicators are matched by domain and name: ids of two years do not name the same indicator.</summary>
public sealed partial record RuleBookDiff
{
    /// <summary>Rules of the whole book that differ, in Thai.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Full marks that differ, in Thai, one line a domain and value.</summary>
    public required IReadOnlyList<string> FullMarks { get; init; }
    public required IReadOnlyList<Indicator> Added { get; init; }
    public required IReadOnlyList<Indicator> Removed { get; init; }

    /// <summary>In both books, but marked in another way: its results may not be compared.</summary>
    public required IReadOnlyList<IndicatorChange> Changed { get; init; }

    /// <summary>In both books and marked alike (it may bear another number).</summary>
    public required IReadOnlyList<IndicatorChange> Comparable { get; init; }

    public bool IsEmpty =>
        Rules.Count == 0
        && FullMarks.Count == 0
        && Added.Count == 0
        && Removed.Count == 0
        && Changed.Count == 0
        && Comparable.All(c => c.Before.Id == c.After.Id);

    public static RuleBookDiff Between(RuleBook before, RuleBook after)
    {
        var old = before.Indicators.ToLookup(Key);
        var pairs = after.Indicators.Where(i => old.Contains(Key(i))).Select(i => Pair(old[Key(i)].First(), i)).ToArray();
        var kept = pairs.Select(p => Key(p.After)).ToHashSet();
        var unlike = pairs.ToLookup(p => p.Differences.Count > 0);
        var (added, removed) = (after.Indicators.Where(IsAlone), before.Indicators.Where(IsAlone));

        return new RuleBookDiff
        {
            Rules = [.. RulesOf(before, after)],
            FullMarks = [.. FullMarksOf(before, after)],
            Added = [.. added],
            Removed = [.. removed],
            Changed = [.. unlike[true]],
            Comparable = [.. unlike[false]],
        };

        IndicatorChange Pair(Indicator was, Indicator now) => new(was, now, [.. Differences(before, was, after, now)]);

        bool IsAlone(Indicator indicator) => !kept.Contains(Key(indicator));
    }

    private static (DomainId Domain, string Name) Key(Indicator indicator) =>
        (indicator.Domain, string.Concat(indicator.Name.Where(c => !char.IsWhiteSpace(c))));

    private static IEnumerable<string> RulesOf(RuleBook before, RuleBook after)
    {
        if (before.Aggregation != after.Aggregation)
        {
            yield return $"วิธีรวมคะแนน: {Text(before.Aggregation)} → {Text(after.Aggregation)}";
        }

        if (!before.Scale.SequenceEqual(after.Scale))
        {
            yield return $"ระดับคะแนน: {Numbers(before.Scale)} → {Numbers(after.Scale)}";
        }

        if (!before.Bands.SequenceEqual(after.Bands))
        {
            yield return $"ระดับผล: {Bands(before)} → {Bands(after)}";
        }

        if (before.PassRule != after.PassRule)
        {
            yield return $"เกณฑ์ผ่าน: {before.PassRule.Text} → {after.PassRule.Text}";
        }

        if (before.PassRuleBeside != after.PassRuleBeside)
        {
            yield return $"เกณฑ์ผ่านที่แสดงคู่กัน: {before.PassRuleBeside?.Text ?? "ไม่มี"} → {after.PassRuleBeside?.Text ?? "ไม่มี"}";
        }

        if (RealBands(before) != RealBands(after))
        {
            yield return $"ช่วงคะแนนที่เป็นเกณฑ์จริง: {RealBands(before)} → {RealBands(after)}";
        }

        if (before.MeanTarget != after.MeanTarget)
        {
            yield return $"เป้าหมายค่าเฉลี่ย: ร้อยละ {ThaiFormat.Number(before.MeanTarget)} → {ThaiFormat.Number(after.MeanTarget)}";
        }

        if (before.ConfidenceThreshold != after.ConfidenceThreshold)
        {
            yield return $"ความเชื่อมั่นขั้นต่ำ: {ThaiFormat.Number(before.ConfidenceThreshold)} → {ThaiFormat.Number(after.ConfidenceThreshold)}";
        }
    }

    private static int RealBands(RuleBook book) =>
        book.Indicators.Sum(i =>
        {
            var fields = i.ListFields();
            return i.Rubric?.Outcomes().Count(b => !b.IsPerson && !b.IsIllustrative(fields)) ?? 0;
        });

    private static IEnumerable<string> FullMarksOf(RuleBook before, RuleBook after)
    {
        foreach (var domain in Enum.GetValues<DomainId>())
        {
            var name = after.Domains.FirstOrDefault(d => d.Id == domain)?.Name ?? domain.ToString();
            var alike = Enum.GetValues<LgoType>().GroupBy(t => (Old: FullText(before, domain, t), New: FullText(after, domain, t)));
            foreach (var change in alike.Where(c => c.Key.Old != c.Key.New))
            {
                var types = string.Join(", ", change.Select(t => t.ShortName()));
                yield return $"{name}: {change.Key.Old} → {change.Key.New} ({types})";
            }
        }
    }

    private static string FullText(RuleBook book, DomainId domain, LgoType type)
    {
        var full = book.ResultsOnly ? book.StatedFullMarks(domain, type) : book.FullMarks(domain, type);
        return full is { } known ? ThaiFormat.Number(known) : "ไม่ทราบ";
    }

    private static IEnumerable<string> Differences(RuleBook bookBefore, Indicator before, RuleBook bookAfter, Indicator after)
    {
        if (before.MaxMarks != after.MaxMarks)
        {
            yield return $"คะแนนเต็ม {ThaiFormat.Number(before.MaxMarks)} → {ThaiFormat.Number(after.MaxMarks)}";
        }

        if (!bookBefore.Scale.SequenceEqual(bookAfter.Scale))
        {
            yield return "ระดับคะแนนของปีต่างกัน";
        }

        if (before.Phase != after.Phase)
        {
            yield return $"สถานะ {Text(before.Phase)} → {Text(after.Phase)}";
        }

        if (!before.AppliesTo.Order().SequenceEqual(after.AppliesTo.Order()))
        {
            yield return $"ใช้กับ {Types(before)} → {Types(after)}";
        }

        if (
            !before
                .RequiresFacts.Order(StringComparer.Ordinal)
                .SequenceEqual(after.RequiresFacts.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || !before
                .RequiresAnyFact.Order(StringComparer.Ordinal)
                .SequenceEqual(after.RequiresAnyFact.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        )
        {
            yield return "เงื่อนไขการใช้ตัวชี้วัดต่างกัน";
        }

        var (oldRule, newRule) = (Rule(before), Rule(after));
        if (!Relative(bookBefore, oldRule).SequenceEqual(Relative(bookAfter, newRule), StringComparer.Ordinal))
        {
            yield return $"เกณฑ์: {string.Join(" | ", oldRule.Except(newRule, StringComparer.Ordinal))} → {string.Join(" | ", newRule.Except(oldRule, StringComparer.Ordinal))}";
        }
    }

    public static string Text(Aggregation aggregation) =>
        aggregation == Aggregation.SumOverSum ? "ผลรวมคะแนนต่อผลรวมคะแนนเต็ม" : "ค่าเฉลี่ยร้อยละของทุกด้าน";

    public static string Text(IndicatorPhase phase) =>
        phase switch
        {
            IndicatorPhase.Pilot => "นำร่อง (ไม่นับคะแนน)",
            IndicatorPhase.Optional => "ตัวเลือก",
            _ => "หลัก",
        };

    public static string Types(Indicator indicator) =>
        indicator.AppliesTo.Count == 0 ? "ทุกประเภท" : string.Join(", ", indicator.AppliesTo.Select(t => t.ShortName()));

    private static IReadOnlyList<string> Rule(Indicator indicator) =>
        indicator.Rubric is null
            ? ["ผู้ประเมินให้คะแนน"]
            : [.. indicator.Rubric.Describe(new FieldList(indicator.Fields)).Select(WithoutWord)];

    // Whether a band is real says how far it can be trusted, not what it gives.
    private static string WithoutWord(string line) => line.Replace($" {MarkedBand.IllustrativeWord}", "", StringComparison.Ordinal);

    // A deadline that moves on with the year is the same rule: years are compared by their distance from the assessed one.
    private static IEnumerable<string> Relative(RuleBook book, IEnumerable<string> rule) =>
        rule.Select(line => Year().Replace(line, m => $"[{int.Parse(m.Value, CultureInfo.InvariantCulture) - book.Year.Value}]"));

    // Other numbers of four digits carry a comma.
    [GeneratedRegex(@"(?<!\d)2[56]\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    private static string Numbers(IEnumerable<decimal> numbers) => string.Join(", ", numbers.Select(ThaiFormat.Number));

    private static string Bands(RuleBook book) => string.Join(", ", book.Bands.Select(b => $"{b.Name} {ThaiFormat.Number(b.From)}"));
}

/// <param name="Differences">In Thai; empty where the results may be compared.</param>
public sealed record IndicatorChange(Indicator Before, Indicator After, IReadOnlyList<string> Differences);
