using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>Reads what stands on the line under a label, or in the list of names that begins there.</summary>
internal static class UnderLabel
{
    /// <param name="nextLabel">Where the next label of the block begins, or the block ends.</param>
    /// <param name="labels">All labels of the block.</param>
    public static Candidate? Read(LabelHit hit, int nextLabel, IEnumerable<LabelHit> labels)
    {
        var block = hit.Block;
        var lineEnd = block.LineEnd(hit.End);
        if (lineEnd >= block.Text.Length || !block.Text.AsSpan(hit.End, Math.Min(lineEnd, nextLabel) - hit.End).Trim(" :\t").IsEmpty)
        {
            return null;
        }

        var (start, end) = Under(hit, lineEnd + 1);
        if (start >= end || labels.Any(h => h.Start < end && h.End > start))
        {
            return null;
        }

        if (hit.Field.Kind == FieldKind.Names)
        {
            end = PersonLines.Items(block, start, end, nextLabel);
        }

        if (IsColumn(hit, start, end))
        {
            var rows = ValueFind.Bad("ใต้ชื่อรายการมีหลายแถว ไม่แน่ว่าแถวใดเป็นค่าของรายการนี้", 0, end - start);
            return FoundValue.AsCandidate(hit, block, start, end, rows, 0);
        }

        var words = FoundValue.Words(hit, start, end);
        var ahead = FoundValue.Ahead(block, end, nextLabel);
        var find = ValueText.Read(hit.Field, words, sentence: false, ahead: ahead, lead: SentenceLead.Before(hit, labels));
        return FoundValue.AsCandidate(hit, block, start, end, find, Trust.UnderLabel);
    }

    /// <summary>Whether another number stands under the one below the label: a column of several rows, of which none is the value for certain.</summary>
    private static bool IsColumn(LabelHit hit, int start, int end)
    {
        var block = hit.Block;
        var next = block.LineEnd(end) + 1;
        if (next >= block.Text.Length || !NumberPieces.Is(block.Text[start..end]) || Spans(block, block.LineStart(hit.Start)).Count < 2)
        {
            return false;
        }

        var (from, to) = Under(hit, next);
        return to > from
            && NumberPieces.Is(block.Text[from..to])
            && !block.Text.AsSpan(from, to - from).Trim().SequenceEqual(block.Text.AsSpan(start, end - start).Trim());
    }

    /// <summary>The span of the next line that stands under the label: by its box, or by its number where both lines have as many.</summary>
    private static (int Start, int End) Under(LabelHit hit, int from)
    {
        var block = hit.Block;
        var label = block.BoxOf(hit.Start, hit.End);
        var under = Spans(block, from);
        if (under.Count == 1)
        {
            return under[0];
        }

        var own = Spans(block, block.LineStart(hit.End));
        var index = own.FindIndex(s => s.Start <= hit.Start && s.End >= hit.End);
        var byBox = under.FindIndex(s => block.BoxOf(s.Start, s.End) is var box && box.Left < label.Right && box.Right > label.Left);
        if (index >= 0 && own.Count == under.Count)
        {
            return under[index];
        }

        return byBox >= 0 ? under[byBox] : (from, from);
    }

    private static List<(int Start, int End)> Spans(TextBlock block, int from)
    {
        var spans = new List<(int, int)>();
        var lineEnd = block.LineEnd(from);
        for (var start = from; start <= lineEnd; )
        {
            var gap = start < lineEnd ? block.Text.IndexOf('\t', start, lineEnd - start) : -1;
            var end = gap < 0 ? lineEnd : gap;
            spans.Add((start, end));
            start = end + 1;
        }

        return spans;
    }
}
