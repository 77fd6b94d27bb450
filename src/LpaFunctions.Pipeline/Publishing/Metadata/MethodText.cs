using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>method.th.md and method.en.md: how the figures came about, in plain words, from the rule book that was frozen.</summary>
internal static class MethodText
{
    public static CompiledFile Thai(BundleFacts facts)
    {
        var book = facts.Announced.RuleBook;
        var text = new StringBuilder();
        text.Append($"# วิธีคิดคะแนน {facts.Title}\n\n");
        text.Append(
            $"ผลชุดนี้ใช้เกณฑ์ \"{book.Title}\" รุ่น {book.Version} ซึ่งตรวจงานของปีงบประมาณ {facts.Announcement.Year.InspectedFiscalYear} เกณฑ์ทั้งเล่มอยู่ในไฟล์ rulebook.json\n\n"
        );
        AppendNotice(text, facts);
        text.Append("- ร้อยละของด้าน = คะแนน ÷ คะแนนเต็ม × 100 นับเฉพาะตัวชี้วัดที่ไม่ถูกตัดฐานและไม่ใช่ตัวชี้วัดนำร่อง\n");
        text.Append($"- {facts.CalculationMethod}\n");
        text.Append("- ปัดเศษแบบครึ่งขึ้น เช่น 250 ÷ 320 = 78.125 เผยแพร่เป็น 78.13\n");
        text.Append($"- ระดับคิดจากร้อยละรวมที่ปัดแล้ว: {string.Join(", ", book.Bands.Select(b => $"{b.Name} ตั้งแต่ {b.From:0.##}"))}\n");
        text.Append($"- {book.PassRule.Text}\n");
        if (book.PassRuleBeside is { } beside)
        {
            text.Append($"- แสดงคู่กัน: {beside.Text}\n");
        }

        text.Append(
            "- ด้านที่ยังไม่มีคะแนนเลยเว้นว่าง ไม่ใช่ 0 แต่คะแนนเต็มของด้านนั้นยังนับในร้อยละรวม และการผ่านที่ยังบอกไม่ได้เพราะด้านนั้นเว้นว่างไว้\n"
        );
        text.Append("- อันดับแบบแข่งขัน คะแนนเท่ากันได้อันดับเดียวกัน และอันดับถัดไปเว้นไว้ (5, 5, 7)\n");
        text.Append(
            $"- เป้าหมายร้อยละ {book.MeanTarget:0.##} เป็นเป้าหมายของค่าเฉลี่ยทั้งจังหวัด ไม่ใช่เกณฑ์ผ่านของ อปท. แห่งใดแห่งหนึ่ง\n"
        );
        text.Append("- HPA แสดงคู่กับ LPA และไม่นำมารวมกัน\n");
        text.Append("- 0 คะแนน, ตัดฐาน, ไม่มีข้อมูล และนำร่อง เป็นคนละสถานะ ช่องว่างหมายถึงไม่มีข้อมูลหรือไม่เกี่ยวข้อง ไม่ใช่ 0\n");
        text.Append(
            "- origin = computed คือคะแนนที่คำนวณจากหลักฐาน, imported คือผลที่จังหวัดนำเข้าจากตารางผล ซึ่งไม่มีคะแนนรายตัวชี้วัด, no-data คือยังไม่มีผล\n"
        );
        AppendSources(text, "\n## แหล่งที่มาของเกณฑ์ และสิ่งที่ยังไม่ทราบ\n\n", book);
        return new CompiledFile("method.th.md", Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static CompiledFile English(BundleFacts facts)
    {
        var book = facts.Announced.RuleBook;
        var text = new StringBuilder();
        text.Append($"# Method: {facts.TitleEnglish}\n\n");
        text.Append(
            $"The results rest on rule book {book.Version} (rulebook.json), which inspects the work of fiscal year {facts.Announcement.Year.InspectedFiscalYear} (B.E.).\n\n"
        );
        AppendNotice(text, facts);
        text.Append("- Domain percent = marks / full marks x 100 over the indicators that are neither cut nor pilots.\n");
        text.Append(
            book.Aggregation == Aggregation.SumOverSum
                ? "- Total percent = sum of marks / sum of full marks x 100.\n"
                : "- Total percent = mean of the domain percentages.\n"
        );
        text.Append("- Exact decimals, rounded half up to 2 places: 250/320 = 78.125 is published as 78.13.\n");
        text.Append($"- Bands on the rounded total: {string.Join(", ", book.Bands.Select(b => $"{b.Name} from {b.From:0.##}"))}.\n");
        text.Append($"- Pass: {English(book.PassRule)}.\n");
        if (book.PassRuleBeside is { } beside)
        {
            text.Append($"- Shown beside it (pass_beside): {English(beside)}.\n");
        }

        text.Append(
            "- A domain in which no mark was given is empty and not 0; its full marks still count in the total, and a pass that cannot be said because of it is empty.\n"
        );
        text.Append("- Ranks are competition ranks with ties (5, 5, 7) on the rounded total.\n");
        text.Append(
            "- A mean is the unweighted mean of the rounded percentages of the LGOs that have one; sum_percent in summary.csv is its exact numerator.\n"
        );
        text.Append($"- The target of {book.MeanTarget:0.##} percent is for the mean of the province, not for one LGO.\n");
        text.Append("- HPA stands beside LPA and is never added to it.\n");
        text.Append(
            "- Scored 0, cut, no data and pilot are four different states. An empty cell says no data or not applicable, never zero.\n"
        );
        text.Append("- origin: computed from evidence, imported from a results table (no indicator rows), or no-data.\n");
        AppendSources(text, "\n## Sources of the rules, and what is not known\n\n", book);
        return new CompiledFile("method.en.md", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string English(PassRule rule) =>
        rule.Kind switch
        {
            PassRuleKind.EveryDomain => $"every domain at least {rule.Threshold:0.00} percent",
            PassRuleKind.MeanOfDomains =>
                $"mean of the rounded percentages of the domains, rounded half up to 2 places, at least {rule.Threshold:0.00}",
            _ => $"total at least {rule.Threshold:0.00} percent",
        };

    private static void AppendNotice(StringBuilder text, BundleFacts facts)
    {
        if (facts.Notice is { } notice)
        {
            text.Append($"**{notice}**\n\n");
        }
    }

    private static void AppendSources(StringBuilder text, string heading, RuleBook book)
    {
        if (book.Sources.Count > 0)
        {
            text.Append(heading);
            foreach (var source in book.Sources)
            {
                text.Append($"- {source}\n");
            }
        }
    }
}
