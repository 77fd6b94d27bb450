using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>Reads the column below a header: the total row where there is one, the row of the own LGO, the only row; a list for names.</summary>
internal sealed partial class ColumnReader(FieldText text, IReadOnlyList<LabelHit> hits, OwnName? ownName)
{
    private readonly HashSet<TextBlock> _labelled = [.. hits.Where(h => h.Label.Item is null).Select(h => h.Block)];

    /// <summary>A cell of the first row in a table of more than two columns, or over a cell that is no label itself.</summary>
    public static bool IsHeader(FieldCell cell) =>
        cell.Row == 0
        && cell.Grid.Rows > 1
        && (cell.Grid.Columns > 2 || cell.Grid.Cells.Where(c => c.Row == 0).All(c => !c.Text.Any(char.IsDigit)) && cell.Column > 0);

    public Candidate? Read(LabelHit hit) => hit.Block.Cell is { } header ? Read(hit, header) : null;

    /// <summary>A label over a table of persons ("รายชื่อผู้มาประชุม"): the column of their names.</summary>
    public Candidate? Persons(LabelHit hit)
    {
        const double near = 60;
        var bottom = hit.Block.BoxOf(hit.Start, hit.End).Bottom;
        var under = text
            .Grids.Where(g =>
                g.Cells[0].Page == hit.Block.Page && g.Cells[0].Source.Box.Top >= bottom - 2 && g.Cells[0].Source.Box.Top < bottom + near
            )
            .ToList();
        return
            under is [var grid]
            && grid.Cells.FirstOrDefault(c => c.Row == 0 && LabelKey.From(c.Text).Key.StartsWith("ชือ", StringComparison.Ordinal))
                is { } header
            ? Read(hit, header)
            : null;
    }

    private Candidate? Read(LabelHit hit, FieldCell header)
    {
        var rows = Rows(header).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        if (rows.Count == 1 && GoesOnBelow(header.Grid))
        {
            return Found(hit, rows[0].Block, ValueFind.Bad("ตารางอ่านได้ไม่ครบทุกแถว โปรดตรวจกับต้นฉบับ"), 0);
        }

        if (hit.Field.Kind == FieldKind.Names)
        {
            var names = rows.SelectMany(r => NameLists.Parse(PersonLines.Joined(r.Block.Text))).Distinct(StringComparer.Ordinal).ToList();
            return names.Count == 0 ? null : Found(hit, rows[0].Block, ValueFind.Good(new NamesValue(names), 0, 0), Trust.UnderLabel);
        }

        var unit = MoneyUnit.ForCell(text.Document, rows[0].Cell);
        var read = rows.ConvertAll(r => Read(hit.Field, r.Cell, r.Block, unit)).FindAll(r => !r.Find.IsBlank);
        if (read.Count == 0)
        {
            return null;
        }

        var totals = read.Where(r => IsTotal(r.Cell) || (hit.Field.Kind is FieldKind.Decimal or FieldKind.Percent && IsMean(r.Cell)))
            .ToList();
        if (totals.Count > 1 && totals.Where(r => IsGrandTotal(r.Cell)).ToList() is [var grand])
        {
            totals = [grand];
        }

        if (totals is [var total])
        {
            // Part totals ("รวม ก.") are no rows of their own.
            return Total(
                hit,
                total.Block,
                total.Find,
                [.. read.Where(r => r.Cell.Row < total.Cell.Row && !BeginsAsTotal(r.Cell)).Select(r => r.Find)]
            );
        }

        if (totals.Count == 0 && hit.Field.IsNumber && TotalOverleaf.Read(text, hit, header) is { } overleaf)
        {
            return Total(hit, overleaf.Block, overleaf.Find, [.. read.Where(r => !BeginsAsTotal(r.Cell)).Select(r => r.Find)]);
        }

        var named = read.Where(r => NamedIn(r.Cell, name => name.StandsIn) is not null).ToList();
        if (named is [var own])
        {
            return Found(hit, own.Block, own.Find, Trust.UnderLabel, "อ่านจากแถวของ อปท. นี้");
        }

        if (named.Count == 0 && read.Where(r => NamedIn(r.Cell, name => name.LooksLike) is not null).ToList() is [var alike])
        {
            var written = NamedIn(alike.Cell, name => name.LooksLike)!.Text;
            var why = $"อ่านจากแถวที่ชื่อในภาพอ่านได้ว่า “{written}” ซึ่งเป็นชื่อของ อปท. นี้ได้ชื่อเดียวในจังหวัด";
            return Found(hit, alike.Block, alike.Find, Trust.UnderLabel * Trust.Slip, why);
        }

        if (
            read.Where(r => YearOf(r.Cell) == text.InspectedYear).ToList() is [var year]
            && read.Select(r => YearOf(r.Cell)).Distinct().Count() == read.Count
        )
        {
            return Found(hit, year.Block, year.Find, Trust.UnderLabel, $"อ่านจากแถวของปีงบประมาณ {text.InspectedYear} ที่ตรวจ");
        }

        var values = read.Where(r => r.Find.Value is not null).ToList();
        if (values.Select(r => r.Find.Value).Distinct().Count() > 1)
        {
            return Found(hit, values[0].Block, ValueFind.Bad("คอลัมน์มีหลายแถวที่ค่าต่างกันและไม่มีแถวรวม"), 0) with
            {
                Rivals = [.. values.Select(r => r.Find.Value!).Distinct()],
                Problem = null,
                Reasons = ["คอลัมน์มีหลายแถวที่ค่าต่างกันและไม่มีแถวรวม โปรดระบุแถวที่ต้องการ"],
            };
        }

        var first = values.Count > 0 ? values[0] : read[0];
        return Found(hit, first.Block, first.Find, Trust.UnderLabel);
    }

