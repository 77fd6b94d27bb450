using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Prints reports of provinces and LGOs on any machine (docs/adr/0160); letters and certificates are another printer's, where there is one.</summary>
public sealed class SectionPdfPrinter : IPdfPrinter
{
    private const string LettersElsewhere =
        "เครื่องนี้พิมพ์หนังสือและเกียรติบัตรเป็น PDF ไม่ได้ เลือกรูปแบบ html แล้วพิมพ์จากเบราว์เซอร์ (letters and certificates: html)";

    public string? WhyUnavailableFor(ReportKind kind) => kind is ReportKind.Province or ReportKind.Lgo ? null : LettersElsewhere;

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken) =>
        SectionPrinter.Prints(report) ? Task.FromResult(SectionPrinter.Print(report)) : throw new PdfPrinterException(LettersElsewhere);
}
