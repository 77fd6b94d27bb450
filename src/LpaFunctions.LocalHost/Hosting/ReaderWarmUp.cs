using System.Text;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>
/// Reads one small page that is made here, and one status, while the host starts: the first file of the day does not wait until the
/// reader is compiled and the registry loaded. Saves nothing.
/// </summary>
public sealed class ReaderWarmUp(
    EvidencePlacing placing,
    EvidenceExamination examination,
    ShowStatus status,
    RuleBookLibrary books,
    LgoLibrary lgos,
    ILogger<ReaderWarmUp> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (
                books.Years is not [.., var year]
                || books.Find(year) is not { Indicators: [var indicator, ..] }
                || lgos.Current.All.FirstOrDefault() is not { } lgo
            )
            {
                return;
            }

            var path = $"{year}/{lgo.Code}/{indicator.Id}/warm-up.pdf";
            var page = OnePage($"{indicator.Id} 100 80 1,234.56");
            await using var content = new EvidenceContent(new EvidenceFile(path, page.Length, "0"), new MemoryStream(page));
            await examination.ExamineAsync(path, placing.Place(path), content, before: null, stoppingToken);
            await status.RunAsync(year, lgo.Code, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
#pragma warning disable CA1031 // Nothing depends on it: what is wrong shows at the first file, or in health.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogInformation(e, "The reader was not warmed up.");
        }
    }

    /// <summary>A PDF of one page with one line in Helvetica, with a table of contents that is right.</summary>
    public static byte[] OnePage(string line)
    {
        var drawing = $"BT /F1 14 Tf 72 770 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append($"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(table).Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
