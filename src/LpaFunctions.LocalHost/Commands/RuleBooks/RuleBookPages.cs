using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Checks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.LocalHost.Commands.RuleBooks;

/// <summary>A rule book and the difference of two, as Thai text for a terminal.</summary>
public static class RuleBookPages
{
    public static IEnumerable<string> Show(RuleBook book)
    {
        yield return $"{book.Title} รุ่น {book.Version}";
        yield return $"วิธีรวมคะแนน: {RuleBookDiff.Text(book.Aggregation)}   ระดับคะแนน: {string.Join(", ", book.Scale.Select(ThaiFormat.Number))}";
        yield return $"ระดับผล: {string.Join(", ", book.Bands.Select(b => $"{b.Name} (ร้อยละ {ThaiFormat.Number(b.From)} ขึ้นไป)"))}";
        if (book.PassRuleBeside is { } beside)
        {
            yield return $"แสดงคู่กัน: {beside.Text}";
        }

        foreach (var line in BookHonesty.Describe(book))
        {
            yield return line;
        }

        yield return $"{book.PassRule.Text}   เป้าหมายค่าเฉลี่ยจังหวัด: ร้อยละ {ThaiFormat.Number(book.MeanTarget)}";
        yield return "";
        yield return "คะแนนเต็มตามประเภท อปท.";
        foreach (var line in FullMarks(book))
        {
            yield return "  " + line;
        }

        foreach (var domain in book.Domains)
        {
            yield return "";
            yield return Domains.Heading(domain.Id, domain.Name);
            string? unit = null;
            foreach (var indicator in book.InDomain(domain.Id))
            {
                if (!string.Equals(unit, indicator.Unit, StringComparison.Ordinal))
                {
                    yield return $"  หน่วย {unit = indicator.Unit}";
                }

                foreach (var line in Indicator(book, indicator))
                {
                    yield return "    " + line;
                }
            }
        }

        yield return "";
        yield return "แหล่งที่มาและข้อสมมติ";
        foreach (var source in book.Sources)
        {
            yield return "  - " + source;
        }
    }

    public static IEnumerable<string> Show(RuleBook before, RuleBook after, RuleBookDiff diff)
    {
        yield return $"{before.Year} รุ่น {before.Version} → {after.Year} รุ่น {after.Version}";
        foreach (var section in DiffSection.ListDifferences(diff).Append(DiffSection.ListAlike(diff)))
        {
            foreach (var line in Section(section))
            {
                yield return line;
            }
        }

        yield return Conclusion(diff);
    }

    private static string Conclusion(RuleBookDiff diff)
    {
        if (diff.IsEmpty)
        {
            return "ไม่มีความแตกต่าง";
        }

        return diff.Rules.Count + diff.FullMarks.Count > 0
            ? "ร้อยละรวมและอันดับของสองปีนี้เทียบกันโดยตรงไม่ได้ เพราะกติกาหรือคะแนนเต็มต่างกัน"
            : "ร้อยละรวมของสองปีนี้เทียบกันได้เฉพาะเมื่อไม่มีตัวชี้วัดใหม่ หายไป หรือเปลี่ยนเกณฑ์";
    }

    private static IEnumerable<string> FullMarks(RuleBook book)
    {
        var types = Enum.GetValues<LgoType>();
        List<IReadOnlyList<string>> rows =
        [
            ["", .. types.Select(t => t.ShortName())],
        ];
        foreach (var domain in book.Domains)
        {
            var name = domain.Id == DomainId.Hpa ? "HPA" : $"{(int)domain.Id} {domain.Name}";
            rows.Add([name, .. types.Select(t => KnownText(book.StatedFullMarks(domain.Id, t)))]);
        }

        rows.Add([$"รวม {book.Counted().Count()} ด้าน (ไม่รวม HPA)", .. types.Select(t => SumOfDomains(book, t))]);

        return ThaiColumns.Table(rows);
    }

    private static string SumOfDomains(RuleBook book, LgoType type)
    {
        var full = book.Counted().Select(d => book.StatedFullMarks(d.Id, type)).ToArray();
        var sum = full.All(f => f is not null) ? full.Sum() : null;
        return KnownText(sum);
    }

    private static string KnownText(decimal? marks) => marks is { } known ? ThaiFormat.Number(known) : "ไม่ทราบ";

    private static IEnumerable<string> Indicator(RuleBook book, Indicator indicator)
    {
        var phase = indicator.Phase == IndicatorPhase.Core ? "" : $" [{RuleBookDiff.Text(indicator.Phase)}]";
        yield return $"{ThaiColumns.Pad(indicator.Id.ToString(), 6)}{indicator.Name}{phase} (เต็ม {ThaiFormat.Number(indicator.MaxMarks)})";
        var facts = string.Join(" และ", indicator.RequiresFacts.Select(f => book.FindFact(f)?.Name ?? f));
        var onlyWith = facts.Length > 0 ? $" ที่{facts}" : "";
        yield return $"      ใช้กับ: {RuleBookDiff.Types(indicator)}{onlyWith}   เจ้าของ: {indicator.Owner ?? "-"}";
        var evidence = indicator.Evidence.Count > 0 ? string.Join("; ", indicator.Evidence) : "-";
        yield return $"      หลักฐาน: {evidence}";
        foreach (var (line, i) in (indicator.Rubric?.Describe(indicator.ListFields()) ?? ["ผู้ประเมินให้คะแนน"]).Select((l, i) => (l, i)))
        {
            yield return (i == 0 ? "      เกณฑ์: " : "             ") + line;
        }

        yield return $"      ที่มา: {indicator.Provenance.Source}";
    }

    private static IEnumerable<string> Section(DiffSection section) =>
        section.Lines.Count == 0 ? [] : ["", $"{section.Heading} ({section.Lines.Count})", .. section.Lines.Select(l => "  " + l)];
}
