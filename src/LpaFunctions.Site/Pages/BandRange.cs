using LpaFunctions.Core.Publishing;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>Where a band lies.</summary>
internal static class BandRange
{
    /// <param name="bands">The highest first.</param>
    /// <returns>"from 80.00"; of the lowest, which begins at nothing, "below 70.00"; "" where its name says that already, or where there is but one.</returns>
    public static string Say(PageLanguage to, IReadOnlyList<BandEntry> bands, int index)
    {
        var band = bands[index];
        if (CellText.Number(band.From) > 0m)
        {
            return to.Say($"ตั้งแต่ร้อยละ {band.From}", $"from {band.From} percent");
        }

        var isSaid = index == 0 || band.Name.StartsWith("ต่ำกว่า", StringComparison.Ordinal);
        return isSaid ? "" : to.Say($"ต่ำกว่าร้อยละ {bands[index - 1].From}", $"below {bands[index - 1].From} percent");
    }
}
