using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>How the figures came about, and what was not assessed and why.</summary>
internal static class MethodSection
{
    public static IEnumerable<ReportBlock> Blocks(ReportData data, IReadOnlyList<LgoResult> shown, ReportFilter filter)
    {
        yield return new HeadingBlock(2, "9. วิธีคิดและเกณฑ์ผ่าน");
        yield return new ListBlock(Method(data.Book));
        yield return new HeadingBlock(2, "10. สิ่งที่ไม่ได้ประเมินและเหตุผล");
        yield return new ListBlock([.. NotAssessed(data, shown, filter)]);
    }

    internal static IReadOnlyList<string> Method(RuleBook book)
    {
        var all = ReportWords.AllDomains(book);
        var total =
            book.Aggregation == Aggregation.SumOverSum
                ? $"ผลรวมคะแนนทั้ง {all} ÷ ผลรวมคะแนนเต็มทั้ง {all} × 100"
                : $"ค่าเฉลี่ยของร้อยละทั้ง {all}";
        var bands = book.Bands.Select(b => b.From > 0m ? $"{b.Name} ตั้งแต่ร้อยละ {ThaiFormat.Percent(b.From)}" : b.Name);

        return
        [
            "ร้อยละรายด้าน = คะแนนที่ได้ ÷ คะแนนเต็ม × 100 คิดจากตัวชี้วัดที่ไม่ถูกตัดฐานและไม่ใช่ตัวชี้วัดนำร่อง",
            $"ร้อยละรวม = {total}",
            "ปัดเศษครึ่งขึ้นเป็นทศนิยม 2 ตำแหน่ง ระดับและอันดับใช้ค่าที่ปัดแล้ว",
            $"ระดับ: {string.Join(" · ", bands)}",
            $"เกณฑ์ผ่านของปีนี้: {ReportWords.PassRules(book)}",
            "ด้านที่ยังไม่มีคะแนนเลยแสดงเป็นไม่มีผล ไม่ใช่ 0 แต่คะแนนเต็มของด้านนั้นยังนับในร้อยละรวม",
            $"ค่าเฉลี่ยของจังหวัดคือค่าเฉลี่ยอย่างง่ายของร้อยละรวมที่ปัดแล้วของ อปท. แต่ละแห่ง เทียบกับเป้าหมายร้อยละ {ThaiFormat.Percent(book.MeanTarget)}",
            "คะแนน HPA แสดงข้างผล LPA ไม่นำมารวมและไม่มีผลต่ออันดับ",
        ];
    }

    private static IEnumerable<string> NotAssessed(ReportData data, IReadOnlyList<LgoResult> shown, ReportFilter filter)
    {
        var without = data.WithoutData.Where(filter.Includes).ToArray();
        if (without.Length > 0)
        {
            const int most = 40;
            var named = string.Join(", ", without.Take(most).Select(l => l.DisplayName));
            var more = without.Length > most ? $" และอีก {ThaiFormat.Number(without.Length - most)} แห่ง" : "";
            yield return $"ไม่มีข้อมูล {ThaiFormat.Number(without.Length)} แห่ง ไม่นับเป็น 0 และไม่อยู่ในค่าเฉลี่ย: {named}{more}";
        }

        var marks = shown.SelectMany(r => data.Indicators.GetValueOrDefault(r.Lgo.Code) ?? []).ToArray();
        foreach (
            var (state, text) in new[]
            {
                (IndicatorState.Cut, "ถูกตัดฐานเพราะไม่ใช้กับ อปท. นั้น หักออกทั้งคะแนนและคะแนนเต็ม"),
                (IndicatorState.NoData, "ยังไม่มีหลักฐานที่ใช้ได้"),
                (IndicatorState.Withheld, "มีหลักฐานแต่ยังให้คะแนนไม่ได้ รอผู้ประเมินพิจารณา"),
            }
        )
        {
            var count = marks.Count(m => m.State == state);
            if (count > 0)
            {
                yield return $"{ReportWords.State(state)} {ThaiFormat.Number(count)} รายการตัวชี้วัด: {text}";
            }
        }

        var pilots = data.Book.Indicators.Where(i => i.Phase == IndicatorPhase.Pilot).ToArray();
        if (pilots.Length > 0)
        {
            yield return $"ตัวชี้วัดนำร่อง แสดงผลแต่ไม่นำมารวมคะแนน: {string.Join(", ", pilots.Select(p => $"{p.Id} {p.Name}"))}";
        }

        var less = marks.Length == 0 ? shown.Count(r => r.Marks.Origin == ResultOrigin.Imported && IsCut(data.Book, r)) : 0;
        if (less > 0)
        {
            yield return $"อปท. {ThaiFormat.Number(less)} แห่งมีคะแนนเต็มน้อยกว่าแบบประเมินของปี เพราะมีตัวชี้วัดถูกตัดฐาน ตารางที่นำเข้าไม่ได้ระบุว่าเป็นตัวชี้วัดใด";
        }

        var hasAllMarks = without.Length == 0 && marks.All(m => m.State is IndicatorState.Awarded or IndicatorState.Pilot);
        var countsAll = pilots.Length == 0 && less == 0;
        if (hasAllMarks && countsAll)
        {
            yield return "ประเมินครบทุกแห่งและทุกตัวชี้วัด";
        }
    }

    private static bool IsCut(RuleBook book, LgoResult result) =>
        result.Marks.Domains.Any(d =>
            book.Domains.FirstOrDefault(b => b.Id == d.Domain)?.FullMarks.GetValueOrDefault(result.Lgo.Type) > d.FullMarks
        );
}
