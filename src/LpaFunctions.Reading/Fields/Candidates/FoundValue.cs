using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.Candidates;

internal static partial class FoundValue
{
    // Amounts in words are long: they may break twice.
    private const int LinesAhead = 2;

    /// <summary>Line ends and gaps are blanks to a value, but to a list of names.</summary>
    public static string Words(LabelHit hit, int start, int end)
    {
        var words = hit.Block.Text[start..end];
        if (hit.Field.Kind != FieldKind.Names)
        {
            words = words.Contains('\n', StringComparison.Ordinal) ? ItemNumerals().Replace(words, m => new string(' ', m.Length)) : words;
            if (end < hit.Block.Text.Length && hit.Block.Text[end] != '\n')
            {
                words = NumeralBeforeLabel().Replace(words, m => new string(' ', m.Length));
            }
        }

        return hit.Field.Kind != FieldKind.Names ? words.Replace('\n', ' ').Replace('\t', ' ') : PersonLines.Joined(words);
    }

    /// <summary>What follows the end of a line on the next ones, up to the next label: a number at the end of the line may go on there.</summary>
    public static string Ahead(TextBlock block, int end, int nextLabel)
    {
        var goesOn = block.Cell is null && end < block.Text.Length && block.Text[end] == '\n' && nextLabel > end;
        if (!goesOn)
        {
            return "";
        }

        var to = end;
        for (var line = 0; line < LinesAhead && to < block.Text.Length; line++)
        {
            to = block.LineEnd(to + 1);
        }

        return block.Text[(end + 1)..Math.Max(end + 1, Math.Min(to, nextLabel))].Replace('\n', ' ').Replace('\t', ' ');
    }

    public static Candidate? AsCandidate(LabelHit hit, TextBlock block, int start, int end, ValueFind find, decimal confidence)
    {
        if (find.IsBlank)
        {
            return null;
        }

        if (find.Value is NumberValue && block.Cell is null && NumberPieces.IsPiece(block, start + find.Start))
        {
            find = ValueFind.Bad("ตัวเลขถูกตัดเป็นหลายบรรทัด อ่านได้ไม่ครบ โปรดตรวจกับต้นฉบับ", find.Start, find.End);
        }

        var sameBlock = ReferenceEquals(block, hit.Block);
        var (from, to) = (start + find.Start, Math.Max(start + find.Start, Math.Min(start + find.End, block.Text.Length)));
        // A value found nowhere in particular is as sure as all that was looked at.
        var engine = to > from ? block.ConfidenceOf(from, to) : block.ConfidenceOf(start, end);
        var last = find.Value is null ? end : to;
        var quote = sameBlock ? block.Quote(hit.Start, last) : $"{hit.Block.Quote(hit.Start, hit.End)} | {block.Quote(start, end)}";
        var box = to > from ? block.InkOf(from, to) : block.BoxOf(start, Math.Max(end, start + 1));
        return new Candidate
        {
            Value = find.Value,
            Problem = find.Problem,
            Confidence = Confidences.Combine(confidence, hit, find.Factor, engine),
            Reasons = [.. find.Reasons, .. Confidences.Reasons(hit, engine)],
            Page = block.Page,
            Box = box,
            Quote = quote,
        };
    }

    // The numeral of the next item of a list: at the beginning of its line, or before the next label.
    [GeneratedRegex(
        @"(?<=\n)[ \t]*\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)](?=\s|[ก-๎]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ItemNumerals();

    [GeneratedRegex(
        @"(?<=\s)(?<!\([^()]*)\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumeralBeforeLabel();
}
