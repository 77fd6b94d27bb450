using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>What the office should know about results before or after it announces them, in Thai.</summary>
public static class AnnounceNotices
{
    public static IReadOnlyList<string> About(IReadOnlyList<AnnouncedLgo> lgos)
    {
        var notices = new List<string>();
        var without = lgos.Count(l => l.Marks is null);
        if (without > 0)
        {
            notices.Add(
                $"ยังไม่มีข้อมูล {without:N0} จาก {lgos.Count:N0} แห่ง จะเผยแพร่ว่า \"ไม่มีข้อมูล\" ไม่ใช่ 0 คะแนน และไม่นับในค่าเฉลี่ย"
            );
        }

        var indicators = lgos.SelectMany(l => l.Indicators).ToArray();
        Count(IndicatorState.Withheld, "ยังให้คะแนนไม่ได้ (withheld) ตรวจหลักฐานหรือให้ผู้ประเมินยืนยันก่อน แล้วประกาศใหม่พร้อมเหตุผล");
        Count(IndicatorState.NoData, "ไม่มีหลักฐาน (no data) ฐานคะแนนเต็มยังนับตัวชี้วัดเหล่านี้ ถ้าไม่เกี่ยวกับ อปท. ให้ตัดฐานก่อนประกาศ");
        var provisional = indicators.Count(i => i.State == IndicatorState.Awarded && i.Standing == ResultStanding.Provisional);
        if (provisional > 0)
        {
            notices.Add($"คะแนน {provisional:N0} ตัวชี้วัดยังไม่มีผู้ประเมินยืนยัน (provisional)");
        }

        return notices;

        void Count(IndicatorState state, string what)
        {
            var count = indicators.Count(i => i.State == state);
            if (count > 0)
            {
                notices.Add($"{count:N0} ตัวชี้วัด{what}");
            }
        }
    }
}
