using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Tests.Text;

public sealed class ThaiRepairTests
{
    public static TheoryData<string, string, string> Defects =>
        new()
        {
            // Rule 1: private use of Angsana, Cordia, Browallia UPC.
            { "\uF700าน", "ฐาน", ThaiRepairRules.PrivateUse },
            { "ป\uF701", "ปิ", ThaiRepairRules.PrivateUse },
            { "ป\uF702\uF70A", "ปี่", ThaiRepairRules.PrivateUse },
            { "ป\uF703", "ปึ", ThaiRepairRules.PrivateUse },
            { "ป\uF704\uF70B", "ปื้", ThaiRepairRules.PrivateUse },
            { "ป\uF705า", "ป่า", ThaiRepairRules.PrivateUse },
            { "ฝ\uF706า", "ฝ้า", ThaiRepairRules.PrivateUse },
            { "ป\uF707า", "ป๊า", ThaiRepairRules.PrivateUse },
            { "ป\uF708า", "ป๋า", ThaiRepairRules.PrivateUse },
            { "ศูนย\uF70E", "ศูนย์", ThaiRepairRules.PrivateUse },
            { "ศิลป\uF709", "ศิลป์", ThaiRepairRules.PrivateUse },
            { "ก\uF70Bาว", "ก้าว", ThaiRepairRules.PrivateUse },
            { "ก\uF70Cาซ", "ก๊าซ", ThaiRepairRules.PrivateUse },
            { "จ\uF70Dา", "จ๋า", ThaiRepairRules.PrivateUse },
            { "สั\uF70F\uF70Fา", "สัญญา", ThaiRepairRules.PrivateUse },
            { "ป\uF710ญหา", "ปัญหา", ThaiRepairRules.PrivateUse },
            { "เป\uF712น", "เป็น", ThaiRepairRules.PrivateUse },
            { "ป\uF710\uF713น", "ปั่น", ThaiRepairRules.PrivateUse },
            { "ฟ\uF710\uF714น", "ฟั้น", ThaiRepairRules.PrivateUse },
            { "ญ\uF718", "ญุ", ThaiRepairRules.PrivateUse },
            { "ญ\uF719", "ญู", ThaiRepairRules.PrivateUse },
            { "ฐ\uF71A", "ฐฺ", ThaiRepairRules.PrivateUse },
            { "\uF0FE มี \uF0A8 ไม่มี", "☑ มี ☐ ไม่มี", ThaiRepairRules.PrivateUse },
            { "\uF06F ครบ \uF0FC", "☐ ครบ ✓", ThaiRepairRules.PrivateUse },
            { "\uF0B7 ข้อหนึ่ง", "• ข้อหนึ่ง", ThaiRepairRules.PrivateUse },
            { "หน้า\uF02A ๑", "หน้า ๑", ThaiRepairRules.PrivateUse },
            // Rule 2.
            { "ประ\u200Bเมิน", "ประเมิน", ThaiRepairRules.NormalForm },
            { "ประ\u00ADเมิน\uFEFF", "ประเมิน", ThaiRepairRules.NormalForm },
            { "ปี\u00A0๒๕๖๘\tรวม", "ปี ๒๕๖๘ รวม", ThaiRepairRules.NormalForm },
            { "cafe\u0301", "café", ThaiRepairRules.NormalForm },
            // Rule 3.
            { "ฝ ั่ง", "ฝั่ง", ThaiRepairRules.BlankBeforeMark },
            { "ที ่ดิน", "ที่ดิน", ThaiRepairRules.BlankBeforeMark },
            { "ชื่อผ  ู้รายงาน", "ชื่อผู้รายงาน", ThaiRepairRules.BlankBeforeMark },
            // Rule 4.
            { "ส\uFFFDานักงาน", "สำนักงาน", ThaiRepairRules.LostNikhahit },
            { "น้\uFFFDาประปา", "น้ำประปา", ThaiRepairRules.LostNikhahit },
            { "จำ\uFFFDนวน", "จำนวน", ThaiRepairRules.LostNikhahit },
            { "จำานวน", "จำนวน", ThaiRepairRules.LostNikhahit },
            { "จำำนวน", "จำนวน", ThaiRepairRules.LostNikhahit },
            // Rule 5.
            { "ทํางาน", "ทำงาน", ThaiRepairRules.SplitSaraAm },
            { "น้ํา", "น้ำ", ThaiRepairRules.SplitSaraAm },
            { "นํ้า", "น้ำ", ThaiRepairRules.SplitSaraAm },
            { "นํา้", "น้ำ", ThaiRepairRules.SplitSaraAm },
            { "จํ านวน", "จำนวน", ThaiRepairRules.SplitSaraAm },
            { "นํ ้ าใจ", "น้ำใจ", ThaiRepairRules.SplitSaraAm },
            // Rule 7.
            { "จ านวน", "จำนวน", ThaiRepairRules.SpacedSaraAm },
            { "ต ำบล", "ตำบล", ThaiRepairRules.SpacedSaraAm },
            { "น้ าท่วม", "น้ำท่วม", ThaiRepairRules.SpacedSaraAm },
            { "ประจ าปี", "ประจำปี", ThaiRepairRules.SpacedSaraAm },
            { "การท า", "การทำ", ThaiRepairRules.SpacedSaraAm },
            { "ท า การ", "ทำ การ", ThaiRepairRules.SpacedSaraAm },
            // Rule 8.
            { "นำ้", "น้ำ", ThaiRepairRules.MarkOrder },
            { "สารบััญ", "สารบัญ", ThaiRepairRules.MarkOrder },
            { "ที่่ี่", "ที่", ThaiRepairRules.MarkOrder },
            { "ท่ี", "ที่", ThaiRepairRules.MarkOrder },
            { "ศุกร์์", "ศุกร์", ThaiRepairRules.MarkOrder },
            { "สิทธ์ิ", "สิทธิ์", ThaiRepairRules.MarkOrder },
            { "ผู้", "ผู้", ThaiRepairRules.MarkOrder },
            { "บา้น", "บ้าน", ThaiRepairRules.MarkOrder },
            // Rule 9.
            { "เเผนพัฒนา", "แผนพัฒนา", ThaiRepairRules.VowelPairs },
            { "ฤาษี", "ฤๅษี", ThaiRepairRules.VowelPairs },
            { "ฦาชา", "ฦๅชา", ThaiRepairRules.VowelPairs },
        };

