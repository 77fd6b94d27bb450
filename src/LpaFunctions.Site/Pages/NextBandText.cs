using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>What the next band would need, in a sentence.</summary>
internal static class NextBandText
{
    /// <param name="next">Null in the highest band, and where the bundle does not say it.</param>
    public static string Say(PageLanguage to, LgoEntry lgo, NextBandEntry? next)
    {
        if (next is null)
        {
            return lgo.BandIndex == 0 ? to.Say("อยู่ในระดับสูงสุดแล้ว", "It stands in the highest band.") : "";
        }

        return to.Say(
            $"ระดับถัดไปคือ “{next.Band}” เริ่มที่ร้อยละ {next.From} ยังขาดร้อยละ {next.Points} คืออย่างน้อย {next.Marks} คะแนนเมื่อคะแนนเต็มเท่าเดิม",
            $"The next band, “{next.Band}”, begins at {next.From} percent: {next.Points} percentage points more, at least {next.Marks} marks with the same full marks."
        );
    }
}
