using System.Globalization;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Site.Wording;

/// <summary>Words of the field in both languages, each written once.</summary>
public static class SiteWords
{
    public static string SiteTitle(PageLanguage to) =>
        to.Say("ผลการประเมินประสิทธิภาพ อปท. (LPA)", "Local Performance Assessment (LPA) of Thailand");

    public static string Province(PageLanguage to, string name) => to.Say($"จังหวัด{name}", $"{name} province");

    public static string District(PageLanguage to, string name) => to.Say($"อำเภอ{name}", $"{name} district");

    /// <summary>"25 สิงหาคม 2568"; in English with both eras, since the year decides which results are meant.</summary>
    public static string Date(PageLanguage to, DateOnly date)
    {
        var english = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return to.Say(ThaiFormat.Date(date), english);
    }

    public static string Year(PageLanguage to, int year) => to.Say($"ปี {year}", $"year {year} B.E.");

    /// <summary>Number and name of a domain: "1 การบริหารจัดการ".</summary>
    public static string Domain(PageLanguage to, DomainId domain, string thaiName) =>
        domain == DomainId.Hpa ? "HPA" : $"{(int)domain} {to.Say(thaiName, DomainInEnglish(thaiName))}";

    // By name and not by number: another year's form may call its first domain something else.
    private static string DomainInEnglish(string thaiName) =>
        thaiName switch
        {
            "การบริหารจัดการ" => "Management",
            "การบริหารงานบุคคลและกิจการสภา" => "Personnel and council affairs",
            "การบริหารงานการเงินและการคลัง" => "Finance and treasury",
            "การบริการสาธารณะ" => "Public services",
            "ธรรมาภิบาล" => "Good governance",
            _ => thaiName,
        };

    /// <summary>An LGO type by the name that published tables use.</summary>
    public static string Type(PageLanguage to, string type) => to.Say(type, TypeInEnglish(type));

    /// <summary>State of an indicator by the word that published tables use.</summary>
    public static string State(PageLanguage to, string state) =>
        state switch
        {
            "awarded" => to.Say("ได้คะแนน", "marked"),
            "withheld" => to.Say("ยังให้คะแนนไม่ได้", "no mark yet"),
            "cut" => to.Say("ตัดฐาน", "cut"),
            "no-data" => to.Say("ไม่มีหลักฐาน", "no evidence"),
            "pilot" => to.Say("นำร่อง ไม่นับ", "pilot, not counted"),
            _ => state,
        };

    /// <summary>What a state says, and what it does not say, of the LGO.</summary>
    public static string MeaningOf(PageLanguage to, string state) =>
        state switch
        {
            "withheld" => to.Say("มีเอกสารแล้ว แต่ต้องให้ผู้ประเมินดูก่อน", "documents are there, and an assessor has to look first"),
            "cut" => to.Say(
                "ไม่ต้องประเมินข้อนี้ จึงไม่นับทั้งคะแนนและคะแนนเต็ม",
                "does not apply, and counts neither in marks nor in full marks"
            ),
            "no-data" => to.Say(
                "ยังไม่มีเอกสารที่ใช้ได้ ไม่ใช่ทำไม่ดี แต่ยังนับคะแนนเต็ม",
                "no document that can be used yet, which is not bad work; the full marks still count"
            ),
            "pilot" => to.Say("แสดงให้เห็นเท่านั้น", "shown only"),
            _ => "",
        };

    public static string NoData(PageLanguage to) => to.Say("ไม่มีข้อมูล", "no data");

    public static string Lgos(PageLanguage to) => to.Say("แห่ง", "LGOs");

    private static string TypeInEnglish(string type) =>
        type switch
        {
            "อบจ." => "Provincial organisation",
            "เทศบาลนคร" => "City municipality",
            "เทศบาลเมือง" => "Town municipality",
            "เทศบาลตำบล" => "Subdistrict municipality",
            "อบต." => "Subdistrict organisation",
            "เมืองพัทยา" => "Pattaya City",
            _ => type,
        };
}
