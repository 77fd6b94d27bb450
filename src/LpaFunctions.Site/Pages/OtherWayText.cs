using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The two ways to form a total, in words.</summary>
internal static class OtherWayText
{
    public static string Name(PageLanguage to, string aggregation) =>
        aggregation == "sum-over-sum"
            ? to.Say("(ผลรวมคะแนน ÷ ผลรวมคะแนนเต็ม)", "(sum of marks over sum of full marks)")
            : to.Say("(ค่าเฉลี่ยของร้อยละทุกด้าน)", "(mean of the domain percentages)");
}
