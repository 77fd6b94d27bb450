using System.Security.Cryptography;
using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Packages;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>feed.atom: every version of every bundle, the newest announcement first; a correction says why.</summary>
internal static class ReleaseFeed
{
    private const int Longest = 200;

    public static CompiledFile Write(IReadOnlyList<CatalogueEntry> entries, PublisherProfile publisher)
    {
        var all = entries.SelectMany(e => e.Latest.Versions.Select(v => (Entry: e, Version: v)));
        var releases = all.OrderByDescending(r => r.Version.Announced)
            .ThenBy(r => r.Entry.Name, StringComparer.Ordinal)
            .ThenByDescending(r => r.Version.Version)
            .Take(Longest)
            .ToArray();
        var updated = releases.Length == 0 ? "1970-01-01T00:00:00+07:00" : Time(releases[0].Version.Announced);
        var office = publisher.Office ?? "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด";
        var xml = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
             <id>{Id("feed")}</id>
             <title>ผลการประเมิน อปท. (LPA): ข้อมูลที่เผยแพร่</title>
             <updated>{updated}</updated>
             <author><name>{Xml.Text(office)}</name></author>
             <link rel="alternate" type="text/html" href="./"/>
             <link rel="self" href="feed.atom"/>

            """
        );
        foreach (var (entry, version) in releases)
        {
            xml.Append(Entry(entry, version));
        }

        return new CompiledFile("feed.atom", Encoding.UTF8.GetBytes(xml.Append("</feed>\n").ToString()));
    }

    private static string Entry(CatalogueEntry entry, PublishedVersion version)
    {
        var folder = BundlePaths.Version(entry.Latest.Year, entry.Latest.Province, version.Version);
        var title = Xml.Text($"{entry.Title} รุ่นที่ {version.Version}");
        var summary = Xml.Text(Summary(version) + NoticeOf(entry, version.Version));
        return $"""
             <entry>
              <id>{Id(folder)}</id>
              <title>{title}</title>
              <updated>{Time(version.Announced)}</updated>
              <link rel="alternate" type="text/html" href="{folder}"/>
              <summary>{summary}</summary>
             </entry>

            """;
    }

    private static string Summary(PublishedVersion version) =>
        version switch
        {
            { Withdrawn: { } why } => $"ถอนการเผยแพร่: {why}",
            { CorrectionReason: { } reason } => $"แก้ไข: {reason}",
            _ => "ประกาศผลครั้งแรก",
        };

    // Only the latest version's figures are at hand; what an older one said stands in its own files.
    private static string NoticeOf(CatalogueEntry entry, int version) =>
        version == entry.Latest.Version && entry.Figure("notice") is { } notice ? $" {notice}" : "";

    private static string Time(DateOnly date) => date.ToString("yyyy-MM-dd") + "T00:00:00+07:00";

    // An entry's id must be an absolute address that never changes: a UUID made of its path (RFC 9562, version 8).
    private static string Id(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"lpa open data {path}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }
}
