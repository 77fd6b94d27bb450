using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Fields.Tables;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>"ไม่มี" or a dash where a number is asked: the office says that there is none, which is 0 and not a form left empty.</summary>
internal static partial class StatedNone
{
    /// <summary>Null where nothing of the kind is said.</summary>
    public static Candidate? Read(FieldText text, LabelHit hit, int nextLabel)
    {
        var field = hit.Field;
        var mayBeNone = field.Kind is FieldKind.Integer or FieldKind.Baht || (field.Kind == FieldKind.Decimal && !field.SelfAssessment);
        if (!mayBeNone || field.Min > 0)
        {
            return null;
        }

        return Behind(hit, nextLabel) ?? Beside(text, hit);
    }

    private static Candidate? Behind(LabelHit hit, int nextLabel)
    {
        var lineEnd = Math.Min(nextLabel, hit.Block.LineEnd(hit.End));
        return IsNone(hit.Field, hit.Block.Original[hit.End..lineEnd])
            ? FoundValue.AsCandidate(hit, hit.Block, hit.End, lineEnd, None(lineEnd - hit.End), Trust.InSentence)
            : null;
    }

    private static Candidate? Beside(FieldText text, LabelHit hit)
    {
        if (hit.Block.Cell is not { } label)
        {
            return null;
        }

        var cells = label.Grid.RowOf(label).Where(cell => cell.Column >= label.EndColumn && text.ByCell.ContainsKey(cell)).ToList();
        var values = cells.TakeWhile(cell => IsNone(hit.Field, cell.Text)).ToList();
        var rest = cells.Skip(values.Count).ToList();
        var isAll = values.Count > 0 && !rest.Exists(cell => cell.Text.Any(Reading.Values.ThaiNumbers.IsDigit));
        if (!isAll || ColumnHeading.Over(values[0]).Denies(hit.Field))
        {
            return null;
        }

        var block = text.ByCell[values[0]];
        return FoundValue.AsCandidate(hit, block, 0, block.Text.Length, None(block.Text.Length), Trust.InSentence);
    }

    private static ValueFind None(int end) => ValueFind.Good(new NumberValue(0), 0, end, 1, "เอกสารระบุว่าไม่มี จึงอ่านเป็น 0");

    private static bool IsNone(FieldSpec field, string words)
    {
        var said = words.Trim(' ', ':', '=', '\t', '\n', '.');
        var unit = field.Unit ?? "";
        var bare = unit.Length > 0 && said.EndsWith(unit, StringComparison.Ordinal) ? said[..^unit.Length].TrimEnd() : said;
        return bare is "ไม่มี" or "-" or "–" or "—" or "ศูนย์" or "(ไม่มี)" || NoneOfIt().IsMatch(said);
    }

    [GeneratedRegex(
        @"^(?:จำนวน|ปรากฏว่า)?\s*ไม่มี(?:เรื่อง|เรื่องร้องเรียน|เรื่องร้องทุกข์|ผู้ค้างชำระ|โครงการ|จุดเสี่ยง)?\s*(?:\([^()0-9๐-๙]*\)|\(0[^()]*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoneOfIt();
}
