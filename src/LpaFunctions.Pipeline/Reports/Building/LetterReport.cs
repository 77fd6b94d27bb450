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
        var lines = data.Origin.Lines();
        var subject = options.Subject ?? $"ประกาศผล{ReportWords.Lpa} ประจำปี {data.Year}";

        return new Report
        {
            Title = $"หนังสือ{subject} จังหวัด{data.ProvinceName}",
            RunningHead = $"สิ่งที่ส่งมาด้วย: ผลการประเมิน LPA ประจำปี {data.Year} จังหวัด{data.ProvinceName}",
            Provenance = lines,
            Notice = data.Origin.Illustrative?.Sentence,
            Draft = !data.Origin.Announced,
            MainTable = annex,
            Sections =
            [
                new(PageShape.Letter, [Letter(data, options, subject)]),
                new(
                    PageShape.Landscape,
                    [
                        new HeadingBlock(2, "สิ่งที่ส่งมาด้วย"),
                        new TableBlock(annex),
                        new ReportText($"{ReportWords.PassRules(data.Book)} ผล HPA แสดงไว้ข้างกันและไม่นำมารวม", TextRole.Note),
                        new ProvenanceBlock(lines),
                    ]
                ),
            ],
        };
    }

    private static LetterBlock Letter(ReportData data, LetterOptions options, string subject) =>
        new()
        {
            Number = options.Number ?? data.Origin.LetterNumber,
            Office = options.Office ?? [$"ศาลากลางจังหวัด{data.ProvinceName}"],
            Date = (options.Date ?? data.Origin.Date) is { } date ? ThaiFormat.Date(date) : null,
            Subject = subject,
            To = options.To ?? "นายอำเภอ ทุกอำเภอ และผู้บริหารองค์กรปกครองส่วนท้องถิ่น ทุกแห่ง",
            References = options.References,
            Enclosures = [$"ผลการประเมินขององค์กรปกครองส่วนท้องถิ่นในจังหวัด{data.ProvinceName} ประจำปี {data.Year} จำนวน 1 ชุด"],
            Paragraphs = WithNotice(options.Paragraphs ?? Paragraphs(data, options), data.Origin.Illustrative?.Sentence),
            Signer = options.Signer,
            Post = options.Post ?? [data.Origin.Post ?? $"ผู้ว่าราชการจังหวัด{data.ProvinceName}"],
            Contact = options.Contact,
            Emblem = options.Emblem,
        };

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
        return
        [
            $"{since} จังหวัด{data.ProvinceName}ได้แจ้งให้องค์กรปกครองส่วนท้องถิ่นรับ{ReportWords.Lpa} ประจำปี {data.Year} ซึ่งตรวจผลการดำเนินงานในปีงบประมาณ พ.ศ. {data.Year.InspectedFiscalYear} ความละเอียดแจ้งแล้ว นั้น",
            $"จังหวัด{data.ProvinceName}ได้ดำเนินการประเมินทั้ง {ReportWords.AllDomains(data.Book)}{andHpa} เสร็จเรียบร้อยแล้ว จึงขอประกาศผลการประเมินขององค์กรปกครองส่วนท้องถิ่น จำนวน {ThaiFormat.Number(data.Results.Count)} แห่ง"
                + $"{withMean} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย และขอให้อำเภอและองค์กรปกครองส่วนท้องถิ่นเผยแพร่ผลการประเมินในรูปแบบข้อมูลเปิดภาครัฐที่นำไปใช้และใช้ซ้ำได้โดยไม่เสียค่าใช้จ่าย ทางกระดานประชาสัมพันธ์ เว็บไซต์ สื่อออนไลน์ และช่องทางอื่นที่ประชาชนเข้าถึงได้สะดวก",
            "จึงเรียนมาเพื่อโปรดทราบและดำเนินการต่อไป",
        ];
    }
}
