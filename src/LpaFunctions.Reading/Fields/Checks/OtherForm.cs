using System.Runtime.CompilerServices;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>Recognises another indicator's form by its own title and labels. Only where the document is clearly that and not this one.</summary>
internal static class OtherForm
{
    private const int ClearlyMore = 2;

    // A title counts as much as this many labels.
    private const int TitleWorth = 3;

    private static readonly ConditionalWeakTable<RuleBook, Form[]> Forms = [];

    public static EvidenceFinding? Find(FieldText text, RuleBook book, Indicator own, IEnumerable<FieldReading> readings)
    {
        var required = own.Fields.Where(f => f.Required && !f.SelfAssessment).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var read = readings.Where(r => r.State != FieldState.Missing && required.Contains(r.FieldId)).ToList();
        if (read.Count == required.Count && required.Count > 0)
        {
            return null;
        }
        // A label never reaches from one block into the next, so a character that no key holds may stand between them.
        var keys = string.Join('\n', text.Blocks.Select(b => b.Key.Key));
        var forms = Forms.GetValue(book, b => [.. b.Indicators.Select(Form.From)]);
        var shared = FieldLabel.ForFields(own.Fields).Where(l => l.Item is null).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var mine = Form.From(own).Score(keys, []);
        var (best, bestScore) = forms
            .Where(f => f.Indicator.Id != own.Id)
            .Select(f => (f.Indicator, Score: f.Score(keys, shared)))
            .DefaultIfEmpty()
            .MaxBy(s => s.Score);

        return best is not null && bestScore >= ClearlyMore && bestScore >= mine + ClearlyMore
            ? new EvidenceFinding(
                EvidenceFindingKind.OtherIndicator,
                $"เอกสารนี้เป็นของตัวชี้วัด {best.Id} \"{best.Name}\" ไม่ใช่ {own.Id} \"{own.Name}\" โปรดย้ายไฟล์ไปยังโฟลเดอร์ของตัวชี้วัดที่ถูกต้อง"
            )
            : null;
    }

    /// <summary>What another indicator's form says: worked out once for a rule book, for hundreds of files are held against all of it.</summary>
    /// <param name="Title">Key of the indicator's name.</param>
    /// <param name="Fields">For each field that not all forms share, the keys of its labels that are long enough to tell something.</param>
    private sealed record Form(Indicator Indicator, string Title, string[][] Fields)
    {
        private const int TooShort = 6;

        public static Form From(Indicator indicator)
        {
            var fields = indicator.Fields.Where(f => !f.SelfAssessment).Select(KeysOf);
            return new(indicator, LabelKey.From(indicator.Name).Key, [.. fields]);
        }

        private static string[] KeysOf(FieldSpec field) =>
            [.. FieldLabel.ForFields([field]).Select(l => l.Key).Where(k => k.Length >= TooShort)];

        /// <summary>How many of the indicator's fields the document labels, and its title.</summary>
        public int Score(string keys, HashSet<string> shared) =>
            Fields.Count(labels => Array.Exists(labels, l => !shared.Contains(l) && keys.Contains(l, StringComparison.Ordinal)))
            + (Title.Length > 0 && keys.Contains(Title, StringComparison.Ordinal) ? TitleWorth : 0);
    }
}
