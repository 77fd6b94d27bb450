using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Scales;

/// <summary>A scale of scores as a table: a score over each column with a mark under the chosen one, or a score in each row with a mark beside it.</summary>
internal sealed class ScaleTable(FieldText text)
{
    private const int Fewest = 2;

    // Points between a label and the table under it.
    private const double Near = 60;

    /// <summary>Scores as headings of the columns right of the label; null where they are none.</summary>
    public static Candidate? InRow(LabelHit hit)
    {
        var label = hit.Block.Cell!;
        var steps = label
            .Grid.RowOf(label)
            .Where(cell => cell.Column >= label.EndColumn)
            .Select(cell => (Cell: cell, Score: ScoreOver(cell)))
            .ToList();
        var scores = steps.FindAll(step => step.Score is not null);
        if (scores.Count < Fewest || !scores.TrueForAll(step => IsBlankOrMark(step.Cell)))
        {
            return null;
        }

        var chosen = scores.FindAll(step => Ticks.IsMark(step.Cell.Text));
        return Chosen(hit, label, chosen.ConvertAll(step => step.Score!.Value));
    }

    /// <summary>A table of scores under the label, or whose column the label heads, with a mark in the row of one.</summary>
    public Candidate? Under(LabelHit hit)
    {
        var grid = hit.Block.Cell switch
        {
            null => GridUnder(hit),
            { Row: <= 1 } heading => heading.Grid,
            _ => null,
        };
        if (grid is null || ScoresOf(grid) is not { } scores)
        {
            return null;
        }

        var chosen = scores.Where(score => grid.RowOf(score).Append(score).Any(HasMark)).Select(score => Score(score)!.Value).ToList();
        return Chosen(hit, scores[0], chosen);
    }

    private FieldGrid? GridUnder(LabelHit hit)
    {
        var block = hit.Block;
        var (box, lineEnd) = (block.BoxOf(hit.Start, hit.End), block.LineEnd(hit.End));
        var isAlone = block.Text.AsSpan(hit.End, lineEnd - hit.End).Trim(" :\t").IsEmpty;
        return isAlone ? text.Grids.FirstOrDefault(grid => grid.Cells[0].Page == block.Page && IsUnder(grid, box)) : null;
    }

    private static bool IsUnder(FieldGrid grid, TextBox label)
    {
        var top = grid.Cells.Min(cell => cell.Source.Box.Top);
        return top > label.Top && top < label.Bottom + Near;
    }

    /// <summary>The column of scores that rise or fall from row to row; null where the table has none, or no marks.</summary>
    private static List<FieldCell>? ScoresOf(FieldGrid grid)
    {
        if (!grid.Cells.Any(HasMark))
        {
            return null;
        }

        var columns = grid.Cells.Where(cell => Score(cell) is not null).GroupBy(cell => cell.Column);
        return columns.Select(column => column.OrderBy(cell => cell.Row).ToList()).FirstOrDefault(AreScores);
    }

    private static bool AreScores(List<FieldCell> column) =>
        column.Count >= Fewest && IsScale(column.ConvertAll(cell => Score(cell)!.Value)) && IsHeadedAsScore(column[0]);

    // Where no rules are, the heading may stand apart from the rows.
    private static bool IsHeadedAsScore(FieldCell first) =>
        first.Row == 0
            ? !first.Grid.Ruled
            : first.Grid.At(first.Row - 1, first.Column) is { } heading
                && (heading.Text.Contains("คะแนน", StringComparison.Ordinal) || heading.Text.Contains("ระดับ", StringComparison.Ordinal));

    private static bool IsScale(List<decimal> scores)
    {
        var pairs = scores.Zip(scores.Skip(1)).ToList();
        return pairs.TrueForAll(pair => pair.First < pair.Second) || pairs.TrueForAll(pair => pair.First > pair.Second);
    }

    private static Candidate? Chosen(LabelHit hit, FieldCell at, List<decimal> chosen)
    {
        var isOne = chosen.Count == 1 && !(chosen[0] < hit.Field.Min) && !(chosen[0] > hit.Field.Max);
        var find = isOne
            ? ValueFind.Good(new NumberValue(chosen[0]), 0, 0, 1, "อ่านจากตัวเลือกที่ทำเครื่องหมายไว้ในตารางคะแนน")
            : ValueFind.Bad("ตารางคะแนนต้องทำเครื่องหมายไว้หนึ่งค่าในช่วงที่กำหนด โปรดตรวจแล้วส่งไฟล์ใหม่");
        var candidate = FoundValue.AsCandidate(hit, hit.Block, hit.Start, hit.End, find, Trust.Answer);
        return candidate is null ? null : candidate with { Page = at.Page, Box = at.Source.Box };
    }

    private static decimal? ScoreOver(FieldCell cell)
    {
        for (var row = cell.Row - 1; row >= 0; row--)
        {
            if (cell.Grid.At(row, cell.Column) is { } above && !IsBlankOrMark(above))
            {
                return Score(above);
            }
        }

        return null;
    }

    private static decimal? Score(FieldCell cell)
    {
        var words = cell
            .Text.Replace("คะแนน", "", StringComparison.Ordinal)
            .Replace("ระดับ", "", StringComparison.Ordinal)
            .Trim(' ', '◉', '\n');
        return words.Length <= 3 && ThaiNumbers.TryParse(words, out var number) ? number : null;
    }

    private static bool IsBlankOrMark(FieldCell cell) => cell.Text.AsSpan().Trim().IsEmpty || Ticks.IsMark(cell.Text);

    private static bool HasMark(FieldCell cell) => Ticks.IsMark(cell.Text) || cell.Text.Contains('◉', StringComparison.Ordinal);
}
