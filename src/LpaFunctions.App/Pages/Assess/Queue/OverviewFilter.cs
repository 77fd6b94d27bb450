using LpaFunctions.App.Pages.Assess.Words;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess.Queue;

/// <summary>What of the queue is looked at: a year, a district, one indicator.</summary>
internal sealed record OverviewFilter(
    RuleBook Book,
    IReadOnlyList<AssessmentYear> Years,
    IReadOnlyList<string> Districts,
    string? District,
    Indicator? Indicator
)
{
    public static string Address(AssessmentYear year, IndicatorId indicator, TaskKind? kind)
    {
        var address = $"{QueueView.Root}?year={year}&indicator={Uri.EscapeDataString(indicator.ToString())}";
        return kind is { } one ? $"{address}&kind={TaskKindNames.Word(one)}" : address;
    }

    public static HtmlText Write(OverviewFilter filter)
    {
        var page = new HtmlPage();
        page.Write($"<form class=\"filter\" method=\"get\" action=\"{QueueView.Root}\">\n");
        page.Write($"<label>ปี <select name=\"year\">\n");
        foreach (var year in filter.Years)
        {
            page.Write($"{Option(year.ToString(), year.ToString(), year == filter.Book.Year)}");
        }

        page.Write(
            $"</select></label>\n{DistrictChoice(filter)}<label>ตัวชี้วัด <select name=\"indicator\">\n{Option("", "ทุกตัวชี้วัด แยกตาม อปท.", filter.Indicator is null)}"
        );
        foreach (var indicator in filter.Book.Indicators)
        {
            page.Write($"{Option(indicator.Id.ToString(), $"{indicator.Id} {indicator.Name}", indicator == filter.Indicator)}");
        }

        return page.Write($"</select></label>\n<button class=\"quiet\">แสดง</button>\n</form>\n").ToText();
    }

    private static HtmlText DistrictChoice(OverviewFilter filter)
    {
        if (filter.Districts.Count < 2)
        {
            return HtmlText.Nothing;
        }

        var page = new HtmlPage();
        page.Write($"<label>อำเภอ <select name=\"district\">\n{Option("", "ทุกอำเภอ", string.IsNullOrEmpty(filter.District))}");
        foreach (var district in filter.Districts)
        {
            page.Write($"{Option(district, district, district == filter.District)}");
        }

        return page.Write($"</select></label>\n").ToText();
    }

    private static HtmlText Option(string value, string name, bool isChosen)
    {
        var selected = isChosen ? new HtmlText(" selected") : HtmlText.Nothing;
        return new HtmlPage().Write($"<option value=\"{value}\"{selected}>{name}</option>\n").ToText();
    }
}
