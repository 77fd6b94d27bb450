using System.Globalization;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Site.Charts;

/// <summary>A bar of percent over its whole width, with a tick at a median or a target. It only repeats the figure that stands beside it.</summary>
internal static class PercentBar
{
    /// <param name="percent">As the bundle writes it; null draws the empty track.</param>
    /// <param name="tick">Null where there is none.</param>
    public static void Write(HtmlPage page, string? percent, string? tick)
    {
        page.Write(
            $"<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"track\" d=\"M0 1h100v8H0z\"/>"
        );
        if (percent is not null)
        {
            page.Write($"<path class=\"fill\" d=\"M0 1h{Length(percent)}v8H0z\"/>");
        }

        if (tick is not null)
        {
            page.Write($"<path class=\"tick\" d=\"M{Length(tick)} 0v10\"/>");
        }

        page.Write($"</svg>");
    }

    /// <summary>A bar of a count over the greatest count.</summary>
    public static void WriteShare(HtmlPage page, string count, int most)
    {
        var share = most == 0 ? 0m : decimal.Parse(count, CultureInfo.InvariantCulture) * 100m / most;
        Write(page, share.ToString("0.##", CultureInfo.InvariantCulture), null);
    }

    private static string Length(string percent) => (CellText.Number(percent) ?? 0m).ToString("0.#", CultureInfo.InvariantCulture);
}
