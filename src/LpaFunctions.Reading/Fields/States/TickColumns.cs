using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>Marks under "มี" and "ไม่มี" where no rules part the columns: which of the two words a mark stands under decides.</summary>
internal sealed class TickColumns(FieldText text)
{
    private const int MostWords = 8;

    // Points above and below a label within which its mark may stand.
    private const double Slack = 3;

    // Points between marks of two columns, and between a mark and words that it does not follow.
    private const double ColumnsApart = 7;
    private const double Apart = 12;
    private readonly Dictionary<int, IReadOnlyList<PageWord>> _marks = [];

    /// <summary>Null where no such heading stands over the label, or no mark beside it.</summary>
    public Candidate? Read(LabelHit hit)
    {
        var page = text.Document.Pages[hit.Block.Page - 1];
        var label = hit.Block.Cell is { } cell ? cell.Source.Box : hit.Block.BoxOf(hit.Start, hit.End);
        var beside = Marks(page).Where(mark => IsBeside(mark.Box, label) && !PartsChoices(page, mark)).ToList();
        if (HeadingOver(page, label) is not { } heading)
        {
            return beside.Count > 0 && AreInSeveralColumns(page)
                ? Problem(hit, label, "เครื่องหมายอยู่หลายคอลัมน์โดยไม่มีหัวคอลัมน์ที่บอกว่ามีหรือไม่มี โปรดตรวจกับต้นฉบับ")
                : null;
        }

        var said = beside.Select(mark => (Mark: mark, Under: Nearest(heading, mark.Box))).Where(found => found.Under is not null).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var quote = hit.Block.Quote(hit.Start, hit.End);
        if (said.Select(found => YesNoWords.Word(found.Under!.Text)).Distinct().Count() > 1)
        {
            return Problem(hit, label, "ในแถวนี้มีเครื่องหมายทั้งมีและไม่มี");
        }

        var (at, under) = said[0];
        return StateReader.Answer(hit, YesNoWords.Word(under!.Text)!.Value, Trust.Answer, hit.Start, hit.End, at.Box) with
        {
            Quote = $"{quote} | {under.Text}: {at.Text}",
        };
    }

    /// <summary>"มี / ไม่มี", however far apart: the slash stands between the two words that it parts.</summary>
    private static bool PartsChoices(Page page, PageWord mark)
    {
        if (mark.Text.Trim() != "/")
        {
            return false;
        }

        var words = page.Lines.Where(line => IsLevel(mark.Box, line.Box)).SelectMany(PageWord.Cut).ToList();
        var before = words.FindAll(word => word.Box.Right <= mark.Box.Left + 1).MaxBy(word => word.Box.Right);
        var behind = words.FindAll(word => word.Box.Left >= mark.Box.Right - 1).MinBy(word => word.Box.Left);
        var (one, other) = (YesNoWords.Word(before?.Text ?? ""), YesNoWords.Word(behind?.Text ?? ""));

        return one is not null && other is not null && one != other;
    }

    private static Candidate Problem(LabelHit hit, TextBox label, string problem) =>
        new()
        {
            Page = hit.Block.Page,
            Box = label,
            Quote = hit.Block.Quote(hit.Start, hit.End),
            Problem = problem,
        };

    /// <summary>Whether marks that stand apart from the words before them stand at more than one place across the page.</summary>
    private bool AreInSeveralColumns(Page page)
    {
        var words = page.Lines.SelectMany(PageWord.Cut).Where(word => !Ticks.IsMark(word.Text)).ToList();
        var places = Marks(page).Where(mark => IsApart(mark.Box, words)).Select(mark => mark.Middle).Order().ToList();
        return places.Zip(places.Skip(1)).Any(pair => pair.Second - pair.First > ColumnsApart);
    }

    // A box with its own word behind it is no mark of a column.
    private static bool IsApart(TextBox mark, List<PageWord> words)
    {
        var middle = (mark.Top + mark.Bottom) / 2;
        var level = words.FindAll(word => word.Box.Top < middle && word.Box.Bottom > middle);
        var before = level.FindAll(word => word.Box.Right <= mark.Left + 1);
        var isAnswered = level.Exists(word => word.Box.Left >= mark.Right - 1 && word.Box.Left - mark.Right < Apart);
        return !isAnswered && before.Count > 0 && mark.Left - before.Max(word => word.Box.Right) > Apart;
    }

    /// <summary>The nearest line above the label that holds a word for yes and one for no, and little else.</summary>
    private static List<PageWord>? HeadingOver(Page page, TextBox label)
    {
        var above = page
            .Lines.Where(line => line.Box.Bottom <= label.Top + Slack && !page.CheckBoxes.Any(box => IsLevel(box.Box, line.Box)))
            .OrderByDescending(line => line.Box.Bottom);
        var answers = above
            .Select(PageWord.Cut)
            .Where(MayBeHeading)
            .Select(words => words.FindAll(word => YesNoWords.Word(word.Text) is not null));

        return answers.FirstOrDefault(words => words.Select(word => YesNoWords.Word(word.Text)).Distinct().Count() == 2);
    }

    private static bool MayBeHeading(List<PageWord> words) =>
        words.Count <= MostWords && !words.Exists(word => Ticks.Find(word.Text).Count > 0 || Ticks.IsMark(word.Text));

    private IReadOnlyList<PageWord> Marks(Page page)
    {
        if (!_marks.TryGetValue(page.Number, out var marks))
        {
            _marks[page.Number] = marks = PageWord.MarksOf(page);
        }

        return marks;
    }

    private static bool IsLevel(TextBox box, TextBox line)
    {
        var middle = (box.Top + box.Bottom) / 2;
        return middle > line.Top && middle < line.Bottom;
    }

    private static bool IsBeside(TextBox mark, TextBox label)
    {
        var middle = (mark.Top + mark.Bottom) / 2;
        var isLevel = middle > label.Top - Slack && middle < label.Bottom + Slack;
        return isLevel && (mark.Left >= label.Right - Slack || mark.Right <= label.Left + Slack);
    }

    private static PageWord? Nearest(List<PageWord> heading, TextBox mark)
    {
        var near = heading.OrderBy(word => Math.Abs(word.Middle - Middle(mark))).ToList();
        var apart = near.Zip(near.Skip(1)).Select(pair => Math.Abs(pair.First.Middle - pair.Second.Middle)).DefaultIfEmpty(0).Min();
        var distance = Math.Abs(near[0].Middle - Middle(mark));
        return distance < Math.Max(0.45 * apart, near[0].Width / 2) ? near[0] : null;
    }

    private static double Middle(TextBox box) => (box.Left + box.Right) / 2;
}
