namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The sheets of a rule-book workbook and their columns.</summary>
internal static class BookSheets
{
    public static BookSheet Year() =>
        new("ปี", [new("รายการ", 26) { Choices = YearItems }, new("ค่า", 40), new("ค่าที่ 2", 24), new("ค่าที่ 3", 60)]);

    public static BookSheet Domains() =>
        new(
            "ด้าน",
            [
                new("ด้าน", 10) { Choices = [.. BookWords.Domains.Keys] },
                new("ชื่อด้าน", 40),
                new("ชื่ออื่น", 50),
                .. BookWords.Types.Keys.Select(t => new SheetColumn(t, 11)),
            ]
        );

    public static BookSheet Indicators() =>
        new(
            "ตัวชี้วัด",
            [
                new("รหัส", 8),
                new("เลขที่", 8),
                new("ด้าน", 8) { Choices = [.. BookWords.Domains.Keys] },
                new("หน่วย", 24),
                new("หน่วยย่อย", 20),
                new("ชื่อตัวชี้วัด", 50),
                .. BookWords.Types.Keys.Select(t => new SheetColumn(t, 10) { Choices = [BookWords.Tick] }),
                new("ระยะ", 10) { Choices = [.. BookWords.Phases.Keys] },
                new("คะแนนเต็ม", 10),
                new("ระดับคะแนน", 16),
                new("หน่วยงานเจ้าของ", 18),
                new("ตัดฐานเมื่อไม่มีข้อใดข้อหนึ่ง", 26),
                new("ตัดฐานเมื่อไม่มีทุกข้อ", 26),
                new("หลักฐาน", 50),
                new("ตรวจความสัมพันธ์", 40),
                new("ตัวชี้วัดจริง", 12) { Choices = [.. BookWords.YesNo.Keys] },
                new("เกณฑ์จริงทุกช่วง", 14) { Choices = [.. BookWords.YesNo.Keys] },
                new("ที่มา", 50),
            ]
        );

    public static BookSheet Criteria() =>
        new(
            "เกณฑ์",
            [
                new("รหัส", 8),
                new("ข้อ", 8),
                new("ชนิด", 22) { Choices = [.. BookWords.Kinds.Keys, .. BookWords.Lists.Keys, .. BookWords.Rests.Keys] },
                new("ช่องข้อมูล", 22),
                new("เทียบกับ", 22),
                new("เงื่อนไข", 12) { Choices = [.. BookWords.Comparisons.Keys] },
                new("ค่า", 12),
                new("เงื่อนไข 2", 12) { Choices = [.. BookWords.Comparisons.Keys] },
                new("ค่า 2", 12),
                new("คะแนน", 12),
                new("ข้อความ", 50),
                new("จริง", 10) { Choices = [.. BookWords.Real.Keys] },
                new("ที่มา", 40),
                new("อื่น ๆ", 30),
            ]
        );

    public static BookSheet Fields() =>
        new(
            "ช่องข้อมูล",
            [
                new("รหัส", 8),
                new("ช่อง", 20),
                new("ชนิด", 14) { Choices = [.. BookWords.FieldKinds.Keys] },
                new("ป้ายชื่อ", 50),
                new("หน่วยนับ", 12),
                new("ต่ำสุด", 10),
                new("สูงสุด", 12),
                new("ไม่ก่อนวันที่", 14),
                new("ไม่หลังวันที่", 14),
                new("ต้องมี", 8) { Choices = [.. BookWords.YesNo.Keys] },
                new("ประเมินตนเอง", 12) { Choices = [.. BookWords.YesNo.Keys] },
                new("ตำแหน่ง", 20),
                new("รายการ", 60),
            ]
        );

    private static readonly string[] YearItems =
    [
        "ปี",
        "รุ่น",
        "ชื่อสมุด",
        "วิธีรวมคะแนน",
        "เฉพาะผล",
        "ระดับคะแนน",
        "ระดับผล",
        "เกณฑ์ผ่าน",
        "เกณฑ์ผ่านที่แสดงคู่กัน",
        "เป้าหมายค่าเฉลี่ย",
        "ความเชื่อมั่นขั้นต่ำ",
        "ข้อเท็จจริง",
        "แหล่งที่มา",
    ];
}
