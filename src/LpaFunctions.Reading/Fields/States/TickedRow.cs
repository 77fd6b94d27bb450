using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>
/// What the marks in the table row of a label say. The column decides: the nearest heading over the mark, in whatever row it stands. A mark under a
/// heading that says neither yes nor no counts only where the table has no other column for marks.
/// </summary>
internal sealed partial class TickedRow(FieldText text, IReadOnlyList<LabelHit> hits)
{
    private readonly HashSet<(FieldGrid Grid, int Row)> _labelled =
    [
        .. hits.Where(hit => hit.Block.Cell is not null).Select(hit => (hit.Block.Cell!.Grid, hit.Block.Cell!.Row)),
    ];

    /// <summary>Null where the row says nothing.</summary>
    public Candidate? Read(LabelHit hit)
    {
        var label = hit.Block.Cell!;
        var row = label.Grid.RowOf(label).ToList();
        var answers = row.Select(cell => AnswerOf(label, cell)).OfType<CellAnswer>().ToList();
        var said = answers.FindAll(answer => answer.Yes is not null);
        if (said.Select(answer => answer.Yes).Distinct().Count() > 1)
        {
            return Problem(hit, "ในแถวนี้มีเครื่องหมายทั้งมีและไม่มี");
        }

        if (said.Count > 0)
        {
            return Found(hit, said[0]);
        }

        if (answers.Count > 0)
        {
            return Problem(hit, $"เครื่องหมายอยู่ใต้หัวคอลัมน์ \"{answers[0].Heading}\" ซึ่งไม่บอกว่ามีหรือไม่มี โปรดตรวจกับต้นฉบับ");
        }

        return Empty(label, row) is { } empty
            ? StateReader.Answer(hit, false, Trust.InSentence, hit.Start, hit.End, empty.Source.Box, "ช่องทำเครื่องหมายว่าง")
            : null;
    }

    private static Candidate Found(LabelHit hit, CellAnswer answer)
    {
        var label = hit.Block.Quote(hit.Start, hit.End);
        var mark = answer.Cell.Text.Replace('\n', ' ');
        var found = StateReader.Answer(hit, answer.Yes!.Value, Trust.Answer, hit.Start, hit.End, answer.Cell.Source.Box);
        return found with
        {
            Quote = answer.Heading.Length > 0 ? $"{label} | {answer.Heading}: {mark}" : $"{label} | {mark}",
            Page = answer.Cell.Page,
        };
    }

    private static Candidate Problem(LabelHit hit, string problem) =>
        new()
        {
            Page = hit.Block.Page,
            Box = hit.Block.Cell!.Source.Box,
            Quote = hit.Block.Quote(hit.Start, hit.End),
            Problem = problem,
        };

    private CellAnswer? AnswerOf(FieldCell label, FieldCell cell)
    {
        var isMarked = IsMarked(cell);
        var own = YesNoWords.Parse(cell.Text, out var blank);
        if (isMarked && LabelWords(cell) is null)
        {
            var heading = HeadingOver(cell);
            var says = YesNoWords.Word(heading) ?? (IsOnlyColumn(label, cell) ? true : null);
            return new CellAnswer(cell, says, heading);
        }

        var mayAnswer = cell.Column > label.Column || isMarked;
        return mayAnswer && !blank && own is not null ? new CellAnswer(cell, own, "") : null;
    }

    /// <summary>The nearest cell over this one that is neither blank nor a mark, nor in the row of another label; empty where there is none.</summary>
    private string HeadingOver(FieldCell cell)
    {
        for (var row = cell.Row - 1; row >= 0; row--)
        {
            var above = cell.Grid.At(row, cell.Column);
            var isHeading = above is not null && !_labelled.Contains((cell.Grid, row)) && above.Text.Any(char.IsLetter) && !IsMarked(above);
            if (isHeading)
            {
                return above!.Text.Replace('\n', ' ').Trim();
            }
        }

        return "";
    }

    /// <summary>Whether marks stand in this column alone, and no other column waits for marks.</summary>
    private bool IsOnlyColumn(FieldCell label, FieldCell cell)
    {
        var others = cell.Grid.Cells.Where(other =>
            other.Column != cell.Column && other.Column != label.Column && _labelled.Contains((other.Grid, other.Row))
        );
        return others
            .GroupBy(other => other.Column)
            .All(column => column.All(other => !IsMarked(other)) && (column.Any(HasText) || !WaitsForMarks(column.First())));
    }

    private static bool HasText(FieldCell cell) => !cell.Text.AsSpan().Trim().IsEmpty;

    private bool WaitsForMarks(FieldCell empty)
    {
        var heading = HeadingOver(empty);
        return heading.Length > 0 && !Remarks().IsMatch(heading);
    }

    private FieldCell? Empty(FieldCell label, List<FieldCell> row)
    {
        var headings = row.Count(cell => YesNoWords.Word(HeadingOver(cell)) is not null);
        var empty = row.Find(cell => IsEmptyBox(cell) || IsUnmarked(label, cell));
        // One column of boxes without "มี" and "ไม่มี": an empty one says that it is not done.
        var isWordless = empty is not null && YesNoWords.Word(empty.Text) is null && LabelWords(empty) is null;
        return isWordless && headings < 2 ? empty : null;
    }

    private bool IsMarked(FieldCell cell) =>
        Painted(cell) is true || Ticks.Find(cell.Text).Any(tick => tick.Checked) || Ticks.IsMark(cell.Text);

    private bool IsEmptyBox(FieldCell cell) => Painted(cell) is false || Ticks.Find(cell.Text).Any(tick => tick.IsBox && !tick.Checked);

    private bool? Painted(FieldCell cell) =>
        text.Document.Pages[cell.Page - 1].CheckBoxes.FirstOrDefault(box => cell.Source.Box.HoldsMiddleOf(box.Box))?.Checked;

    /// <summary>An empty cell of a column in which other rows bear a mark, and nothing else stands.</summary>
    private bool IsUnmarked(FieldCell label, FieldCell cell)
    {
        if (cell.Column <= label.Column || cell.Row == 0 || HasText(cell))
        {
            return false;
        }

        var others = cell.Grid.Cells.Where(c => c.Column == cell.Column && _labelled.Contains((c.Grid, c.Row)) && HasText(c)).ToList();
        return others.Count > 0 && others.TrueForAll(c => Ticks.IsMark(c.Text));
    }

    private static bool? LabelWords(FieldCell cell) =>
        Ticks.Find(cell.Text) is { Count: > 0 } ticks ? YesNoWords.Word(cell.Text[ticks[0].End..]) : null;

    /// <param name="Yes">Null where the mark stands under a heading that says neither.</param>
    private sealed record CellAnswer(FieldCell Cell, bool? Yes, string Heading);

    // Columns that are left empty without meaning anything.
    [GeneratedRegex(
        @"หมายเหตุ|เอกสาร|หลักฐาน|อ้างอิง|ข้อเสนอ|ผู้รับผิดชอบ|วันที่|^หน้า|แฟ้ม|คะแนน|รายละเอียด|ปัญหา|^ที่$|ลำดับ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Remarks();
}
