using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>Tasks as a list of links, and their kinds as tabs with counts.</summary>
internal static class QueueLists
{
    // Tasks that are shown beside the one on the desk, and how many of them before it.
    private const int Around = 16;
    private const int Before = 4;

    /// <summary>One link for each kind that has tasks.</summary>
    public static HtmlText Kinds(IReadOnlyList<AssessorTask> tasks, TaskKind? chosen, Func<TaskKind?, string> address)
    {
        var page = new HtmlPage();
        page.Write($"<ul class=\"kinds\">\n{Kind(address(null), "ทั้งหมด", tasks.Count, chosen is null)}");
        foreach (var kind in TaskKindNames.All)
        {
            var count = tasks.Count(task => task.Kind == kind);
            if (count > 0 || chosen == kind)
            {
                page.Write($"{Kind(address(kind), TaskKindNames.Name(kind), count, chosen == kind)}");
            }
        }

        return page.Write($"</ul>\n").ToText();
    }

    /// <param name="title">What a row is called: the indicator in one LGO, the LGO of one indicator.</param>
    public static HtmlText Tasks(
        AssessmentYear year,
        IReadOnlyList<AssessorTask> tasks,
        QueueView view,
        AssessorTask? current,
        Func<AssessorTask, string> title
    )
    {
        var page = new HtmlPage();
        page.Write($"<ol class=\"tasks\">\n");
        foreach (var task in Near(current, [.. tasks.Where(task => view.Holds(task) || IsSame(task, current))]))
        {
            var isCurrent = IsSame(task, current) ? new HtmlText(" aria-current=\"page\"") : HtmlText.Nothing;
            page.Write(
                $"""
                <li><a href="{view.AddressOf(year, task)}"{isCurrent}><span>{title(task)}</span> <span class="tag {TaskKindNames.Word(
                    task.Kind
                )}">{Tag(task)}</span></a></li>

                """
            );
        }

        return page.Write($"</ol>\n").ToText();
    }

    /// <summary>Beside a task the list shows what stands around it: all of it would be many times the rest of the page.</summary>
    private static IEnumerable<AssessorTask> Near(AssessorTask? current, List<AssessorTask> shown)
    {
        var at = shown.FindIndex(task => IsSame(task, current));
        return at < 0 ? shown : shown.Skip(Math.Max(0, at - Before)).Take(Around);
    }

    public static bool IsSame(AssessorTask task, AssessorTask? other) =>
        other is not null && task.Lgo == other.Lgo && task.Indicator == other.Indicator;

    private static string Tag(AssessorTask task) =>
        task.Marks is { } marks
            ? $"{TaskKindNames.Name(task.Kind)} {ThaiFormat.Number(marks)}/{ThaiFormat.Number(task.FullMarks)}{MarkedBand.WordIf(task.IsIllustrative)}"
            : TaskKindNames.Name(task.Kind);

    private static HtmlText Kind(string address, string name, int count, bool isChosen)
    {
        var current = isChosen ? new HtmlText(" aria-current=\"true\"") : HtmlText.Nothing;
        return new HtmlPage().Write($"<li><a href=\"{address}\"{current}>{name} <b>{count}</b></a></li>\n").ToText();
    }
}
