using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Lgo;

/// <summary>What was read from the files of an indicator: each value with its page and the words that stand there.</summary>
internal static class IndicatorValues
{
    public static HtmlText Show(IndicatorView view)
    {
        var page = new HtmlPage();
        foreach (var reading in view.Status.Readings)
        {
            page.Write($"{File(view, reading)}");
        }

        return page.ToText();
    }

    private static HtmlText File(IndicatorView view, EvidenceReading reading)
    {
        var name = string.Join('/', reading.Path.Split('/')[3..]);
        var page = new HtmlPage();
        page.Write($"<h2>อ่านได้จาก <bdi>{name}</bdi></h2>\n");
        foreach (var finding in reading.Findings)
        {
            page.Write($"<p class=\"note warn\">{finding.Message}</p>\n");
        }

        page.Write($"<dl class=\"values\">\n");
        foreach (var field in reading.Fields.Where(f => f.State != FieldState.Missing))
        {
            page.Write($"{Field(view, reading, field)}");
        }

        return page.Write($"</dl>\n").ToText();
    }

    private static HtmlText Field(IndicatorView view, EvidenceReading reading, FieldReading field)
    {
        var label = view.Indicator.Fields.FirstOrDefault(f => f.Id == field.FieldId)?.Labels[0] ?? field.FieldId;
        var page = new HtmlPage();
        page.Write($"<dt>{label}</dt>\n<dd><strong><bdi>{Value(field)}</bdi></strong> ");
        if (field.Page is { } number)
        {
            page.Write($"{EvidenceLink.Write(reading, number, field.Box, $"หน้า {number}")} ");
        }

        if (field.State == FieldState.Read)
        {
            page.Write($"<span class=\"small\">{Words.Confidence(field.Confidence)}</span>");
        }

        page.Write($"{ScanView.Write(reading, field, view.ConfidenceThreshold, Value(field))}");
        if (field.Quote is { Length: > 0 } quote)
        {
            page.Write($"<blockquote><bdi>{quote}</bdi></blockquote>");
        }

        if (ScanView.OtherReasons(field).ToList() is { Count: > 0 } reasons)
        {
            page.Write($"<p class=\"small\">{string.Join("; ", reasons)}</p>");
        }

        return page.Write($"</dd>\n").ToText();
    }

    private static string Value(FieldReading field) =>
        field switch
        {
            { State: FieldState.Read, Value: { } value } => ThaiFormat.Value(value),
            { State: FieldState.Ambiguous } => $"มีหลายค่า: {string.Join(" / ", field.Candidates.Select(ThaiFormat.Value))}",
            _ => "อ่านไม่ออก",
        };
}
