using System.Collections.Frozen;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.AroundLabels;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>Columns of several years where no rules part them: the number under the inspected year.</summary>
internal static class YearColumns
{
    private const int Fewest = 2;
    private const int MostWords = 10;
    private const double Slack = 3;
    private const int LongestHeading = 60;
    private static readonly FrozenSet<string> YearName = FrozenSet.Create("ปี", "พ.ศ.", "พ.ศ", "ปีงบประมาณ");

    /// <summary>Null where the label is in a cell, or no line above names several years.</summary>
    public static Candidate? Read(FieldText text, LabelHit hit)
    {
        if (hit.Block.Cell is { Grid.Ruled: true })
        {
            return null;
        }

        var page = text.Document.Pages[hit.Block.Page - 1];
        var label = hit.Block.Cell is { } cell ? cell.Source.Box : hit.Block.BoxOf(hit.Start, hit.End);
        var lines = LinesAbove(page, label).Select(PageWord.Cut).Where(words => words.Count <= MostWords);
        var heading = lines.Select(Years).FirstOrDefault(AreSeveral);
        var numbers = page
            .Lines.Where(line => IsLevel(line.Box, label))
            .SelectMany(PageWord.Cut)
            .Where(word => word.Box.Left >= label.Right - Slack && word.Text.Any(Reading.Values.ThaiNumbers.IsDigit))
            .ToList();
        if (heading is null || numbers.Count < Fewest || !StandUnder(heading, numbers))
        {
            return numbers.Count >= Fewest && IsUnderYears(page, label) && AreInColumns(page, numbers)
                ? Unclear(hit, page.Number, label)
                : null;
        }

        var own = heading.FindIndex(year => ColumnYears.In(year.Text) == text.InspectedYear);
        if (own < 0)
        {
            return new Candidate
            {
                Page = page.Number,
                Box = label,
                Quote = hit.Block.Quote(hit.Start, hit.End),
                Problem = $"ตารางไม่มีคอลัมน์ของปีงบประมาณ {text.InspectedYear} ที่ตรวจ โปรดส่งเอกสารที่มีค่าของปีนั้น",
            };
        }

        var number = numbers[own];
        var find = ValueText.Read(hit.Field, number.Text, sentence: false, lead: SentenceLead.Before(hit, [])) with { Start = 0, End = 0 };
        var found = find.Value is null ? null : FoundValue.AsCandidate(hit, hit.Block, hit.Start, hit.End, find, Trust.UnderLabel);
        if (found is null)
        {
            return null;
        }

        return found with
        {
            Box = number.Box,
            Quote = $"{hit.Block.Quote(hit.Start, hit.End)} | {heading[own].Text}: {number.Text}",
            Reasons = [.. found.Reasons, $"อ่านจากคอลัมน์ของปีงบประมาณ {text.InspectedYear} ที่ตรวจ"],
        };
    }

    /// <summary>The nearest first.</summary>
    private static IEnumerable<TextLine> LinesAbove(Page page, TextBox label) =>
        page.Lines.Where(line => line.Box.Bottom <= label.Top + Slack).OrderByDescending(line => line.Box.Bottom);

    private static bool AreSeveral(IEnumerable<PageWord> years) =>
        years.Select(year => ColumnYears.In(year.Text)).Distinct().Count() >= Fewest;

    /// <summary>The years of a line, each with the words before it that name it: "พ.ศ. 2567".</summary>
    private static List<PageWord> Years(List<PageWord> words)
    {
        var years = new List<PageWord>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (ColumnYears.In(word.Text) is null)
            {
                continue;
            }

            var isNamed = i > 0 && ColumnYears.IsBare(word.Text) && YearName.Contains(words[i - 1].Text);
            years.Add(isNamed ? word with { Box = word.Box with { Left = words[i - 1].Box.Left } } : word);
        }

        return years;
    }

    private static Candidate Unclear(LabelHit hit, int page, TextBox label) =>
        new()
        {
            Page = page,
            Box = label,
            Quote = hit.Block.Quote(hit.Start, hit.End),
            Problem = "มีค่าของหลายปีในแถวนี้ ไม่แน่ว่าค่าใดเป็นของปีที่ตรวจ โปรดตรวจกับต้นฉบับ",
        };

    /// <summary>Whether the lines just above name several years and little else, though not in one line.</summary>
    private static bool IsUnderYears(Page page, TextBox label)
    {
        const int linesAbove = 4;
        var above = LinesAbove(page, label).Take(linesAbove).Where(line => line.Text.Length <= LongestHeading);
        return AreSeveral(above.SelectMany(PageWord.Cut).Where(word => ColumnYears.IsBare(word.Text)));
    }

    /// <summary>Numbers of one line that stand apart, each in a span of its own.</summary>
    private static bool AreInColumns(Page page, List<PageWord> numbers) =>
        page.Lines.Any(line => line.Spans.Count(span => numbers.Exists(number => number.Text == span.Text)) >= Fewest);

    /// <summary>Whether each number stands under the year of its own place in the line: a letter that names years above holds numbers anywhere.</summary>
    private static bool StandUnder(List<PageWord> heading, List<PageWord> numbers)
    {
        if (heading.Count != numbers.Count)
        {
            return false;
        }

        var apart = heading.Zip(heading.Skip(1)).Min(pair => pair.Second.Middle - pair.First.Middle);
        return heading.Zip(numbers).All(pair => Math.Abs(pair.First.Middle - pair.Second.Middle) < 0.45 * apart)
            || numbers.Index().All(number => Over(heading, number.Item) is [var only] && only == number.Index);
    }

    /// <summary>Which of the headings stand over a number.</summary>
    private static int[] Over(List<PageWord> heading, PageWord number) =>
        [
            .. heading
                .Index()
                .Where(year => year.Item.Box.Left < number.Box.Right && number.Box.Left < year.Item.Box.Right)
                .Select(year => year.Index),
        ];

    private static bool IsLevel(TextBox line, TextBox label)
    {
        var middle = (line.Top + line.Bottom) / 2;
        return middle > label.Top - Slack && middle < label.Bottom + Slack;
    }
}
