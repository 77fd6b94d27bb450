using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Prints reports of provinces and LGOs on any machine (docs/adr/0160); letters and certificates are another printer's, where there is one.</summary>
/// <param name="others">Who prints what this one does not; null where nobody does.</param>
public sealed class SectionPdfPrinter(IPdfPrinter? others = null) : IPdfPrinter
{
    private const string LettersElsewhere =
        "เครื่องนี้พิมพ์หนังสือและเกียรติบัตรเป็น PDF ไม่ได้ เลือกรูปแบบ html แล้วพิมพ์จากเบราว์เซอร์ (letters and certificates: html)";

    /// <summary>The kinds that it prints itself.</summary>
    public static bool Prints(ReportKind kind) => kind is ReportKind.Province or ReportKind.Lgo;

    public string? WhyUnavailableFor(ReportKind kind)
    {
        if (Prints(kind))
        {
            return null;
        }

        return others is null ? LettersElsewhere : others.WhyUnavailableFor(kind);
    }

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken)
    {
        if (SectionPrinter.Prints(report))
        {
            return Task.FromResult(SectionPrinter.Print(report));
        }

        return others is null ? throw new PdfPrinterException(LettersElsewhere) : others.PrintAsync(report, cancellationToken);
    }
}
