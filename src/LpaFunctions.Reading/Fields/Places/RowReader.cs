using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.Places;

/// <summary>Reads the cells right of a label. Of several numbers the one counts whose column heading fits the field, or the total of the others; else the row is ambiguous.</summary>
internal sealed class RowReader(FieldText text, IReadOnlyList<LabelHit> hits)
{
    private readonly HashSet<TextBlock> _labelled = [.. hits.Where(h => h.Label.Item is null).Select(h => h.Block)];

    public Candidate? Read(LabelHit hit)
    {
        if (hit.Block.Cell is not { } cell)
        {
            return null;
        }

        Candidate? bad = null;
        var skipped = 0;
        var found = new List<(FieldCell Cell, Candidate At)>();
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

            var heading = ColumnHeading.Of(right);
            var at = heading.Denies(hit.Field)
                ? FoundValue.Of(
                    hit,
                    block,
                    0,
                    block.Text.Length,
                    ValueFind.Bad($"ช่องนี้อยู่ใต้หัวคอลัมน์ \"{heading.Text}\" ซึ่งไม่ใช่ค่าของรายการนี้", 0, block.Text.Length),
                    0
                )
                : FoundValue.Of(
                    hit,
                    block,
                    0,
                    block.Text.Length,
                    ValueText.Read(
                        hit.Field,
                        hit.Field.Kind == FieldKind.Names ? PersonLines.Joined(block.Text) : block.Text,
                        sentence: false,
                        MoneyUnit.Of(text.Document, right),
                        lead: SentenceLead.OfCell(hit)
                    ),
                    skipped == 0 ? Trust.BesideLabel : Trust.Between
                );
            if (at is not { Value: not null })
            {
                bad ??= at;
                continue;
            }

            found.Add((right, at));
            if (at.Value is not NumberValue)
            {
                break;
            }
        }

        return found.Count == 0 ? bad : One(hit, found);
    }

    private static Candidate One(LabelHit hit, List<(FieldCell Cell, Candidate At)> found)
    {
        if (found.Select(f => f.At.Value).Distinct().Count() == 1)
        {
            return found[0].At;
        }

        var headed = found.Select(f => (f.Cell, f.At, Heading: ColumnHeading.Of(f.Cell))).ToList();
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

    private static decimal Number(Candidate at) => ((NumberValue)at.Value!).Number;
}
