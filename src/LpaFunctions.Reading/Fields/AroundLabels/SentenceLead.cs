using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>What a sentence says before a label: "โดยคาดว่าจะมี". A sentence goes on over lines that reach the right edge, and ends at a gap or an indent.</summary>
internal static partial class SentenceLead
{
    private const int MostLines = 5;
    private const int MostHeadingLines = 12;

    // A shorter line is one of a form, however far the others reach.
    private const int ShortestLine = 45;

    // In heights of a line: what a line may leave free at its end, and how far in a paragraph begins.
    private const double RaggedEdge = 3;
    private const double Indent = 0.8;

    /// <summary>The words, other labels blanked out; where a heading of targets stands over the lines, that heading.</summary>
    /// <param name="labels">All labels of the block.</param>
    public static Lead Before(LabelHit hit, IEnumerable<LabelHit> labels)
    {
        var block = hit.Block;
        var start = block.Cell is null ? SentenceStart(block, hit.Start) : 0;
        var words = block.Text[start..hit.Start].ToCharArray();
        foreach (var label in labels.Where(label => label.End > start && label.Start < hit.Start))
        {
            var from = Math.Max(label.Start, start) - start;
            words.AsSpan(from, Math.Min(label.End, hit.Start) - start - from).Fill(' ');
        }

        var lead = JoinedLine().Replace(new string(words), "").Replace('\n', ' ');
        lead = block.Cell is null && IsUnderTargets(block, start) ? "เป้าหมาย " + lead : lead;
        return new Lead(lead, PlanWords.IsDone(block.Text[hit.Start..hit.End]));
    }

    /// <summary>What a cell says beside its label: "(เป้าหมาย)".</summary>
    public static Lead OfCell(LabelHit hit)
    {
        var text = hit.Block.Text;
        return new Lead($"{text[..hit.Start]} {text[hit.End..]}".Replace('\n', ' '), PlanWords.IsDone(text[hit.Start..hit.End]));
    }

    private static int SentenceStart(TextBlock block, int at)
    {
        var start = block.LineStart(at);
        if (block.Text.LastIndexOf('\t', Math.Max(start, at - 1), Math.Max(0, at - start)) is var gap and >= 0)
        {
            return gap + 1;
        }

        var right = double.MinValue;
        for (var line = 0; line < block.Text.Length; line = block.LineEnd(line) + 1)
        {
            right = Math.Max(right, BoxOfLine(block, line).Right);
        }

        for (var lines = 0; lines < MostLines && start > 0 && GoesOn(block, start, right); lines++)
        {
            start = block.LineStart(start - 1);
        }

        return start;
    }

    /// <summary>Whether a line goes on from the one above it.</summary>
    private static bool GoesOn(TextBlock block, int line, double right)
    {
        var above = block.LineStart(line - 1);
        var first = block.Text.AsSpan(line).TrimStart(' ');
        var beginsItem = first.Length > 0 && (Values.ThaiNumbers.IsDigit(first[0]) || first[0] is '-' or '•' or '(' or '☐' or '☑');
        if (beginsItem || line - above < ShortestLine || block.Text.IndexOf('\t', above, line - above) >= 0)
        {
            return false;
        }

        var (upper, lower) = (BoxOfLine(block, above), BoxOfLine(block, line));
        var height = Math.Max(1, lower.Bottom - lower.Top);
        return upper.Right >= right - (RaggedEdge * height) && lower.Left <= upper.Left + (Indent * height);
    }

    private static Core.Evidence.TextBox BoxOfLine(TextBlock block, int line) => block.BoxOf(line, Math.Max(line + 1, block.LineEnd(line)));

    private static bool IsUnderTargets(TextBlock block, int start)
    {
        for (var (line, lines) = (start, 0); line > 0 && lines < MostHeadingLines; lines++)
        {
            line = block.LineStart(line - 1);
            var text = block.Text[line..block.LineEnd(line)];
            if (PlanWords.IsHeadingOfTargets(text))
            {
                return true;
            }

            if (PlanWords.IsHeadingOfResults(text))
            {
                return false;
            }
        }

        return false;
    }

    // A line may break inside of a word.
    [GeneratedRegex(@"(?<=[ก-๎])\n(?=[ก-๎])", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedLine();
}
