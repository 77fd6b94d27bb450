namespace LpaFunctions.Core.RuleBooks.Checks;

/// <summary>How much of a book is real.</summary>
public static class BookHonesty
{
    /// <summary>Lines in Thai: bands of the indicators that are summed, and what an illustrative one means.</summary>
    public static IEnumerable<string> Describe(RuleBook book)
    {
        if (book.ResultsOnly)
        {
            yield return "สมุดของปีที่ทราบเฉพาะโครงสร้าง: ไม่มีตัวชี้วัด ผลมาจากการนำเข้าเท่านั้น คะแนนเต็มที่ไม่ทราบใช้ตามตารางที่นำเข้า / results only";
            yield break;
        }

        var scored = book.Indicators.Where(i => i.Phase != IndicatorPhase.Pilot).ToArray();
        var bands = scored.Sum(i => i.Rubric?.Outcomes().Count() ?? 0);
        var persons = scored.Sum(i => i.Rubric?.Outcomes().Count(b => b.IsPerson) ?? 0);
        var illustrative = scored.Sum(i => i.IllustrativeBands().Count());
        yield return $"ช่วงคะแนน {bands} ช่วง: เกณฑ์จริง {bands - persons - illustrative} ให้ผู้ประเมินพิจารณา {persons} เกณฑ์ตัวอย่าง {illustrative} / bands: {bands - persons - illustrative} real, {persons} for a person, {illustrative} illustrative";
        if (illustrative > 0)
        {
            yield return $"ตัวชี้วัด {scored.Count(i => i.IllustrativeBands().Any())} จาก {scored.Length} ตัวมีเกณฑ์ตัวอย่าง ค่าที่ตกในช่วงเหล่านั้นไม่คิดเป็นคะแนน แต่ให้ผู้ประเมินให้คะแนนเอง";
        }
    }
}