    [Theory]
    [MemberData(nameof(Defects))]
    public void Repair_KnownDefect_IsMendedAndCounted(string damaged, string right, string rule)
    {
        var counts = new Dictionary<string, int>();

        Assert.Equal(right, ThaiRepair.Repair(damaged, RepairProfile.None, counts));

        Assert.True(counts.GetValueOrDefault(rule) > 0, string.Join(", ", counts.Keys));
        Assert.Equal(right, ThaiRepair.Repair(damaged, RepairProfile.None, null));
    }

    [Fact]
    public void Repair_SameRuleTwice_CountsAddUp()
    {
        var counts = new Dictionary<string, int> { [ThaiRepairRules.SpacedSaraAm] = 5 };

        ThaiRepair.Repair("จ านวนต าบล", RepairProfile.None, counts);

        Assert.Equal(7, counts[ThaiRepairRules.SpacedSaraAm]);
    }

    [Fact]
    public void Repair_SeveralDefectsInOneLine_AllMended() =>
        Assert.Equal(
            "สำนักงานเทศบาลตำบล น้ำใจที่ดี",
            ThaiRepair.Repair("ส\uFFFDานักงานเทศบาลต าบล นํ้าใจท\uF702\uF70A\u200Bดี", RepairProfile.None, null)
        );

    [Fact]
    public void Survey_FontWhoseSaraAaIsSaraAm_MendsTheWholeDocument()
    {
        string[] lines = ["ประกำศจังหวัดตรำด", "กำรประชุมสภำส ำนักงำน", "จ ำนวนผู้เข้ำร่วม", "รำคำกลำงและระยะเวลำ"];
        var profile = ThaiRepair.Survey(lines);
        var counts = new Dictionary<string, int>();

        Assert.True(profile.SaraAaIsSaraAm);
        Assert.Equal(
            ["ประกาศจังหวัดตราด", "การประชุมสภาสำนักงาน", "จำนวนผู้เข้าร่วม", "ราคากลางและระยะเวลา"],
            lines.Select(l => ThaiRepair.Repair(l, profile, counts))
        );
        Assert.True(counts[ThaiRepairRules.SaraAaFont] > 0);
        Assert.False(counts.ContainsKey(ThaiRepairRules.SpacedSaraAm));
    }

    [Theory]
    [InlineData("จ ำนวนประชากรและอาคารราคากลาง")]
    [InlineData("จำนวนตำบลที่ทำน้ำประปา ดำเนินการ")]
    [InlineData("จ ำนวน ตำบล คำสั่ง น้ำ")]
    [InlineData("")]
    public void Survey_OrdinaryText_LeavesRuleSixAlone(string line) => Assert.False(ThaiRepair.Survey([line]).SaraAaIsSaraAm);

    [Fact]
    public void Repair_NothingToMend_ReturnsTheSameInstance()
    {
        var text = new string("จำนวนโครงการ ๑๒๐ โครงการ".AsSpan());

        Assert.Same(text, ThaiRepair.Repair(text, RepairProfile.None, null));
    }

    [Fact]
    public void Repair_SuspectButRight_ReturnsTheSameInstance()
    {
        var text = new string("สระ ิ พุทฺธํ".AsSpan());

        Assert.Same(text, ThaiRepair.Repair(text, RepairProfile.None, null));
    }
}
