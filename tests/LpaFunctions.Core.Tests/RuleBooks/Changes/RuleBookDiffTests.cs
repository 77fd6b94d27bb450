using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;

namespace LpaFunctions.Core.Tests.RuleBooks.Changes;

public sealed class RuleBookDiffTests
{
    [Fact]
    public void Between_SameBook_IsEmpty() => Assert.True(RuleBookDiff.Between(Books.Of(2568), Books.Of(2568)).IsEmpty);

    [Fact]
    public void Between_TwoYears_NamesFullMarksAndWhatMayNotBeCompared()
    {
        var diff = RuleBookDiff.Between(Books.Of(2568), Books.Of(2569));

        Assert.Contains("การบริหารจัดการ: 20 → 30 (อบจ.)", diff.FullMarks);
        Assert.Contains(diff.Added, i => i.Name.EndsWith("การทำงานร่วมกับภาคีเครือข่าย", StringComparison.Ordinal));
        Assert.Contains(diff.Removed, i => i.Name.EndsWith("การจัดการขยะอันตราย", StringComparison.Ordinal));
        // 4.36 of one year is 4.29 of the next: the name says that it is the same.
        Assert.Contains(diff.Comparable.Concat(diff.Changed), c => c.Before.Id.ToString() == "4.36" && c.After.Id.ToString() == "4.29");
    }

    [Fact]
    public void Between_DeadlineThatMovesOnWithTheYear_IsTheSameRule() =>
        Assert.Contains(
            RuleBookDiff.Between(Books.Of(2568), Books.Of(2569)).Comparable,
            c => c.After.Rubric is DeadlineRubric && c.After.Name.EndsWith("การจัดทำงบแสดงฐานะการเงิน", StringComparison.Ordinal)
        );

    [Fact]
    public void Between_BoundMoved_SaysFromWhatToWhat()
    {
        var json = Books.SmallJson;
        var changed = RuleBookJson.Parse(json.Replace("\"atLeast\": 60", "\"atLeast\": 65", StringComparison.Ordinal), "changed");

        var change = RuleBookDiff.Between(Books.Small(), changed).Changed[0];

        Assert.Equal(["เกณฑ์: ตั้งแต่ร้อยละ 60 ขึ้นไป ได้ 3 คะแนน → ตั้งแต่ร้อยละ 65 ขึ้นไป ได้ 3 คะแนน"], change.Differences);
    }
}
