using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>
/// A row of a table without rules, read as a line: what stands over its numbers still counts. Satang beside baht and a unit that the table states are told
/// by the lines above; where targets stand beside results a person is asked, for the first number of such a row is a guess.
/// </summary>
internal static class HeadedLine
{
    private const int LinesAbove = 14;
    private const int LongestHeading = 90;
    private const double Slack = 3;

    /// <summary>Null where the line stands under no such heading.</summary>
    public static Candidate? Read(FieldText text, LabelHit hit)
    {
        if (hit.Block.Cell is { Grid.Ruled: true })
        {
            return null;
        }

        var page = text.Document.Pages[hit.Block.Page - 1];
        var label = hit.Block.Cell is { } cell ? cell.Source.Box : hit.Block.BoxOf(hit.Start, hit.End);
        // Gaps may have drawn a column of numbers into the cell of the labels.
        var isWithin = hit.Block.Cell is not null && hit.Block.Text[hit.End..].Any(ThaiNumbers.IsDigit);
        var left = isWithin ? label.Left : label.Right;
        var ownNumbers = isWithin ? hit.Block.Text[..hit.End].Split(' ', '\n').Count(HasDigit) : 0;
        var above = page
            .Lines.Where(line => line.Box.Bottom <= label.Top + Slack && line.Text.Length <= LongestHeading)
            .OrderByDescending(line => line.Box.Bottom)
            .Take(LinesAbove)
            .ToList();
        var numbers = page
            .Lines.Where(line => IsLevel(line.Box, label))
            .SelectMany(PageWord.Cut)
            .Where(word => word.Box.Right > left + Slack && HasDigit(word.Text))
            .OrderBy(word => word.Box.Left)
            .Skip(ownNumbers)
            .ToList();
        return numbers.Count switch
        {
            1 => UnderUnit(hit, above, numbers[0]),
            2 => UnderSatang(hit, above, numbers) ?? UnderTargets(hit, above),
            > 2 when isWithin || hit.Block.Cell is null => UnderTargets(hit, above),
            _ => null,
        };
    }

    private static Candidate? UnderTargets(LabelHit hit, List<TextLine> above)
    {
        var results = above.FindAll(line => line.Spans.Any(span => IsResult(span.Text)));
        var hasTargets = above.Exists(line =>
            line.Spans.Any(span => IsTarget(span.Text)) && results.Exists(result => IsLevel(result.Box, line.Box))
        );
        return hasTargets ? Problem(hit, "แถวนี้มีทั้งเป้าหมายและผล ไม่แน่ว่าตัวเลขใดเป็นผล โปรดตรวจกับต้นฉบับ") : null;
    }

    private static bool HasDigit(string word) => word.Any(ThaiNumbers.IsDigit);

    private static bool IsTarget(string heading) =>
        heading.StartsWith("เป้าหมาย", StringComparison.Ordinal) || heading.StartsWith("แผน", StringComparison.Ordinal);

    private static bool IsResult(string heading) => heading.Contains("ผล", StringComparison.Ordinal);

    private static Candidate? UnderSatang(LabelHit hit, List<TextLine> above, List<PageWord> numbers)
    {
        var isSatang =
            hit.Field.Kind == FieldKind.Baht
            && above.Exists(line => PageWord.Cut(line).Exists(word => new ColumnHeading(word.Text).IsSatang));
        var last = numbers[1].Text.Trim();
        if (!isSatang || last.Length > 2)
        {
            return null;
        }

        var baht = ValueText.Read(hit.Field, numbers[0].Text, sentence: false);
        if (baht.Value is not NumberValue { Number: var amount } || !ThaiNumbers.TryParse(last, out var satang))
        {
            return Problem(hit, "จำนวนเงินมีช่องสตางค์ที่อ่านไม่ได้ โปรดตรวจกับต้นฉบับ");
        }

        var find = baht with { Value = new NumberValue(amount + (satang / 100)), Start = 0, End = 0 };
        return FoundValue.AsCandidate(hit, hit.Block, hit.Start, hit.Block.LineEnd(hit.End), find, Trust.UnderLabel);
    }

    /// <summary>An amount under "หน่วย : พันบาท" that names no unit of its own.</summary>
    private static Candidate? UnderUnit(LabelHit hit, List<TextLine> above, PageWord number)
    {
        var behind = hit.Block.Text[hit.End..hit.Block.LineEnd(hit.End)];
        var unit = above.Select(line => MoneyUnit.In(line.Text, stated: true)).FirstOrDefault(found => found is not null);
        if (hit.Field.Kind != FieldKind.Baht || unit is null or { Times: 1 } || behind.Contains("บาท", StringComparison.Ordinal))
        {
            return null;
        }

        var find = ValueText.Read(hit.Field, number.Text, sentence: false, unit);
        return find.Value is null
            ? null
            : FoundValue.AsCandidate(
                hit,
                hit.Block,
                hit.Start,
                hit.Block.LineEnd(hit.End),
                find with
                {
                    Start = 0,
                    End = 0,
                },
                Trust.Between
            );
    }

    private static Candidate Problem(LabelHit hit, string problem) =>
        new()
        {
            Page = hit.Block.Page,
            Box = hit.Block.BoxOf(hit.Start, hit.End),
            Quote = hit.Block.Quote(hit.Start, hit.Block.LineEnd(hit.End)),
            Problem = problem,
        };

    private static bool IsLevel(TextBox line, TextBox label)
    {
        var middle = (line.Top + line.Bottom) / 2;
        return middle > label.Top - Slack && middle < label.Bottom + Slack;
    }
}
