using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Writes a bar chart: label, bar, number; the second bar of a pair is lighter and its number names it.</summary>
internal static class QuestPdfBars
{
    private const string First = "#444444",
        Second = "#BBBBBB";

    public static void Write(IContainer place, Report report, BarChart chart) =>
        place.Column(column =>
        {
            column.Spacing(2);
            column
                .Item()
                .Text(PrintedText.Prepare(report, chart.MarkLabel is { } mark ? $"{chart.Caption} ({mark})" : chart.Caption))
                .Bold();
            foreach (var bar in chart.Bars)
            {
                Row(column.Item(), report, chart, bar.Label, bar.Value, bar.Shown, First);
                if (bar.SecondShown is { } second)
                {
                    Row(column.Item(), report, chart, "", bar.Second, $"{second} ({chart.SecondLabel})", Second);
                }
            }
        });

    private static void Row(IContainer place, Report report, BarChart chart, string label, decimal? value, string shown, string colour) =>
        place.Row(row =>
        {
            row.Spacing(6);
            row.ConstantItem(170).AlignRight().Text(PrintedText.Prepare(report, label)).FontSize(9);
            var filled = (float)chart.Share(value);
            if (filled > 0)
            {
                row.RelativeItem(filled).AlignMiddle().Height(9).Background(colour);
            }
            // A full bar leaves room for its number.
            row.RelativeItem(1.5f - filled).Text(PrintedText.Prepare(report, shown)).FontSize(9);
        });
}
