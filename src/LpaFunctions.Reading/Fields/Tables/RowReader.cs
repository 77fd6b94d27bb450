using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.AroundLabels;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>Reads the cells right of a label. Of several numbers the one counts whose column heading fits the field, or the total of the others; else the row is ambiguous.</summary>
internal sealed class RowReader(FieldText text, IReadOnlyList<LabelHit> hits)
{
    private readonly HashSet<TextBlock> _labelled = [.. hits.Where(h => h.Label.Item is null).Select(h => h.Block)];

    /// <summary>Whether the row of a cell has columns of several years, or baht and satang: its line alone does not tell them.</summary>
    public static bool IsOfSeveralColumns(FieldCell cell)
    {
        var headings = cell.Grid.RowOf(cell).Where(right => right.Column >= cell.EndColumn).Select(ColumnHeading.Over).ToList();
        return headings.Exists(heading => heading.IsSatang)
            || headings.Select(heading => heading.Year).OfType<int>().Distinct().Count() > 1;
    }

    public Candidate? Read(LabelHit hit)
    {
        if (hit.Block.Cell is not { } cell)
        {
            return null;
        }

        Candidate? bad = null;
        var skipped = 0;
        var found = new List<ValueCell>();
        foreach (var right in cell.Grid.RowOf(cell).Where(c => c.Column >= cell.EndColumn))
        {
            if (!text.ByCell.TryGetValue(right, out var block))
            {
                skipped++;
                continue;
            }
            // Behind a value a cell of words may be the label of something else.
            if (_labelled.Contains(block) || (found.Count > 0 && !block.Text.Any(Values.ThaiNumbers.IsDigit)))
            {
                break;
            }

            var heading = ColumnHeading.Over(right);
            if (heading.IsSatang && found.Count > 0)
            {
                continue;
            }

            var find = Under(heading, hit, right, block);
            var at = FoundValue.AsCandidate(hit, block, 0, block.Text.Length, find, skipped == 0 ? Trust.BesideLabel : Trust.Between);
            if (at is not { Value: not null })
            {
                bad ??= at;
                continue;
            }

            found.Add(new(right, at));
            if (at.Value is not NumberValue)
            {
                break;
            }
        }

        return found.Count == 0 ? bad : One(hit, found);
    }

    private ValueFind Under(ColumnHeading heading, LabelHit hit, FieldCell cell, TextBlock block)
    {
        if (heading.IsSatang)
        {
            return ValueFind.Bad("อ่านได้เฉพาะช่องสตางค์ ช่องบาทอ่านไม่ได้ โปรดตรวจกับต้นฉบับ", 0, block.Text.Length);
        }

        return heading.Denies(hit.Field)
            ? ValueFind.Bad($"ช่องนี้อยู่ใต้หัวคอลัมน์ \"{heading.Text}\" ซึ่งไม่ใช่ค่าของรายการนี้", 0, block.Text.Length)
            : SatangColumn.Join(hit.Field, cell, Value(hit, cell, block));
    }

    private ValueFind Value(LabelHit hit, FieldCell cell, TextBlock block)
    {
        var words = hit.Field.Kind == FieldKind.Names ? PersonLines.Joined(block.Text) : block.Text;
        return ValueText.Read(hit.Field, words, sentence: false, MoneyUnit.ForCell(text.Document, cell), lead: SentenceLead.OfCell(hit));
    }

    private Candidate One(LabelHit hit, List<ValueCell> found)
    {
        if (DigitCells.Join(hit.Field, found) is { } number)
        {
            return number;
        }

        if (OfYear(found) is { } inspected)
        {
            return inspected;
        }

        if (found.Select(f => f.At.Value).Distinct().Count() == 1)
        {
            return found[0].At;
        }

        var headed = found.Select(f => (f.Cell, f.At, Heading: ColumnHeading.Over(f.Cell))).ToList();
        if (headed.Where(f => f.Heading.Names(hit.Field)).ToList() is [var fitting])
        {
            return fitting.At;
        }

        if (
            headed.Where(f => f.Heading.IsTotal).ToList() is [var total]
            && headed.Where(f => f != total).Sum(f => Number(f.At)) == Number(total.At)
        )
        {
            return total.At with
            {
                Reasons = [.. total.At.Reasons, $"อ่านจากคอลัมน์ \"{total.Heading.Text}\" ซึ่งตรงกับผลบวกของคอลัมน์อื่น"],
            };
        }

        var names = string.Join(", ", headed.Select(f => f.Heading.Text).Where(t => t.Length > 0));
        return found[0].At with
        {
            Value = null,
            Rivals = [.. found.Select(f => f.At.Value!).Distinct()],
            Reasons = [$"แถวนี้มีตัวเลขที่ต่างกันหลายคอลัมน์{(names.Length > 0 ? $" ({names})" : "")} โปรดระบุคอลัมน์ที่ต้องการ"],
        };
    }

    /// <summary>Of columns of several years the one whose work is inspected; a person's where it has none.</summary>
    private Candidate? OfYear(List<ValueCell> found)
    {
        var years = found.ConvertAll(f => (f.At, ColumnHeading.Over(f.Cell).Year));
        var areYears = years.TrueForAll(f => f.Year is not null) && years.Select(f => f.Year).Distinct().Count() == years.Count;
        var isInspectedAlone = years is [var only] && only.Year == text.InspectedYear;
        if (!areYears || isInspectedAlone)
        {
            return null;
        }

        if (years.Find(f => f.Year == text.InspectedYear).At is { } own)
        {
            return own with { Reasons = [.. own.Reasons, $"อ่านจากคอลัมน์ของปีงบประมาณ {text.InspectedYear} ที่ตรวจ"] };
        }

        return years[0].At with
        {
            Value = null,
            Problem = $"ตารางไม่มีคอลัมน์ของปีงบประมาณ {text.InspectedYear} ที่ตรวจ โปรดส่งเอกสารที่มีค่าของปีนั้น",
        };
    }

    private static decimal Number(Candidate at) => ((NumberValue)at.Value!).Number;
}
