using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Certificates for the LGOs that the results mark out: highest of the province, highest of their type, highest band. Who receives one is for the office to decide.</summary>
public static class CertificateReport
{
    /// <param name="only">Null: every LGO with an award.</param>
    /// <exception cref="ReportException">No LGO has an award.</exception>
    public static Report Build(ReportData data, LetterOptions options, LgoCode? only)
    {
        var asked = data.Results.Where(r => r.TotalPercent is not null && (only is null || r.Lgo.Code == only));
        var byRank = asked.OrderBy(r => r.RankProvince).ThenBy(r => r.Lgo.Code);
        var awards = byRank.Select(r => new Award(r, Reasons(data, r))).Where(a => a.Reasons.Count > 0).ToArray();
        if (awards.Length == 0)
        {
            throw new ReportException(
                only is null
                    ? $"ไม่มี อปท. ที่ได้คะแนนสูงสุดหรือระดับ{data.Book.Bands[0].Name}ในปีนี้ (no awards)"
                    : $"อปท. รหัส {only} ไม่ได้คะแนนสูงสุดของจังหวัดหรือของประเภท และไม่ถึงระดับ{data.Book.Bands[0].Name} (no award)",
                notFound: true
            );
        }

        var provenance = new ProvenanceBlock([string.Join(" · ", data.Origin.Lines())]);
        var pages = awards.Select(a => new ReportSection(PageShape.Certificate, [Certificate(data, options, a), provenance]));
        var table = Table(data, awards);
        var title = $"เกียรติบัตร LPA ประจำปี {data.Year}";
        return data.Compose($"{title} จังหวัด{data.ProvinceName}", title, [.. pages]) with { MainTable = table, Attachments = [table] };
    }

    private static CertificateBlock Certificate(ReportData data, LetterOptions options, Award award)
    {
        var lgo = award.Result.Lgo;
        var recipient = lgo.Type == LgoType.Pattaya ? "เมืองพัทยา" : lgo.Type.FullName() + lgo.Name;
        var total = $"ประจำปี พ.ศ. {data.Year} ด้วยคะแนนรวมร้อยละ {ReportWords.Percent(award.Result.TotalPercent)}";
        var given = Given(options.Date ?? data.Origin.Date);
        var notice = data.Origin.Illustrative?.Sentence;

        return new CertificateBlock
        {
            Giver = $"จังหวัด{data.ProvinceName}",
            Recipient = recipient,
            Reason = [.. award.Reasons, ReportWords.Lpa, total],
            Given = given,
            Signer = options.Signer,
            Post = data.PostFor(options),
            Emblem = options.Emblem,
            Notice = notice,
        };
    }

    private static string Given(DateOnly? date)
    {
        if (date is not { } day)
        {
            return "ให้ไว้ ณ วันที่ ........................................";
        }

        var year = $"{day.Year + AssessmentYear.EraOffset}";
        return $"ให้ไว้ ณ วันที่ {ThaiFormat.Date(day).Replace(year, $"พุทธศักราช {year}", StringComparison.Ordinal)}";
    }

    private static List<string> Reasons(ReportData data, LgoResult result)
    {
        var reasons = new List<string>();
        if (result.RankProvince == 1)
        {
            reasons.Add("ได้คะแนนสูงสุดของจังหวัด");
        }

        if (result.RankType == 1)
        {
            reasons.Add($"ได้คะแนนสูงสุดประเภท{result.Lgo.Type.FullName()}");
        }

        if (result.Band == data.Book.Bands[0].Name)
        {
            reasons.Add($"มีผลการประเมินในระดับ{result.Band}");
        }

        return reasons;
    }

    private static ReportTable Table(ReportData data, IEnumerable<Award> awards)
    {
        var table = new TableBuilder<Award>();
        table.Code("dla_code", "รหัส อปท.", 10, a => a.Result.Lgo.Code.Digits);
        table.Text("lgo", "องค์กรปกครองส่วนท้องถิ่น", 30, a => a.Result.Lgo.DisplayName);
        table.Text("district", "อำเภอ", 15, a => a.Result.Lgo.District);
        table.Text("awards", "รางวัล", 40, a => string.Join("; ", a.Reasons));
        table.Percent("total_percent", "ร้อยละ", 10, a => a.Result.TotalPercent);
        return table.Build("เกียรติบัตร", $"อปท. ที่ได้รับเกียรติบัตร ประจำปี {data.Year}", awards);
    }

    private sealed record Award(LgoResult Result, IReadOnlyList<string> Reasons);
}
