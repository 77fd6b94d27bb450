using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Pipeline.Assessing;

/// <summary>
/// Which marks may be confirmed together, without a look at each page: those that rest on surely read values alone, and only while the reader
/// in use is known to err in under 1 of 1,000 such values.
/// </summary>
public sealed class SureReadings(ReliabilityCurve curve)
{
    public ReliabilityCurve Curve => curve;

    /// <summary>The reader that the values of today come from.</summary>
    public static string Reader => EvidenceFieldReader.Version;

    public bool IsOffered => curve.HoldsFor(Reader);

    /// <summary>In Thai: why nothing is offered; null where it is.</summary>
    public string? WhyNot()
    {
        if (IsOffered)
        {
            return null;
        }

        return curve.Reader == Reader ? Measure() : $"{Measure()} และตัวอ่านที่ใช้อยู่ ({Reader}) ยังไม่ได้วัด";
    }

    /// <summary>In Thai: how often such values were wrong when it was measured, and how often they may be.</summary>
    public string Measure() =>
        $"ตัวอ่านรุ่น {curve.Reader} อ่านผิด {curve.Wrong:#,0} จาก {curve.Read:#,0} ค่าที่มั่นใจตั้งแต่ {ReliabilityCurve.Sure:0.00} ขึ้นไป "
        + $"({PerThousand(curve.ShareWrong)} ใน 1,000 อาจสูงถึง {PerThousand(curve.MostLikelyWrong)}) เกณฑ์คือไม่ถึง 1 ใน 1,000";

    /// <summary>The results of an LGO that may be confirmed together.</summary>
    public static IReadOnlyList<IndicatorResult> List(LgoSnapshot now) =>
        [.. now.Scores.SelectMany(score => score.Indicators).Where(result => IsOne(now.Book, result))];

    private static bool IsOne(RuleBook book, IndicatorResult result)
    {
        var isReady = AssessorTask.KindOf(result) == TaskKind.Ready && !result.IsIllustrative;
        var isSummed = book.Find(result.Indicator)?.Phase != IndicatorPhase.Pilot;
        return isReady && isSummed && result.Sources.All(IsFromText);
    }

    // The curve was measured on text: what was read on images of pages is looked at one by one.
    private static bool IsFromText(ResultSource source) => source.Sheets is { Count: > 0 } sheets && !sheets.Any(sheet => sheet.IsImage);

    private static string PerThousand(decimal share) => (share * 1000m).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
