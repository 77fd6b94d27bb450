using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Holds a request against the results it is about.</summary>
internal static class ReportRequestCheck
{
    /// <exception cref="ReportException">Something does not fit.</exception>
    public static void Check(ReportRequest request, ReportData data)
    {
        if (request.Kind == ReportKind.Lgo && request.Lgo is null)
        {
            throw new ReportException("รายงานของ อปท. ต้องระบุรหัส อปท. 7 หลัก (lgo) เช่น 3400102 (an LGO code is needed)");
        }

        if (request.Lgo is { } lgo && data.Results.All(r => r.Lgo.Code != lgo))
        {
            throw data.WithoutData.Any(l => l.Code == lgo)
                ? new ReportException($"อปท. รหัส {lgo} ยังไม่มีผลคะแนนปี {request.Year} (no results yet)", notFound: true)
                : new ReportException(
                    $"ไม่พบ อปท. รหัส {lgo} ในจังหวัด{data.ProvinceName} ตรวจรหัสและจังหวัด (unknown LGO)",
                    notFound: true
                );
        }

        if (request.Kind == ReportKind.Letter && request.Provisional)
        {
            throw new ReportException(
                "หนังสือแจ้งประกาศผลทำได้เมื่อประกาศผลแล้วเท่านั้น ให้ประกาศผลก่อน (a letter needs announced results)"
            );
        }

        if (request.Kind == ReportKind.Certificates && request.Provisional)
        {
            throw new ReportException("เกียรติบัตรทำได้เมื่อประกาศผลแล้วเท่านั้น ให้ประกาศผลก่อน (certificates need announced results)");
        }

        if (request.District is { } district && data.Results.All(r => r.Lgo.District != district))
        {
            throw new ReportException(
                $"ไม่พบอำเภอ \"{district}\" ในผลของจังหวัด{data.ProvinceName} พิมพ์เฉพาะชื่อโดยไม่มีคำว่าอำเภอ (unknown district)",
                notFound: true
            );
        }
    }
}