    private static ColumnRow Read(FieldSpec field, FieldCell cell, TextBlock block, MoneyUnit? unit)
    {
        var find = ValueText.Read(field, block.Text, sentence: false, unit);
        return new(cell, block, SatangColumn.Join(field, cell, find));
    }

    /// <summary>Whether a table without rules was cut in pieces: another with as many columns stands close under it.</summary>
    private bool GoesOnBelow(FieldGrid grid) => !grid.Ruled && text.Grids.Any(other => other != grid && GoesOnIn(grid, other));

    private static bool GoesOnIn(FieldGrid grid, FieldGrid other)
    {
        if (other.Ruled || other.Columns != grid.Columns || other.Cells[0].Page != grid.Cells[^1].Page)
        {
            return false;
        }

        const double near = 60;
        var bottom = grid.Cells.Max(cell => cell.Source.Box.Bottom);
        var top = other.Cells.Min(cell => cell.Source.Box.Top);
        return top > bottom - near / 4 && top < bottom + near;
    }

    /// <summary>Whether words name the row of totals: "รวม", "รวมทั้งสิ้น 12 หมู่บ้าน".</summary>
    public static bool IsTotalName(string words) => TotalRow().IsMatch(words);

    private static Candidate Total(LabelHit hit, TextBlock block, ValueFind total, List<ValueFind> rows)
    {
        var mayBeSum = hit.Field.Kind != FieldKind.Percent && rows.Count > 0 && rows.TrueForAll(r => r.Value is NumberValue);
        if (!mayBeSum || total.Value is not NumberValue { Number: var stated })
        {
            return Found(hit, block, total, Trust.UnderLabel, "อ่านจากแถวรวม");
        }

        var sum = rows.Sum(r => ((NumberValue)r.Value!).Number);
        if (
            sum != stated
            && hit.Field.Kind == FieldKind.Decimal
            && Math.Round(sum / rows.Count, stated.Scale, MidpointRounding.AwayFromZero) == stated
        )
        {
            return Found(hit, block, total, Trust.UnderLabel, "อ่านจากแถวรวม ตรงกับค่าเฉลี่ยของทุกแถว");
        }

        return sum == stated
            ? Found(hit, block, total, Trust.BesideLabel, "อ่านจากแถวรวม ตรงกับผลบวกของทุกแถว")
            : Found(hit, block, total, Trust.WrongSum, $"แถวรวมเขียน {stated} แต่ผลบวกของทุกแถวได้ {sum} โปรดตรวจตาราง");
    }

    private IEnumerable<(FieldCell Cell, TextBlock Block)> Rows(FieldCell header)
    {
        foreach (
            var cell in header
                .Grid.Cells.Where(c => c.Row >= header.EndRow && c.Column < header.EndColumn && c.EndColumn > header.Column)
                .OrderBy(c => c.Row)
        )
        {
            if (!text.ByCell.TryGetValue(cell, out var block) || IsColumnNumber(cell) || SatangColumn.Holds(cell))
            {
                continue;
            }

            if (_labelled.Contains(block))
            {
                yield break;
            }

            yield return (cell, block);
        }
    }

