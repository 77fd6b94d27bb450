using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Reading.Fields;

/// <summary>Recognises another indicator's form by its own title and labels. Only where the document is clearly that and not this one.</summary>
internal static class OtherForm
{
    private const int ClearlyMore = 2;
    // A title counts as much as this many labels.
    private const int Title = 3;

    public static EvidenceFinding? Of(FieldText text, RuleBook book, Indicator own, IEnumerable<FieldReading> readings)
    {
        var required = own.Fields.Where(f => f.Required && !f.SelfAssessment).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var read = readings.Where(r => r.State != FieldState.Missing && required.Contains(r.FieldId)).ToList();
        if (read.Count == required.Count && required.Count > 0)
        {
            return null;
        }
        var keys = text.Blocks.Select(b => b.Key.Key).ToList();
        var shared = own.Fields.SelectMany(f => f.Labels).Select(l => LabelKey.Of(l).Key).ToHashSet(StringComparer.Ordinal);
        var mine = Score(keys, own, []);
        var (best, bestScore) = book.Indicators.Where(i => i.Id != own.Id).Select(i => (Indicator: i, Score: Score(keys, i, shared))).DefaultIfEmpty().MaxBy(s => s.Score);
        return best is not null && bestScore >= ClearlyMore && bestScore >= mine + ClearlyMore
            ? new EvidenceFinding(EvidenceFindingKind.OtherIndicator, $"เอกสารนี้เป็นของตัวชี้วัด {best.Id} \"{best.Name}\" ไม่ใช่ {own.Id} \"{own.Name}\" โปรดย้ายไฟล์ไปยังโฟลเดอร์ของตัวชี้วัดที่ถูกต้อง")
            : null;
    }

    /// <summary>How many of the indicator's fields the document labels (its self-assessment aside, which all forms share), and its title.</summary>
    private static int Score(List<string> keys, Indicator indicator, HashSet<string> shared)
    {
        var labels = indicator.Fields.Where(f => !f.SelfAssessment).Count(f =>
            f.Labels.Concat(f.Items.SelectMany(i => i.Labels)).Select(l => LabelKey.Of(l).Key).Any(l => l.Length >= 6 && !shared.Contains(l) && Has(keys, l)));
        return labels + (Has(keys, LabelKey.Of(indicator.Name).Key) ? Title : 0);
    }

    private static bool Has(List<string> keys, string label) => label.Length > 0 && keys.Exists(k => k.Contains(label, StringComparison.Ordinal));
}
