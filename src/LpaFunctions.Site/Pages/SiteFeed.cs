using LpaFunctions.Core.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Site.Pages;

/// <summary>feed.atom: what was announced, corrected and withdrawn, the newest first, with links to the pages of the province.</summary>
internal static class SiteFeed
{
    private const int Longest = 100;

    public static void Write(HtmlPage page, SiteFacts site, IReadOnlyList<ProvinceLine> provinces)
    {
        var releases = provinces
            .SelectMany(p => p.Pointer.Versions.Select(v => (Province: p, Version: v)))
            .OrderByDescending(r => r.Version.Announced)
            .ThenBy(r => r.Province.Folder, StringComparer.Ordinal)
            .ThenByDescending(r => r.Version.Version)
            .Take(Longest)
            .ToArray();
        var updated = releases.Length == 0 ? new DateOnly(1970, 1, 1) : releases[0].Version.Announced;
        page.Write(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
            <id>urn:uuid:6f0c1c52-54a5-8c0e-9a3b-2d6f4f0d7b18</id>
            <title>ผลการประเมิน อปท. (LPA) ที่ประกาศ</title>
            <updated>{Time(updated)}</updated>
            <author><name>LPA</name></author>
            <link rel="alternate" type="text/html" href="{site.Address ?? "./"}"/>
            <link rel="self" href="{site.Address}feed.atom"/>

            """
        );
        foreach (var (province, version) in releases)
        {
            WriteEntry(page, site, province, version);
        }

        page.Write($"</feed>\n");
    }

    private static void WriteEntry(HtmlPage page, SiteFacts site, ProvinceLine province, PublishedVersion version) =>
        page.Write(
            $"""
            <entry><id>{Id(version.ManifestSha256)}</id>
            <title>ผล LPA ปี {province.Year} จังหวัด{province.Pointer.ProvinceName} รุ่นที่ {version.Version}</title>
            <updated>{Time(version.Announced)}</updated>
            <link rel="alternate" type="text/html" href="{site.Address}{province.Folder}"/>
            <summary>{Summary(version)} {NoticeOf(province, version)}</summary></entry>

            """
        );

    private static string Summary(PublishedVersion version) =>
        version switch
        {
            { Withdrawn: { } why } => $"ถอนการเผยแพร่: {why}",
            { CorrectionReason: { } reason } => $"แก้ไข: {reason}",
            _ => "ประกาศผลครั้งแรก",
        };

    // Only the latest version's figures are at hand; what an older one said stands in its own files.
    private static string? NoticeOf(ProvinceLine province, PublishedVersion version) =>
        version.Version == province.Pointer.Version ? province.Notice : null;

    private static string Time(DateOnly date) => date.ToString("yyyy-MM-dd") + "T00:00:00+07:00";

    // The name of a thing by its hash (RFC 6920): absolute, and the same wherever the site lies.
    private static string Id(string sha256) =>
        $"ni:///sha-256;{Convert.ToBase64String(Convert.FromHexString(sha256)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";
}
