using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.Candidates;

/// <summary>How sure a reading is: the place, times the value's own doubts, slips in the label, and the reading engine's confidence.</summary>
internal static class Confidences
{
    private const double SureEngine = 0.98;

    public static decimal Combine(decimal place, LabelHit hit, decimal value, double engine)
    {
        var confidence = place * value * (decimal)Math.Clamp(engine, 0, 1);
        for (var i = 0; i < hit.Slips; i++)
        {
            confidence *= Trust.Slip;
        }

        return Math.Round(confidence, 2, MidpointRounding.AwayFromZero);
    }

    public static IEnumerable<string> Reasons(LabelHit hit, double engine)
    {
        if (hit.Slips > 0)
        {
            yield return $"ชื่อรายการสะกดต่างไป {hit.Slips} ตัวอักษร";
        }

        if (engine < SureEngine)
        {
            yield return $"อ่านจากภาพ ความมั่นใจของการอ่าน {engine:0.00}";
        }
    }
}
