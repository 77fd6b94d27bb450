using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>What the announcement that stands says of one LGO; it is shown beside what its evidence gives now.</summary>
public sealed record AnnouncedStanding
{
    public required int Version { get; init; }
    public required DateOnly Date { get; init; }
    public required ResultOrigin Origin { get; init; }
    public required decimal TotalFull { get; init; }
    public required decimal TotalMarks { get; init; }
    public decimal? TotalPercent { get; init; }
    public string? Band { get; init; }

    /// <summary>The illustrative marks that count in it; null where there are none.</summary>
    public IllustrativeMarks? Illustrative { get; init; }

    /// <summary>True where the marks came by a table: decisions on single indicators could not change them.</summary>
    public bool IsImported => Origin == ResultOrigin.Imported;

    /// <summary>In Thai.</summary>
    public string Sentence
    {
        get
        {
            var result = TotalPercent is { } percent ? $"ร้อยละ {ThaiFormat.Percent(percent)} ระดับ “{Band}”" : "ไม่มีร้อยละรวม";
            var origin = IsImported
                ? " คะแนนมาจากตารางที่นำเข้า การตัดสินรายตัวชี้วัดไม่เปลี่ยนผลนี้ ถ้าผลผิด ให้นำเข้าตารางที่แก้แล้วและประกาศแก้ไข"
                : "";
            return $"ประกาศผลแล้ว รุ่นที่ {Version} วันที่ {ThaiFormat.Date(Date)}: {ThaiFormat.Number(TotalMarks)} จาก {ThaiFormat.Number(TotalFull)} คะแนน {result}{origin}{(Illustrative is { } marks ? $" {marks.Sentence}" : "")}";
        }
    }

    /// <summary>Null where the announcement has no marks of the LGO.</summary>
    public static AnnouncedStanding? From(RuleBook book, Announcement announcement, AnnouncedLgo? lgo)
    {
        if (lgo?.Marks is not { } marks)
        {
            return null;
        }

        var result = ResultTable.Compute(book, [marks]).Single();
        return new AnnouncedStanding
        {
            Version = announcement.Version,
            Date = announcement.Date,
            Origin = marks.Origin,
            TotalFull = result.TotalFull,
            TotalMarks = result.TotalMarks,
            TotalPercent = result.TotalPercent,
            Band = result.Band,
            Illustrative = IllustrativeMarks.In([UnflaggedMarks.Flag(book, lgo)], announcement.Illustrative?.Reason),
        };
    }
}
