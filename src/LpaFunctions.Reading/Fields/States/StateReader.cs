using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Places;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>Whether what a label names is ticked or stated: a box before it, a box or word behind it, a mark in its table row, a painted box beside it.</summary>
internal sealed partial class StateReader(FieldText text, IReadOnlyList<LabelHit> hits, PlaceReader places)
{
    private readonly TickedRow _rows = new(text, hits);
    private readonly TickColumns _columns = new(text);

    /// <summary>Done or not; a candidate without a value where boxes stand empty or nothing is said.</summary>
    public Candidate Read(LabelHit hit)
    {
        var block = hit.Block;
        var lineStart = Math.Max(block.LineStart(hit.Start), PreviousLabel(hit));
        var nextLabel = places.NextLabel(hit);
        var ownEnd = block.Cell is null ? block.LineEnd(hit.End) : block.Text.Length;
        var lineEnd = Math.Min(nextLabel, ownEnd);
        var isRuled = block.Cell is { Grid.Ruled: true };
        if (!isRuled && _columns.Read(hit) is { } marked)
        {
            return marked;
        }

        if (Painted(hit) is { } painted)
        {
            return Answer(hit, painted.Yes, Trust.BesideLabel, hit.Start, lineEnd, painted.Box);
        }

        if (Before(block.Text[lineStart..hit.Start]) is { } before)
        {
            return Answer(hit, before, Trust.BesideLabel, lineStart, hit.End);
        }
        // A box that stands right before the next label belongs to that one.
        var behind =
            nextLabel == lineEnd && lineEnd < block.Text.Length
                ? TrailingBox().Replace(block.Text[hit.End..lineEnd], "")
                : block.Text[hit.End..lineEnd];
        var answer = YesNoWords.Parse(behind, out var blank);
        if (answer is { } said)
        {
            return Answer(hit, said, Trust.Answer, hit.Start, lineEnd);
        }

        if (block.Cell is not null && _rows.Read(hit) is { } row)
        {
            return row;
        }

        if (ProseStatement.Read(block, hit, lineStart) is { } stated)
        {
            return Answer(hit, stated.Yes, stated.Trust, lineStart, hit.End, reason: stated.Reason);
        }

        if (blank && Below(hit, nextLabel) is { } below)
        {
            return Answer(hit, below, Trust.UnderLabel, hit.Start, block.LineEnd(Math.Min(lineEnd + 1, block.Text.Length)));
        }

        return new Candidate
        {
            Page = block.Page,
            Box = block.BoxOf(hit.Start, hit.End),
            Quote = block.Quote(hit.Start, lineEnd),
            Problem = blank ? null : "ไม่พบเครื่องหมายหรือคำว่า มี/ไม่มี ที่รายการนี้",
        };
    }

    private int PreviousLabel(LabelHit hit) => places.PreviousLabelEnd(hit);

    private static bool? Before(string before) =>
        Ticks.Find(before) is { Count: > 0 } ticks && Between().IsMatch(before[ticks[^1].End..]) ? ticks[^1].Checked : null;

    private static bool? Below(LabelHit hit, int nextLabel)
    {
        var block = hit.Block;
        var start = block.LineEnd(hit.End) + 1;
        if (block.Cell is not null || start >= block.Text.Length || nextLabel < start)
        {
            return null;
        }

        var end = block.LineEnd(start);
        if (nextLabel < end)
        {
            // What begins the line of the next label is said of that one.
            return null;
        }

        var under = block.Text[start..end];
        return Ticks.Find(under).Count > 0 || YesNoWords.Word(under) is not null ? YesNoWords.Parse(under, out _) : null;
    }

    /// <summary>Boxes painted as rules, which the text does not show: one whose label this is, or those right of the label with "มี" and "ไม่มี" beside them.</summary>
    private (bool Yes, TextBox Box)? Painted(LabelHit hit)
    {
        var page = text.Document.Pages[hit.Block.Page - 1];
        if (page.CheckBoxes.Count == 0)
        {
            return null;
        }

        var label = hit.Block.BoxOf(hit.Start, hit.End);
        var (top, bottom) = (label.Top - 2, label.Bottom + 2);
        var beside = page.CheckBoxes.Where(b => Middle(b.Box) >= top && Middle(b.Box) <= bottom).OrderBy(b => b.Box.Left).ToList();
        var left = beside.LastOrDefault(b => b.Box.Right <= label.Left + 3);
        if (left is not null && LabelKey.From(left.Label).Key.Contains(hit.Label.Key, StringComparison.Ordinal))
        {
            return (left.Checked, left.Box);
        }

        var answers = beside.Where(b => b.Box.Left >= label.Right - 3 && YesNoWords.Word(b.Label) is not null).ToList();
        if (answers.Where(b => b.Checked).ToList() is [var one])
        {
            return (YesNoWords.Word(one.Label)!.Value, one.Box);
        }

        return
            answers.Count == 0 && beside.FirstOrDefault(b => b.Label.Length > 0 && LabelKey.From(b.Label).Key == hit.Label.Key) is { } own
            ? (own.Checked, own.Box)
            : null;
    }

    private static double Middle(TextBox box) => (box.Top + box.Bottom) / 2;

    internal static Candidate Answer(
        LabelHit hit,
        bool yes,
        decimal confidence,
        int start,
        int end,
        TextBox? box = null,
        string? reason = null
    )
    {
        var block = hit.Block;
        var engine = block.ConfidenceOf(start, end);
        var sure = Confidences.Combine(confidence, hit, 1, engine);
        string[] own = reason is null ? [] : [reason];

        return new()
        {
            Value = new YesNoValue(yes),
            Place = "อ่านจากเครื่องหมายหรือคำตอบที่รายการนี้",
            Confidence = sure,
            Reasons = [.. own, .. Confidences.Reasons(hit, engine)],
            Page = block.Page,
            Box = box ?? block.BoxOf(start, end),
            Quote = block.Quote(start, end),
        };
    }

    // Between a box and its label: blanks, a list numeral, "มี" in front of what is there.
    [GeneratedRegex(
        @"^[\s\t]*(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]?\s*|[-•]\s*)?(?:มี|ได้|จัดทำ|จัดทำแล้ว)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?:[☑☒■☐□✓✔◻▢○●]|[\[(]\s*[xX✓✔/]?\s*[\])])\s*(?:\(?[0-9๐-๙]{1,2}[.)]\s*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TrailingBox();
}
