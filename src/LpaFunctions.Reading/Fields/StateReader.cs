using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields;

/// <summary>Whether what a label names is ticked or stated: a box before it, a box or word behind it, a mark in its table row, a painted box beside it.</summary>
internal sealed partial class StateReader(FieldText text, PlaceReader places)
{
    /// <summary>Done or not; a candidate without a value where boxes stand empty or nothing is said.</summary>
    public Candidate Read(LabelHit hit)
    {
        var block = hit.Block;
        var lineStart = Math.Max(block.LineStart(hit.Start), PreviousLabel(hit));
        var nextLabel = places.NextLabel(hit);
        var lineEnd = Math.Min(nextLabel, block.Cell is null ? block.LineEnd(hit.End) : block.Text.Length);
        if (Painted(hit) is { } painted)
        {
            return Of(hit, painted.Yes, 0.95m, hit.Start, lineEnd, painted.Box);
        }
        if (Before(block.Text[lineStart..hit.Start]) is { } before)
        {
            return Of(hit, before, 0.95m, lineStart, hit.End);
        }
        // A box that stands right before the next label belongs to that one.
        var behind = nextLabel == lineEnd && lineEnd < block.Text.Length ? TrailingBox().Replace(block.Text[hit.End..lineEnd], "") : block.Text[hit.End..lineEnd];
        var answer = YesNoWords.Parse(behind, out var blank);
        if (answer is { } said)
        {
            return Of(hit, said, 0.93m, hit.Start, lineEnd);
        }
        if (block.Cell is not null && Row(hit) is { } row)
        {
            return row;
        }
        if (blank && Below(hit, nextLabel) is { } below)
        {
            return Of(hit, below, 0.9m, hit.Start, block.LineEnd(Math.Min(lineEnd + 1, block.Text.Length)));
        }
        if (Denied(block.Text[lineStart..hit.Start]))
        {
            return Of(hit, false, 0.8m, lineStart, hit.End, reason: "มีคำว่า \"ไม่\" หน้าชื่อรายการ");
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

    private static bool? Before(string before) => Ticks.Find(before) is { Count: > 0 } ticks && Between().IsMatch(before[ticks[^1].End..]) ? ticks[^1].Checked : null;

    private static bool Denied(string before) => DeniedBefore().IsMatch(before);

    private static bool? Below(LabelHit hit, int nextLabel)
    {
        var block = hit.Block;
        var start = block.LineEnd(hit.End) + 1;
        if (block.Cell is not null || start >= block.Text.Length || nextLabel < start)
        {
            return null;
        }
        var end = Math.Min(nextLabel, block.LineEnd(start));
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
        if (left is not null && LabelKey.Of(left.Label).Key.Contains(hit.Label.Key, StringComparison.Ordinal))
        {
            return (left.Checked, left.Box);
        }
        var answers = beside.Where(b => b.Box.Left >= label.Right - 3 && YesNoWords.Word(b.Label) is not null).ToList();
        if (answers.Where(b => b.Checked).ToList() is [var one])
        {
            return (YesNoWords.Word(one.Label)!.Value, one.Box);
        }
        return answers.Count == 0 && beside.FirstOrDefault(b => b.Label.Length > 0 && LabelKey.Of(b.Label).Key == hit.Label.Key) is { } own ? (own.Checked, own.Box) : null;
    }

    private static double Middle(TextBox box) => (box.Top + box.Bottom) / 2;

    /// <summary>The cells of the label's row: a word, a tick, or a tick under "มี" or "ไม่มี".</summary>
    private Candidate? Row(LabelHit hit)
    {
        var cell = hit.Block.Cell!;
        var found = new List<(bool Yes, GridCell Cell)>();
        GridCell? empty = null;
        foreach (var other in cell.Grid.RowOf(cell))
        {
            var painted = text.Document.Pages[other.Page - 1].CheckBoxes.FirstOrDefault(b => FieldText.Holds(other.Source.Box, b.Box));
            var ticks = Ticks.Find(other.Source.Text);
            var marked = painted?.Checked == true || ticks.Any(t => t.Checked) || other.Source.Text.Trim() is "/" or "x" or "X";
            empty ??= painted is { Checked: false } || ticks.Any(t => t.IsBox && !t.Checked) || (painted is null && IsUnmarked(cell, other)) ? other : null;
            var header = YesNoWords.Word(cell.Grid.Header(other.Column)?.Source.Text ?? "");
            if (marked && header is { } yes && !ReferenceEquals(cell.Grid.Header(other.Column), other) && LabelWords(other) is null)
            {
                found.Add((yes, other));
            }
            else if (other.Column > cell.Column || marked)
            {
                var said = YesNoWords.Parse(other.Source.Text, out var blank);
                if (said is { } answer && !blank)
                {
                    found.Add((answer, other));
                }
                else if (marked)
                {
                    found.Add((true, other));
                }
            }
        }
        if (found.Select(f => f.Yes).Distinct().Count() == 1)
        {
            var (yes, at) = found[0];
            return Of(hit, yes, 0.93m, hit.Start, hit.End, at.Source.Box) with { Quote = $"{hit.Block.Quote(hit.Start, hit.End)} | {at.Source.Text.Replace('\n', ' ')}", Page = at.Page };
        }
        if (found.Count > 1)
        {
            return new Candidate { Page = cell.Page, Box = cell.Source.Box, Quote = hit.Block.Quote(hit.Start, hit.End), Problem = "ในแถวนี้มีเครื่องหมายทั้งมีและไม่มี" };
        }
        // One column of boxes without "มี" and "ไม่มี": an empty one says that it is not done.
        return empty is not null && cell.Grid.RowOf(cell).Count(c => YesNoWords.Word(cell.Grid.Header(c.Column)?.Source.Text ?? "") is not null) < 2 && YesNoWords.Word(empty.Source.Text) is null && LabelWords(empty) is null
            ? Of(hit, false, 0.85m, hit.Start, hit.End, empty.Source.Box, "ช่องทำเครื่องหมายว่าง")
            : null;
    }

    /// <summary>An empty cell of a column in which other rows bear a mark, and nothing else stands.</summary>
    private static bool IsUnmarked(GridCell label, GridCell cell)
    {
        if (cell.Column <= label.Column || cell.Row == 0 || cell.Source.Text.AsSpan().Trim().Length > 0)
        {
            return false;
        }
        var others = cell.Grid.Cells.Where(c => c.Column == cell.Column && c.Row > 0 && c.Source.Text.AsSpan().Trim().Length > 0).ToList();
        return others.Count > 0 && others.TrueForAll(c => c.Source.Text.Trim() is "/" or "x" or "X" or "✓" or "✔" or "√");
    }

    private static bool? LabelWords(GridCell cell) => Ticks.Find(cell.Source.Text) is { Count: > 0 } ticks ? YesNoWords.Word(cell.Source.Text[ticks[0].End..]) : null;

    private static Candidate Of(LabelHit hit, bool yes, decimal confidence, int start, int end, TextBox? box = null, string? reason = null) => new()
    {
        Value = new YesNoValue(yes),
        Place = "อ่านจากเครื่องหมายหรือคำตอบที่รายการนี้",
        Confidence = Confidences.Of(confidence, hit, 1, hit.Block.Confidence),
        Reasons = [.. reason is null ? [] : new[] { reason }, .. Confidences.Reasons(hit, hit.Block.Confidence)],
        Page = hit.Block.Page,
        Box = box ?? hit.Block.BoxOf(start, end),
        Quote = hit.Block.Quote(start, end),
    };

    // Between a box and its label: blanks, a list numeral, "มี" in front of what is there.
    [GeneratedRegex(@"^[\s\t]*(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]?\s*|[-•]\s*)?(?:มี|ได้|จัดทำ|จัดทำแล้ว)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:[☑☒■☐□✓✔◻▢○●]|[\[(]\s*[xX✓✔/]?\s*[\])])\s*(?:\(?[0-9๐-๙]{1,2}[.)]\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingBox();

    [GeneratedRegex(@"(?:ไม่|ไม่ได้|ยังไม่|มิได้)\s*(?:มี|ได้|จัดทำ)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DeniedBefore();
}
