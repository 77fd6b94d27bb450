using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Writes each kind of block.</summary>
internal static class QuestPdfBlocks
{
    public static void Write(IContainer place, Report report, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                place.PaddingTop(6).Text(PrintedText.Prepare(report, heading.Text)).Bold().FontSize(SizeOf(heading));
                break;
            case ReportText text:
                place.Text(PrintedText.Prepare(report, text.Text)).FontSize(text.Role == TextRole.Note ? 9 : 11);
                break;
            case ListBlock list:
                Lines(place, report, list.Items.Select(i => "• " + i));
                break;
            case FiguresBlock figures:
                Lines(place, report, figures.Figures.Select(f => $"{f.Label}: {f.Value}{(f.Note is { } note ? $" ({note})" : "")}"));
                break;
            case CoverBlock cover:
                Centred(place.PaddingTop(180), report, Lines(cover));
                break;
            case ProvenanceBlock provenance:
                place.Text(string.Join('\n', provenance.Lines)).FontSize(8);
                break;
            case TableBlock table:
                QuestPdfTable.Write(place, report, table.Table);
                break;
            case BarsBlock bars:
                QuestPdfBars.Write(place, report, bars.Chart);
                break;
            case RadarBlock radar:
                Lines(place, report, radar.Chart.Axes.Select(a => Axis(radar.Chart, a)).Prepend(radar.Chart.Caption));
                break;
            case LetterBlock letter:
                QuestPdfLetter.Write(place, report, letter);
                break;
            case CertificateBlock certificate:
                Centred(place.PaddingTop(60), report, Lines(certificate));
                break;

            default:
                throw new ArgumentException($"No PDF for a block of kind {block.GetType().Name}.", nameof(block));
        }
    }

    private static int SizeOf(HeadingBlock heading) =>
        heading.Level switch
        {
            1 => 18,
            2 => 14,
            _ => 12,
        };

    private static string Axis(RadarChart chart, RadarAxis axis) =>
        $"{axis.Label}: {ReportCell.Percent(axis.First).Text} ({chart.SecondLabel} {ReportCell.Percent(axis.Second).Text})";

    private static IEnumerable<(string Text, int Size)> Lines(CoverBlock cover) =>
        [(cover.Title, 24), (cover.Year, 22), (cover.Place, 20), .. cover.Lines.Select(l => (l, 12))];

    private static IEnumerable<(string Text, int Size)> Lines(CertificateBlock certificate)
    {
        var signer = certificate.Signer ?? "................................";
        var reason = certificate.Reason.Select(line => (line, 15));
        var post = certificate.Post.Select(line => (line, 14));
        return
        [
            (certificate.Giver, 26),
            ("มอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", 15),
            (certificate.Recipient, 28),
            .. reason,
            (certificate.Given, 14),
            ($"({signer})", 14),
            .. post,
        ];
    }

    internal static void Lines(IContainer place, Report report, IEnumerable<string> lines) =>
        place.Text(PrintedText.Prepare(report, string.Join('\n', lines)));

    private static void Centred(IContainer place, Report report, IEnumerable<(string Text, int Size)> lines) =>
        place.Column(column =>
        {
            column.Spacing(6);
            foreach (var (text, size) in lines)
            {
                column.Item().AlignCenter().Text(PrintedText.Prepare(report, text)).FontSize(size);
            }
        });
}
