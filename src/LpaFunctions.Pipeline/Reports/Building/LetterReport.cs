using LpaFunctions.Core.Results;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The letter that announces a province's results, with the results table as its annex. Thai digits throughout, as letters are written.</summary>
public static class LetterReport
{
    public static Report Build(ReportData data, LetterOptions options)
    {
        var annex = RankingTable.Build(data, data.Results, ReportFilter.None);
        var subject = options.Subject ?? $"ประกาศผล{ReportWords.Lpa} ประจำปี {data.Year}";
        var letter = new ReportSection(PageShape.Letter, [Letter(data, options, subject)]);
        var enclosure = new ReportSection(PageShape.Landscape, [.. Enclosure(data, annex)]);

        var title = $"หนังสือ{subject} จังหวัด{data.ProvinceName}";
        var runningHead = $"สิ่งที่ส่งมาด้วย: ผลการประเมิน LPA ประจำปี {data.Year} จังหวัด{data.ProvinceName}";
        return data.Compose(title, runningHead, [letter, enclosure]) with { MainTable = annex };
    }

    private static IEnumerable<ReportBlock> Enclosure(ReportData data, ReportTable annex)
    {
        yield return new HeadingBlock(2, "สิ่งที่ส่งมาด้วย");
        yield return new TableBlock(annex);
        yield return new ReportText($"{ReportWords.PassRules(data.Book)} ผล HPA แสดงไว้ข้างกันและไม่นำมารวม", TextRole.Note);
        yield return new ProvenanceBlock(data.Origin.Lines());
    }

    private static LetterBlock Letter(ReportData data, LetterOptions options, string subject)
    {
        var number = options.Number ?? data.Origin.LetterNumber;
        var date = (options.Date ?? data.Origin.Date) is { } day ? ThaiFormat.Date(day) : null;
        var annex = $"ผลการประเมินขององค์กรปกครองส่วนท้องถิ่นในจังหวัด{data.ProvinceName} ประจำปี {data.Year} จำนวน 1 ชุด";
        var paragraphs = WithNotice(options.Paragraphs ?? Paragraphs(data, options), data.Origin.Illustrative?.Sentence);
        var office = options.Office ?? [$"ศาลากลางจังหวัด{data.ProvinceName}"];
        var to = options.To ?? "นายอำเภอ ทุกอำเภอ และผู้บริหารองค์กรปกครองส่วนท้องถิ่น ทุกแห่ง";

        return new LetterBlock
        {
            Number = number,
            Office = office,
            Date = date,
            Subject = subject,
            To = to,
            References = options.References,
            Enclosures = [annex],
            Paragraphs = paragraphs,
            Signer = options.Signer,
            Post = data.PostFor(options),
            Contact = options.Contact,
            Emblem = options.Emblem,
        };
    }

    // Before the closing sentence, also of a letter whose paragraphs the office wrote itself.
    private static IReadOnlyList<string> WithNotice(IReadOnlyList<string> paragraphs, string? notice) =>
        notice is null ? paragraphs : [.. paragraphs.SkipLast(1), notice, .. paragraphs.TakeLast(1)];

    private static IReadOnlyList<string> Paragraphs(ReportData data, LetterOptions options)
    {
        var summary = ProvinceSummary.Compute(data.Book, data.Results);
        var since = options.References.Count > 0 ? "ตามหนังสือที่อ้างถึง" : "ตามที่";
        var hasHpa = data.Results.Any(r => r.Marks.Hpa is not null);
        var andHpa = hasHpa ? " และการประเมินองค์กรปกครองส่วนท้องถิ่นที่มีศักยภาพสูง (HPA)" : "";
        var withMean = summary.All.RoundedMean is { } mean ? $" ซึ่งมีค่าเฉลี่ยร้อยละ {ThaiFormat.Percent(mean)}" : "";
        var cause =
            $"{since} จังหวัด{data.ProvinceName}ได้แจ้งให้องค์กรปกครองส่วนท้องถิ่นรับ{ReportWords.Lpa} ประจำปี {data.Year} ซึ่งตรวจผลการดำเนินงานในปีงบประมาณ พ.ศ. {data.Year.InspectedFiscalYear} ความละเอียดแจ้งแล้ว นั้น";
        var results =
            $"จังหวัด{data.ProvinceName}ได้ดำเนินการประเมินทั้ง {ReportWords.AllDomains(data.Book)}{andHpa} เสร็จเรียบร้อยแล้ว จึงขอประกาศผลการประเมินขององค์กรปกครองส่วนท้องถิ่น จำนวน {ThaiFormat.Number(data.Results.Count)} แห่ง{withMean}";
        const string Wish =
            " รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย และขอให้อำเภอและองค์กรปกครองส่วนท้องถิ่นเผยแพร่ผลการประเมินในรูปแบบข้อมูลเปิดภาครัฐที่นำไปใช้และใช้ซ้ำได้โดยไม่เสียค่าใช้จ่าย ทางกระดานประชาสัมพันธ์ เว็บไซต์ สื่อออนไลน์ และช่องทางอื่นที่ประชาชนเข้าถึงได้สะดวก";
        return [cause, results + Wish, "จึงเรียนมาเพื่อโปรดทราบและดำเนินการต่อไป"];
    }
}
