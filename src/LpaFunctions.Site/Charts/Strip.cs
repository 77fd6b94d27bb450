using System.Globalization;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Charts;

/// <summary>All LGOs of a province as ticks on one line of percent: those of one type stand out, and one LGO most.</summary>
internal sealed class Strip
{
    private const int Left = 24;
    private const int Length = 600;
    private readonly decimal _from;
    private readonly HtmlText _axis;
    private readonly Dictionary<string, HtmlText> _ticks;

    public Strip(PublishedProvince province)
    {
        var totals = province.Lgos.Select(l => l.TotalPercent).OfType<decimal>().ToArray();
        // From the ten below the lowest: a province whose results lie close together would else be one blot.
        _from = totals.Length == 0 ? 0m : Math.Min(90m, decimal.Floor(totals.Min() / 10m) * 10m);
        _axis = Axis();
        _ticks = province
            .Groups.Where(g => g.Kind == "type")
            .ToDictionary(g => g.Name, g => Ticks(province, g.Name), StringComparer.Ordinal);
    }

    public void Write(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var label = to.Say(
            $"ร้อยละรวมของทุก อปท. ในจังหวัดเรียงบนเส้นเดียว อปท. นี้ได้ {lgo.Total.Percent}",
            $"Total percent of all LGOs of the province on one line; this LGO has {lgo.Total.Percent}"
        );
        page.Write($"<svg class=\"strip\" viewBox=\"0 0 648 62\" role=\"img\" aria-label=\"{label}\">{_ticks[lgo.Type]}");
        if (lgo.TotalPercent is { } total)
        {
            var x = At(total);
            page.Write($"<path class=\"me\" d=\"M{x} 0v34\"/><path class=\"me head\" d=\"M{x} 34l6 9h-12z\"/>");
        }

        page.Write($"{_axis}</svg>");
    }

    private HtmlText Ticks(PublishedProvince province, string type)
    {
        var page = new HtmlPage();
        foreach (var isOfType in new[] { false, true })
        {
            page.Write($"<path class=\"{(isOfType ? "peer" : "all")}\" d=\"");
            foreach (var lgo in province.Lgos)
            {
                if (lgo.TotalPercent is { } total && lgo.Type == type == isOfType)
                {
                    page.Write($"M{At(total)} 6v22");
                }
            }

            page.Write($"\"/>");
        }

        return page.ToText();
    }

    private HtmlText Axis()
    {
        var page = new HtmlPage();
        page.Write($"<path class=\"line\" d=\"M{Left} 34h{Length}\"/>");
        for (var tens = _from; tens <= 100m; tens += 10m)
        {
            page.Write($"<text class=\"axis\" x=\"{At(tens)}\" y=\"58\">{tens:0}</text>");
        }

        return page.ToText();
    }

    private string At(decimal percent) =>
        (Left + (percent - _from) * Length / (100m - _from)).ToString("0.#", CultureInfo.InvariantCulture);
}
