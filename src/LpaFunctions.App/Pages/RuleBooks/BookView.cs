using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Checks;
using LpaFunctions.Core.Values;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.RuleBooks;

/// <summary>What a rule book says, for reading.</summary>
internal static class BookView
{
    public static HtmlText Show(RuleBook book)
    {
        var page = new HtmlPage();
        page.Write($"<p class=\"big\"><bdi>{book.Title}</bdi></p>\n<p>รุ่น <bdi>{book.Version}</bdi></p>\n<ul>\n");
        foreach (var line in Rules(book))
        {
            page.Write($"<li><bdi>{line}</bdi></li>\n");
        }

        page.Write($"</ul>\n<h2>คะแนนเต็มและตัวชี้วัด</h2>\n");
        foreach (var domain in book.Domains)
        {
            page.Write($"{Domain(book, domain)}");
        }

        return page.Write($"{FoldedList.Show("แหล่งที่มาและข้อสมมติ", book.Sources)}").ToText();
    }

    private static IEnumerable<string> Rules(RuleBook book)
    {
        string?[] rules =
        [
            $"วิธีรวมคะแนน: {RuleBookDiff.Text(book.Aggregation)}",
            book.Scale.Count == 0 ? null : $"ระดับคะแนน: {string.Join(", ", book.Scale.Select(ThaiFormat.Number))}",
            $"ระดับผล: {string.Join(", ", book.Bands.Select(Band))}",
            $"เกณฑ์ผ่าน: {book.PassRule.Text}",
            book.PassRuleBeside is { } beside ? $"แสดงคู่กัน: {beside.Text}" : null,
            $"เป้าหมายค่าเฉลี่ยจังหวัด: ร้อยละ {ThaiFormat.Number(book.MeanTarget)}",
        ];

        return rules.OfType<string>().Concat(BookHonesty.Describe(book));
    }

    private static string Band(Band band) => $"{band.Name} (ร้อยละ {ThaiFormat.Number(band.From)} ขึ้นไป)";

    private static HtmlText Domain(RuleBook book, Domain domain)
    {
        var indicators = book.InDomain(domain.Id).ToList();
        var name = Domains.Heading(domain.Id, domain.Name);
        var full = Enum.GetValues<LgoType>().Select(t => $"{t.ShortName()} {Full(book, domain.Id, t)}");
        var page = new HtmlPage();
        page.Write($"<details><summary>{name} ({indicators.Count} ตัวชี้วัด)</summary>\n");
        page.Write($"<p class=\"small\">คะแนนเต็ม: {string.Join(" · ", full)}</p>\n<ol class=\"plain\">\n");
        foreach (var indicator in indicators)
        {
            page.Write($"{Row(indicator)}");
        }

        return page.Write($"</ol>\n</details>\n").ToText();
    }

    private static string Full(RuleBook book, DomainId domain, LgoType type) =>
        book.StatedFullMarks(domain, type) is { } full ? ThaiFormat.Number(full) : "ไม่ทราบ";

    private static HtmlText Row(Indicator indicator)
    {
        var rule = indicator.Rubric?.Describe(indicator.ListFields()) ?? ["ผู้ประเมินให้คะแนน"];
        var phase = indicator.Phase == IndicatorPhase.Core ? "" : $" [{RuleBookDiff.Text(indicator.Phase)}]";
        var page = new HtmlPage();
        page.Write($"<li><span class=\"wide\">{indicator.Id} <bdi>{indicator.Name}</bdi>{phase}</span>\n<span class=\"small wide\">");
        page.Write($"เต็ม {ThaiFormat.Number(indicator.MaxMarks)} · ใช้กับ{RuleBookDiff.Types(indicator)}</span>\n<ul class=\"wide\">\n");
        foreach (var line in rule)
        {
            page.Write($"<li><bdi>{line}</bdi></li>\n");
        }

        return page.Write($"</ul></li>\n").ToText();
    }
}
