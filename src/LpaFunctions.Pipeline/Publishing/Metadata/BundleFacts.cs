using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Metadata;

/// <summary>What every catalogue wants to know of a bundle, said once.</summary>
public sealed record BundleFacts(AnnouncedResults Announced, PublisherProfile Publisher, IReadOnlyList<PublishedTable> Tables)
{
    public Announcement Announcement => Announced.Announcement;

    /// <summary>Name of the dataset over all its versions: "lpa-2568-22".</summary>
    public string Name => $"lpa-{Announcement.Year}-{Announcement.Province}";

    public string Title =>
        $"ผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA) ปี {Announcement.Year} จังหวัด{Announcement.ProvinceName}";

    public string TitleEnglish => $"Local Performance Assessment {Announcement.Year} (B.E.), results of province {Announcement.Province}";

    public string Description =>
        $"ผลการประเมินราย อปท. รายด้าน และรายตัวชี้วัด ปี {Announcement.Year} จังหวัด{Announcement.ProvinceName} ตามที่ประกาศเมื่อวันที่ {ThaiFormat.Date(Announcement.Date)} รุ่นที่ {Announcement.Version} พร้อมเกณฑ์และวิธีคิดคะแนน ตรวจสอบยอดรวม ร้อยละ และอันดับได้จากข้อมูลในชุดเดียวกัน{(Notice is { } notice ? $" {notice}" : "")}";

    /// <summary>That illustrative marks count in the results, in Thai; null where none does. It stands in every file that speaks of them.</summary>
    public string? Notice => Announcement.Illustrative?.Sentence;

    /// <summary>ISO date of the announcement.</summary>
    public string Date => Announcement.Date.ToString("yyyy-MM-dd");

    /// <summary>Midnight in Thailand of the day of the announcement.</summary>
    public string Time => $"{Date}T00:00:00+07:00";

    public string Office => Publisher.OfficeOf(Announcement.ProvinceName);

    /// <summary>The inspected fiscal year as an interval: "2023-10-01/2024-09-30".</summary>
    public (string From, string To) Period =>
        (Announcement.Year.InspectedFrom.ToString("yyyy-MM-dd"), Announcement.Year.InspectedTo.ToString("yyyy-MM-dd"));

    public IReadOnlyList<string> Keywords { get; } =
    ["LPA", "HPA", "การประเมินประสิทธิภาพ", "องค์กรปกครองส่วนท้องถิ่น", "อปท.", "ธรรมาภิบาล"];

    /// <summary>How the total percentage comes about, in Thai.</summary>
    public string CalculationMethod =>
        Announced.RuleBook.Aggregation == Aggregation.SumOverSum
            ? "ร้อยละรวม = ผลบวกคะแนนทุกด้าน ÷ ผลบวกคะแนนเต็มทุกด้าน × 100 ไม่รวมตัวชี้วัดที่ตัดฐานและนำร่อง ปัดครึ่งขึ้นเป็นทศนิยม 2 ตำแหน่ง ค่าเฉลี่ยเป็นค่าเฉลี่ยเลขคณิตของร้อยละที่ปัดแล้ว"
            : $"ร้อยละรวม = ค่าเฉลี่ยของร้อยละ {Announced.RuleBook.Counted().Count()} ด้าน ไม่รวมตัวชี้วัดที่ตัดฐานและนำร่อง ปัดครึ่งขึ้นเป็นทศนิยม 2 ตำแหน่ง ค่าเฉลี่ยเป็นค่าเฉลี่ยเลขคณิตของร้อยละที่ปัดแล้ว";
}
