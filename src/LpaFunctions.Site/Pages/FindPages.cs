using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>
/// Finds an LGO by its name, without a server: one list where it is short, else lists by the first letter, each small enough for a phone. The
/// script filters the list of a page as one types.
/// </summary>
internal sealed class FindPages
{
    private const int MostOnAPage = 500;
    private readonly SiteFacts _site;
    private readonly List<FindList> _lists;

    /// <param name="provinces">The latest year of each province.</param>
    public FindPages(SiteFacts site, IReadOnlyList<ProvinceLine> provinces)
    {
        _site = site;
        FoundLgo[] all =
        [
            .. provinces
                .SelectMany(p => p.Lgos.Select(l => new FoundLgo(ThaiOrder.Key(l.Name), l, p)))
                .OrderBy(l => l.Key, StringComparer.Ordinal)
                .ThenBy(l => l.Lgo.Code, StringComparer.Ordinal),
        ];
        _lists = all.Length <= MostOnAPage ? [new FindList("find/", "", all)] : ByLetter(all);
    }

    /// <summary>How many pages there are in one language.</summary>
    public int Count => _lists.Count == 1 ? 1 : _lists.Count + 1;

    /// <param name="number">0 for the first page.</param>
    public SitePlace Write(HtmlPage page, PageLanguage to, int number)
    {
        if (_lists.Count == 1)
        {
            return WriteList(page, to, _lists[0]);
        }

        return number == 0 ? WriteLetters(page, to) : WriteList(page, to, _lists[number - 1]);
    }

    private static List<FindList> ByLetter(FoundLgo[] all)
    {
        var lists = new List<FindList>();
        foreach (var letter in all.GroupBy(l => l.Key.Length == 0 ? '-' : l.Key[0]))
        {
            foreach (var (part, lgos) in letter.Chunk(MostOnAPage).Index())
            {
                var folder = $"find/{(int)letter.Key:x4}-{part + 1}/";
                lists.Add(new FindList(folder, $"{letter.Key}: {lgos[0].Lgo.Name} – {lgos[^1].Lgo.Name}", lgos));
            }
        }

        return lists;
    }

    private SitePlace WriteLetters(HtmlPage page, PageLanguage to)
    {
        var place = Open(page, to, "find/");
        page.Write(
            $"<p>{to.Say("เลือกตามอักษรตัวแรกของชื่อ ไม่นับคำว่าเทศบาลหรือ อบต.", "By the first letter of the name in Thai, without the word for its type.")}</p>\n<ul class=\"letters\"{to.ThaiHere}>"
        );
        foreach (var list in _lists)
        {
            page.Write($"<li><a href=\"{place.ToLanguage}{list.Folder}\">{list.Title}</a></li>\n");
        }

        page.Write($"</ul>\n");
        PageFrame.Close(page, place, _site);
        return place;
    }

    private SitePlace WriteList(HtmlPage page, PageLanguage to, FindList list)
    {
        var place = Open(page, to, list.Folder);
        page.Write(
            $"""
            <form class="filters" data-table="find" hidden><label>{to.Say(
                "ชื่อ",
                "Name"
            )}<input type="search" name="q" autocomplete="off"></label>
            <button type="reset">{to.Say("ล้าง", "Clear")}</button>
            <output data-text="{to.Say("แสดง {n} จาก {all} แห่ง", "{n} of {all} LGOs shown")}"></output></form>
            <div class="scroll" tabindex="0" role="region" aria-label="{to.Say("รายชื่อ อปท.", "LGOs")}"><table id="find">
            <thead><tr><th scope="col">{to.Say("อปท.", "LGO")}</th><th scope="col">{to.Say(
                "อำเภอ",
                "District"
            )}</th><th scope="col">{to.Say("จังหวัด", "Province")}</th></tr></thead>
            <tbody{to.ThaiHere}>

            """
        );
        foreach (var found in list.Lgos)
        {
            var (lgo, province) = (found.Lgo, found.Province);
            page.Write(
                $"<tr><th scope=\"row\"><a href=\"{place.ToLanguage}{province.Folder}{lgo.Code}/\">{lgo.DisplayName}</a><td>{lgo.District}<td>{province.Pointer.ProvinceName}\n"
            );
        }

        page.Write($"</tbody></table></div>\n");
        PageFrame.Close(page, place, _site);
        return place;
    }

    private static SitePlace Open(HtmlPage page, PageLanguage to, string path)
    {
        var place = new SitePlace(to, path);
        var title = to.Say("ค้นหา อปท. ตามชื่อ", "Find an LGO by name");
        PageFrame.Open(page, place, title, title, new Crumb(place.ToLanguage, to.Say("ทุกจังหวัด", "All provinces")));
        page.Write($"<h1>{title}</h1>\n");
        return place;
    }

    private sealed record FoundLgo(string Key, LgoName Lgo, ProvinceLine Province);

    private sealed record FindList(string Folder, string Title, IReadOnlyList<FoundLgo> Lgos);
}
