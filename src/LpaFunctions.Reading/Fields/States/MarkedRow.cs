using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Places;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>What the marks in the table row of a label say: done, not done, or nothing.</summary>
internal static class MarkedRow
{
    /// <summary>The cells of the label's row: a word, a tick, or a tick under "มี" or "ไม่มี".</summary>
    public static Candidate? Read(FieldText text, LabelHit hit)
    {
        var cell = hit.Block.Cell!;
        var found = new List<(bool Yes, FieldCell Cell)>();
        FieldCell? empty = null;
        foreach (var other in cell.Grid.RowOf(cell))
        {
            var painted = text.Document.Pages[other.Page - 1].CheckBoxes.FirstOrDefault(b => FieldText.Holds(other.Source.Box, b.Box));
            var ticks = Ticks.Find(other.Source.Text);
            var marked = painted?.Checked == true || ticks.Any(t => t.Checked) || other.Source.Text.Trim() is "/" or "x" or "X";
            empty ??=
                painted is { Checked: false } || ticks.Any(t => t.IsBox && !t.Checked) || (painted is null && IsUnmarked(cell, other))
                    ? other
                    : null;
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
            return StateReader.Of(hit, yes, 0.93m, hit.Start, hit.End, at.Source.Box) with
            {
                Quote = $"{hit.Block.Quote(hit.Start, hit.End)} | {at.Source.Text.Replace('\n', ' ')}",
                Page = at.Page,
            };
        }

        if (found.Count > 1)
        {
            return new Candidate
            {
                Page = cell.Page,
                Box = cell.Source.Box,
                Quote = hit.Block.Quote(hit.Start, hit.End),
                Problem = "ในแถวนี้มีเครื่องหมายทั้งมีและไม่มี",
            };
        }
        // One column of boxes without "มี" and "ไม่มี": an empty one says that it is not done.
        return
            empty is not null
            && cell.Grid.RowOf(cell).Count(c => YesNoWords.Word(cell.Grid.Header(c.Column)?.Source.Text ?? "") is not null) < 2
            && YesNoWords.Word(empty.Source.Text) is null
            && LabelWords(empty) is null
            ? StateReader.Of(hit, false, 0.85m, hit.Start, hit.End, empty.Source.Box, "ช่องทำเครื่องหมายว่าง")
            : null;
    }

    /// <summary>An empty cell of a column in which other rows bear a mark, and nothing else stands.</summary>
    private static bool IsUnmarked(FieldCell label, FieldCell cell)
    {
        if (cell.Column <= label.Column || cell.Row == 0 || cell.Source.Text.AsSpan().Trim().Length > 0)
        {
            return false;
        }

        var others = cell.Grid.Cells.Where(c => c.Column == cell.Column && c.Row > 0 && c.Source.Text.AsSpan().Trim().Length > 0).ToList();
        return others.Count > 0 && others.TrueForAll(c => c.Source.Text.Trim() is "/" or "x" or "X" or "✓" or "✔" or "√");
    }

    private static bool? LabelWords(FieldCell cell) =>
        Ticks.Find(cell.Source.Text) is { Count: > 0 } ticks ? YesNoWords.Word(cell.Source.Text[ticks[0].End..]) : null;
}
