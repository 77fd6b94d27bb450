using System.Globalization;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>A total beside that of the year before, in a sentence; only where the two can be compared.</summary>
internal static class YearsText
{
    public static string Say(PageLanguage to, PublishedProvince province, LgoEntry lgo, string percentBefore)
    {
        var (year, before) = (province.Year, province.Comparison.YearBefore);
        if (lgo.TotalPercent is null)
        {
            return to.Say($"ปี {before} ได้ร้อยละ {percentBefore}", $"{before} B.E.: {percentBefore} percent.");
        }

        var compared = Compared(to, lgo, percentBefore);
        return to.Say(
            $"ปี {year} ได้ร้อยละ {lgo.Total.Percent} {compared}ปี {before} ซึ่งได้ร้อยละ {percentBefore}",
            $"With {lgo.Total.Percent} percent in {year} it is {compared} {before}, when it had {percentBefore} percent."
        );
    }

    private static string Compared(PageLanguage to, LgoEntry lgo, string percentBefore) =>
        lgo.TotalPercent!.Value.CompareTo(decimal.Parse(percentBefore, CultureInfo.InvariantCulture)) switch
        {
            0 => to.Say("เท่ากับ", "the same as in"),
            > 0 => to.Say("สูงกว่า", "above"),
            _ => to.Say("ต่ำกว่า", "below"),
        };
}
