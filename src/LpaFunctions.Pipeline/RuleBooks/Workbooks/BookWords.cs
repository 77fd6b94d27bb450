namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The words of a rule-book workbook in Thai, and what stands for them in JSON.</summary>
internal static class BookWords
{
    public const string Yes = "ใช่";
    public const string No = "ไม่ใช่";
    public const string Tick = "✓";
    public const string Person = "ผู้ประเมิน";
    public const string Cut = "ตัดฐาน";

    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        Map(
            ("ร้อยละ", "share-bands"),
            ("ช่วงตัวเลข", "number-bands"),
            ("นับรายการ", "checklist-count"),
            ("ขั้นบันได", "steps"),
            ("กำหนดวัน", "deadline"),
            ("จำนวนวัน", "days-between"),
            ("การเพิ่มขึ้น", "growth-bands"),
            ("ผ่านทุกข้อ (ต่ำสุด)", "all-of"),
            ("ข้อใดข้อหนึ่ง (สูงสุด)", "any-of"),
            ("รวมคะแนน", "sum-of"),
            ("เฉลี่ยคะแนน", "average-of"),
            ("แยกตามประเภท", "by-type"),
            ("ไม่มีกรณี", "no-case"),
            ("หักคะแนน", "deduct")
        );

    /// <summary>Rows under a rubric that are members of it.</summary>
    public static IReadOnlyDictionary<string, string> Lists { get; } =
        Map(("ช่วง", "bands"), ("ขั้น", "steps"), ("กำหนด", "deadlines"), ("หัก", "deductions"));

    public static IReadOnlyDictionary<string, string> Rests { get; } =
        Map(
            ("หลังกำหนด", "late"),
            ("ไม่ถึงขั้นแรก", "otherwise"),
            ("ตัวหารเป็น 0", "marksWhenWholeIsZero"),
            ("ค่าปีก่อนเป็น 0", "marksWhenBeforeIsZero"),
            ("ขาดรายการที่ต้องมี", "withoutMustHave"),
            ("เมื่อไม่มีกรณี", "gives")
        );

    public static IReadOnlyDictionary<string, string> Comparisons { get; } =
        Map(
            ("ตั้งแต่", "atLeast"),
            ("มากกว่า", "above"),
            ("ไม่เกิน", "atMost"),
            ("น้อยกว่า", "below"),
            ("ภายในวันที่", "onOrBefore"),
            ("เป็น", "is")
        );

    public static IReadOnlyDictionary<string, string> FiscalDays { get; } =
        Map(("วันเริ่มปีงบประมาณ", "start"), ("วันสิ้นปีงบประมาณ", "end"));

    public static IReadOnlyDictionary<string, string> Domains { get; } =
        Map([.. Enumerable.Range(1, Core.RuleBooks.Domains.Most).Select(i => ($"ด้าน {i}", $"d{i}")), ("HPA", "hpa")]);

    public static IReadOnlyDictionary<string, string> Phases { get; } =
        Map(("หลัก", "core"), ("นำร่อง", "pilot"), ("ตัวเลือก", "optional"));

    public static IReadOnlyDictionary<string, string> FieldKinds { get; } =
        Map(
            ("ข้อความ", "text"),
            ("จำนวนเต็ม", "integer"),
            ("ทศนิยม", "decimal"),
            ("ร้อยละ", "percent"),
            ("บาท", "baht"),
            ("วันที่", "date"),
            ("เลขที่หนังสือ", "letter-number"),
            ("มี/ไม่มี", "yes-no"),
            ("รายการตรวจ", "checklist"),
            ("รายชื่อ", "names")
        );

    public static IReadOnlyDictionary<string, string> Aggregations { get; } =
        Map(("ผลรวมคะแนนต่อผลรวมคะแนนเต็ม", "sum-over-sum"), ("ค่าเฉลี่ยร้อยละของทุกด้าน", "mean-of-domains"));

    public static IReadOnlyDictionary<string, string> PassRules { get; } =
        Map(("ค่าเฉลี่ยรายด้าน", "mean-of-domains"), ("ทุกด้าน", "every-domain"), ("ร้อยละรวม", "total"));

    public static IReadOnlyDictionary<string, string> Real { get; } = Map(("จริง", "true"), ("ตัวอย่าง", "false"));

    public static IReadOnlyDictionary<string, string> YesNo { get; } = Map((Yes, "true"), (No, "false"));

    /// <summary>The types in the DLA's own order of columns, by the short names of its forms.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } =
        Map(("เมืองพัทยา", "pattaya"), ("อบจ.", "pao"), ("ทน.", "city"), ("ทม.", "town"), ("ทต.", "subdistrict"), ("อบต.", "sao"));

    /// <summary>The Thai word of a JSON value; the value itself where there is none.</summary>
    public static string Thai(IReadOnlyDictionary<string, string> words, string value)
    {
        var word = words.FirstOrDefault(w => string.Equals(w.Value, value, StringComparison.Ordinal)).Key;
        return word ?? value;
    }

    private static Dictionary<string, string> Map(params (string Thai, string Json)[] words) =>
        words.ToDictionary(w => w.Thai, w => w.Json, StringComparer.Ordinal);
}
