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
        var awards = data
            .Results.Where(r => r.TotalPercent is not null && (only is null || r.Lgo.Code == only))
            .OrderBy(r => r.RankProvince)
            .ThenBy(r => r.Lgo.Code)
            .Select(r => (Result: r, Reasons: (IReadOnlyList<string>)Reasons(data, r)))
            .Where(a => a.Reasons.Count > 0)
            .ToArray();
        if (awards.Length == 0)
        {
            throw new ReportException(
                only is null
                    ? $"ไม่มี อปท. ที่ได้คะแนนสูงสุดหรือระดับ{data.Book.Bands[0].Name}ในปีนี้ (no awards)"
                    : $"อปท. รหัส {only} ไม่ได้คะแนนสูงสุดของจังหวัดหรือของประเภท และไม่ถึงระดับ{data.Book.Bands[0].Name} (no award)",
                notFound: true
            );
        }

        var lines = data.Origin.Lines();
        var table = Table(data, awards);
        return new Report
        {
            Title = $"เกียรติบัตร LPA ประจำปี {data.Year} จังหวัด{data.ProvinceName}",
            RunningHead = $"เกียรติบัตร LPA ประจำปี {data.Year}",
            Provenance = lines,
            Notice = data.Origin.Illustrative?.Sentence,
            Draft = !data.Origin.Announced,
            MainTable = table,
            Sections =
            [
                .. awards.Select(a => new ReportSection(
                    PageShape.Certificate,
                    [Certificate(data, options, a.Result, a.Reasons), new ProvenanceBlock([string.Join(" · ", lines)])]
                )),
            ],
            Attachments = [table],
        };
    }

    private static CertificateBlock Certificate(ReportData data, LetterOptions options, LgoResult result, IReadOnlyList<string> reasons) =>
        new()
        {
            Giver = $"จังหวัด{data.ProvinceName}",
            Recipient = result.Lgo.Type == LgoType.Pattaya ? "เมืองพัทยา" : result.Lgo.Type.FullName() + result.Lgo.Name,
            Reason =
            [
                .. reasons,
                ReportWords.Lpa,
                $"ประจำปี พ.ศ. {data.Year} ด้วยคะแนนรวมร้อยละ {ReportWords.Percent(result.TotalPercent)}",
            ],
            Given = (options.Date ?? data.Origin.Date) is { } date
                ? $"ให้ไว้ ณ วันที่ {ThaiFormat.Date(date).Replace($"{date.Year + AssessmentYear.EraOffset}", $"พุทธศักราช {date.Year + AssessmentYear.EraOffset}", StringComparison.Ordinal)}"
                : "ให้ไว้ ณ วันที่ ........................................",
            Signer = options.Signer,
            Post = options.Post ?? [data.Origin.Post ?? $"ผู้ว่าราชการจังหวัด{data.ProvinceName}"],
            Emblem = options.Emblem,
            Notice = data.Origin.Illustrative?.Sentence,
        };

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

    private static ReportTable Table(ReportData data, IReadOnlyList<(LgoResult Result, IReadOnlyList<string> Reasons)> awards) =>
        new()
        {
            Name = "เกียรติบัตร",
            Caption = $"อปท. ที่ได้รับเกียรติบัตร ประจำปี {data.Year}",
            Columns =
            [
                new("dla_code", "รหัส อปท.", ColumnKind.Code, 10),
                new("lgo", "องค์กรปกครองส่วนท้องถิ่น", ColumnKind.Text, 30),
                new("district", "อำเภอ", ColumnKind.Text, 15),
                new("awards", "รางวัล", ColumnKind.Text, 40),
                new("total_percent", "ร้อยละ", ColumnKind.Percent, 10),
            ],
            Rows =
            [
                .. awards.Select(a =>
                    (IReadOnlyList<ReportCell>)
                        [
                            ReportCell.Plain(a.Result.Lgo.Code.Digits),
                            ReportCell.Plain(a.Result.Lgo.DisplayName),
                            ReportCell.Plain(a.Result.Lgo.District),
                            ReportCell.Plain(string.Join("; ", a.Reasons)),
                            ReportCell.Percent(a.Result.TotalPercent),
                        ]
                ),
            ],
        };
}
