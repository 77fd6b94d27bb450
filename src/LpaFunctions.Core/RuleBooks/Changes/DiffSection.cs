namespace LpaFunctions.Core.RuleBooks.Changes;

/// <summary>One kind of difference between two rule books, in Thai.</summary>
public sealed record DiffSection(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>What differs, kind by kind; kinds without a line are left out.</summary>
    public static IEnumerable<DiffSection> ListDifferences(RuleBookDiff diff) =>
        new DiffSection[]
        {
            new("กติกาที่เปลี่ยน", diff.Rules),
            new("คะแนนเต็มที่เปลี่ยน", diff.FullMarks),
            new("ตัวชี้วัดใหม่ (ไม่มีปีก่อนให้เทียบ)", [.. diff.Added.Select(Named)]),
            new("ตัวชี้วัดที่หายไป", [.. diff.Removed.Select(Named)]),
            new("ตัวชี้วัดที่เกณฑ์เปลี่ยน: ห้ามเทียบคะแนนข้ามปี", [.. diff.Changed.Select(Changed)]),
        }.Where(s => s.Lines.Count > 0);

    /// <summary>What both books mark alike.</summary>
    public static DiffSection ListAlike(RuleBookDiff diff) =>
        new("ตัวชี้วัดที่เกณฑ์เหมือนเดิม: เทียบคะแนนได้", [.. diff.Comparable.Select(c => $"{Numbers(c)} {c.After.Name}")]);

    private static string Changed(IndicatorChange change) =>
        $"{change.Before.Id} → {change.After.Id} {change.After.Name}: {string.Join("; ", change.Differences)}";

    private static string Numbers(IndicatorChange change) =>
        change.Before.Id == change.After.Id ? $"{change.After.Id}" : $"{change.Before.Id} → {change.After.Id}";

    private static string Named(Indicator indicator) => $"{indicator.Id} {indicator.Name}";
}
