using LpaFunctions.Core.Bundles;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Pages;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site;

/// <summary>
/// Makes the public site from bundles alone: the same bytes from the same bundles, on every machine. Provinces are read one after the other, and
/// a page is written into the memory of the one before.
/// </summary>
public sealed class MakeSite(ReadFile read, WriteFile write, SiteFacts site)
{
    private readonly HtmlPage _page = new();
    private readonly HtmlPage _marked = new();
    private readonly ReadProvince _provinces = new(read);
    private readonly Sitemap? _sitemap = site.Address is { } address ? new Sitemap(address) : null;

    /// <summary>Pages written so far.</summary>
    public int Pages { get; private set; }

    /// <param name="pointers">The latest version of every province and year that the site shows.</param>
    /// <param name="isMade">True of a province whose own pages stand already and are left alone.</param>
    /// <exception cref="FormatException">A bundle is not whole, or was changed after it was published.</exception>
    public async Task RunAsync(IReadOnlyList<LatestPointer> pointers, Func<LatestPointer, bool> isMade, CancellationToken cancellationToken)
    {
        var lines = new List<ProvinceLine>();
        // By province, then by year: the year before of one is at hand when the next is made.
        foreach (var ofProvince in pointers.GroupBy(p => p.Province).OrderBy(g => g.Key))
        {
            lines.AddRange(await MakeProvinceAsync([.. ofProvince.OrderBy(p => p.Year)], isMade, cancellationToken));
        }

        await WriteCountryAsync(lines, cancellationToken);
        await WriteOwnPagesAsync(lines, cancellationToken);
    }

    private async Task<IReadOnlyList<ProvinceLine>> MakeProvinceAsync(
        IReadOnlyList<LatestPointer> years,
        Func<LatestPointer, bool> isMade,
        CancellationToken cancellationToken
    )
    {
        var lines = new List<ProvinceLine>();
        IReadOnlyList<int> published = [.. years.Select(y => y.Year.Value).OrderDescending()];
        foreach (var pointer in years)
        {
            if (isMade(pointer))
            {
                var line = await _provinces.LineAsync(pointer, cancellationToken);
                ListPages(line);
                lines.Add(line);
                continue;
            }

            var province = await _provinces.RunAsync(pointer, cancellationToken);
            var before = await BeforeAsync(years, province, cancellationToken);
            await WriteProvinceAsync(province, before, published, cancellationToken);
            lines.Add(ReadProvince.LineOf(province));
        }

        return lines;
    }

    // Only where it can be compared is anything of the year before shown.
    private async Task<PublishedProvince?> BeforeAsync(
        IReadOnlyList<LatestPointer> years,
        PublishedProvince province,
        CancellationToken cancellationToken
    )
    {
        var pointer = years.FirstOrDefault(y => y.Year.Value == province.Year - 1);
        return province.Comparison.IsComparable && pointer is not null ? await _provinces.RunAsync(pointer, cancellationToken) : null;
    }

    private async Task WriteProvinceAsync(
        PublishedProvince province,
        PublishedProvince? before,
        IReadOnlyList<int> published,
        CancellationToken cancellationToken
    )
    {
        var lgoPage = new LgoPage(site, province, before);
        foreach (var to in PageLanguage.Both)
        {
            await PutAsync(ProvincePage.Write(_page, to, site, province), cancellationToken);
            await PutAsync(RankingPage.Write(_page, to, site, province), cancellationToken);
            await PutAsync(MapPage.Write(_page, to, site, province), cancellationToken);
            await PutAsync(YearsPage.Write(_page, to, site, province, published), cancellationToken);
            await PutAsync(DataPage.Write(_page, to, site, province), cancellationToken);
            await PutAsync(CriteriaPage.WriteList(_page, to, site, province), cancellationToken);
            foreach (var domain in province.Book.Domains.Select(d => d.Id))
            {
                await PutAsync(CriteriaPage.WriteDomain(_page, to, site, province, domain), cancellationToken);
            }
        }

        foreach (var lgo in province.Lgos)
        {
            await PutAsync(lgoPage.Write(_page, PageLanguage.Thai, lgo), cancellationToken);
            await PutAsync(lgoPage.Write(_page, PageLanguage.English, lgo), cancellationToken);
        }
    }

    private async Task WriteCountryAsync(IReadOnlyList<ProvinceLine> lines, CancellationToken cancellationToken)
    {
        int[] years = [.. lines.Select(l => l.Year).Distinct().OrderDescending()];
        foreach (var to in PageLanguage.Both)
        {
            if (years.Length == 0)
            {
                await PutAsync(CountryPage.Write(_page, to, site, "", years, [], null), cancellationToken);
            }

            foreach (var year in years)
            {
                ProvinceLine[] provinces = [.. lines.Where(l => l.Year == year).OrderBy(l => l.Pointer.Province)];
                var national = await NationalLine.ReadAsync(read, year, cancellationToken);
                if (year == years[0])
                {
                    await PutAsync(CountryPage.Write(_page, to, site, "", years, provinces, national), cancellationToken);
                }

                await PutAsync(CountryPage.Write(_page, to, site, $"{year}/", years, provinces, national), cancellationToken);
            }
        }
    }

    private async Task WriteOwnPagesAsync(IReadOnlyList<ProvinceLine> lines, CancellationToken cancellationToken)
    {
        var find = new FindPages(site, [.. lines.GroupBy(l => l.Pointer.Province).Select(g => g.MaxBy(l => l.Year)!)]);
        foreach (var to in PageLanguage.Both)
        {
            for (var number = 0; number < find.Count; number++)
            {
                await PutAsync(find.Write(_page, to, number), cancellationToken);
            }

            await PutAsync(AboutPages.WriteAbout(_page, to, site), cancellationToken);
            await PutAsync(AboutPages.WriteAccessibility(_page, to, site), cancellationToken);
        }

        AboutPages.WriteNotFound(_page);
        await PutAsync("404.html", cancellationToken);
        SiteFeed.Write(_page, site, lines);
        await KeepAsync("feed.atom", _page, cancellationToken);
        foreach (var name in SiteAssets.Names)
        {
            await write(name, SiteAssets.Read(name), cancellationToken);
        }

        if (_sitemap is not null)
        {
            await write("sitemap.xml", _sitemap.End(), cancellationToken);
            await write(
                "robots.txt",
                System.Text.Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {site.Address}sitemap.xml\n"),
                cancellationToken
            );
        }
    }

    // Pages that stand already belong into the list of all pages, too.
    private void ListPages(ProvinceLine line)
    {
        foreach (var to in PageLanguage.Both)
        {
            _sitemap?.Add(to.Folder + line.Folder);
            foreach (var lgo in line.Lgos)
            {
                _sitemap?.Add($"{to.Folder}{line.Folder}{lgo.Code}/");
            }
        }
    }

    private async ValueTask PutAsync(SitePlace place, CancellationToken cancellationToken)
    {
        _sitemap?.Add(place.Language.Folder + place.Path);
        await PutAsync(place.File, cancellationToken);
    }

    private async ValueTask PutAsync(string path, CancellationToken cancellationToken)
    {
        WholeWordMarks.Mark(_page.Bytes.Span, _marked);
        _page.Clear();
        await KeepAsync(path, _marked, cancellationToken);
    }

    private async ValueTask KeepAsync(string path, HtmlPage page, CancellationToken cancellationToken)
    {
        await write(path, page.Bytes, cancellationToken);
        Pages++;
        page.Clear();
    }
}