    /// <summary>The row "(1) (2) (3)" that numbers the columns under a header; bare numerals only where each is its column's and rows follow.</summary>
    private static bool IsColumnNumber(FieldCell cell)
    {
        if (cell.Row != 1)
        {
            return false;
        }

        var row = cell.Grid.RowOf(cell).Append(cell).Where(c => c.Text.Length > 0).ToList();
        var areBare = cell.Grid.Rows > 2 && row.TrueForAll(IsNumberOfItsColumn);
        return row.Count > 1 && (areBare || row.TrueForAll(c => Bracketed().IsMatch(c.Text)));
    }

    private static bool IsNumberOfItsColumn(FieldCell cell) => Values.ThaiNumbers.TryParse(cell.Text, out var n) && n == cell.Column + 1;

    private static bool IsTotal(FieldCell cell) => cell.Grid.LeftOf(cell).Any(c => TotalRow().IsMatch(c.Text));

    private static bool IsMean(FieldCell cell) => cell.Grid.LeftOf(cell).Any(c => MeanRow().IsMatch(c.Text));

    private static bool IsGrandTotal(FieldCell cell) =>
        cell
            .Grid.RowOf(cell)
            .Any(c =>
                c.Column < cell.Column
                && (c.Text.Contains("ทั้งสิ้น", StringComparison.Ordinal) || c.Text.Contains("ทั้งหมด", StringComparison.Ordinal))
            );

    private static bool BeginsAsTotal(FieldCell cell) =>
        cell.Grid.RowOf(cell).Any(c => c.Column < cell.Column && c.Text.TrimStart().StartsWith("รวม", StringComparison.Ordinal));

    /// <summary>The year that the first cell of a row names.</summary>
    private static int? YearOf(FieldCell cell) =>
        cell.Column > 0 && cell.Grid.At(cell.Row, 0) is { } first ? ColumnYears.In(first.Text) : null;

    /// <summary>The cell of the row that holds the own LGO's name.</summary>
    private FieldCell? NamedIn(FieldCell cell, Func<OwnName, Func<FieldCell, bool>> holds) =>
        ownName is null ? null : cell.Grid.RowOf(cell).FirstOrDefault(holds(ownName));

    private static Candidate Found(LabelHit hit, TextBlock block, ValueFind find, decimal confidence, string? reason = null)
    {
        var engine = find.End > find.Start ? block.ConfidenceOf(find.Start, find.End) : block.ConfidenceOf(0, block.Text.Length);
        var sure = Confidences.Combine(confidence, hit, find.Factor, engine);
        string[] own = reason is null ? [] : [reason];
        var box = block.BoxOf(0, Math.Max(1, block.Text.Length));
        var (label, value) = (hit.Block.Quote(hit.Start, hit.End), block.Quote(0, block.Text.Length));

        return new Candidate
        {
            Value = find.Value,
            Problem = find.Problem,
            Confidence = sure,
            Reasons = [.. find.Reasons, .. own, .. Confidences.Reasons(hit, engine)],
            Page = block.Page,
            Box = box,
            Quote = $"{label} | {value}",
        };
    }

    private readonly record struct ColumnRow(FieldCell Cell, TextBlock Block, ValueFind Find);

    // "รวม", "ยอดรวม".
    private const string TotalWord = @"(?:รวม|ผลรวม|ยอดรวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมจำนวน|รวมเป็นเงิน|total)";

    // "ทั้งสิ้น".
    private const string TotalScope = @"(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|ทุกด้าน|เป็นเงิน|จำนวน)?";

    // "12 โครงการ".
    private const string TotalCount = @"(?:[0-9๐-๙,]{1,6}\s*(?:โครงการ|รายการ|หมู่บ้าน|ราย|แห่ง|เรื่อง|คน|สาย|กิจกรรม))?";

    [GeneratedRegex(
        @"^\s*" + TotalWord + @"\s*" + TotalScope + @"\s*" + TotalCount + @"\s*(?:\([ก-๎]{1,12}\))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex TotalRow();

    [GeneratedRegex(
        @"^\s*(?:(?:รวม|ค่า|คะแนน)?เฉลี่ย(?:รวม|ทุกด้าน|ทั้งหมด)?|ภาพรวม|ในภาพรวม)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MeanRow();

    [GeneratedRegex(@"^\s*\([0-9๐-๙]{1,2}\)(?:\s*=.*)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
