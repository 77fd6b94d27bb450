using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Scales;

/// <summary>A scale of scores whose boxes are drawn, so that the text shows its numbers alone.</summary>
internal static class DrawnScale
{
    private const int Fewest = 2;
    private const double Slack = 2;

    /// <summary>Null where no boxes with numbers stand right of the label.</summary>
    public static Candidate? Read(FieldText text, LabelHit hit)
    {
        var page = text.Document.Pages[hit.Block.Page - 1];
        var label = hit.Block.BoxOf(hit.Start, hit.End);
        var steps = page.CheckBoxes.Where(box => IsBeside(box.Box, label)).ToList();
        if (steps.Count < Fewest || steps.Exists(box => Number(box) is null))
        {
            return null;
        }

        var chosen = steps.FindAll(box => box.Checked);
        var lineEnd = hit.Block.LineEnd(hit.End);
        var find =
            chosen is [var one] && Number(one) is { } number && IsInRange(hit.Field, number)
                ? ValueFind.Good(new NumberValue(number), 0, 0, 1, "อ่านจากตัวเลือกที่ทำเครื่องหมายไว้ในมาตราส่วนคะแนน")
                : ValueFind.Bad("มาตราส่วนคะแนนต้องเลือกไว้หนึ่งค่าในช่วงที่กำหนด โปรดตรวจแล้วส่งไฟล์ใหม่");
        return FoundValue.AsCandidate(hit, hit.Block, hit.End, lineEnd, find, Trust.Answer);
    }

    private static bool IsInRange(FieldSpec field, decimal number) => !(number < field.Min) && !(number > field.Max);

    private static bool IsBeside(TextBox box, TextBox label)
    {
        var middle = (box.Top + box.Bottom) / 2;
        return box.Left >= label.Right - Slack && middle > label.Top - Slack && middle < label.Bottom + Slack;
    }

    private static decimal? Number(CheckBox box)
    {
        var label = box.Label.Replace("คะแนน", "", StringComparison.Ordinal).Trim(' ', '.', ',', '/');
        return label.Length <= 3 && ThaiNumbers.TryParse(label, out var number) ? number : null;
    }
}
