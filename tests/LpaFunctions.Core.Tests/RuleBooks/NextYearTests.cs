using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Tests.RuleBooks;

public sealed class NextYearTests
{
    [Theory]
    [InlineData(2568)]
    [InlineData(2569)]
    public void From_BookBefore_LeavesNoBandThatIsReal(int year)
    {
        var book = NextYear.From(Books.Of(year), new AssessmentYear(2570));

        var (_, problems) = RuleBookJson.Check(RuleBookJson.Write(book), "2570.json");
        Assert.Empty(problems);
        Assert.Equal("2570.1", book.Version);
        var bands = book.Indicators.SelectMany(i => i.Rubric?.Outcomes() ?? []).Where(b => !b.IsPerson);
        Assert.All(bands, b => Assert.Equal((false, "ยังไม่ตรวจกับแบบปี 2570"), (b.Real, b.Source)));
    }

    [Fact]
    public void From_EveryKindOfRubric_IsKnown()
    {
        foreach (var kind in RubricKinds.All.Values)
        {
            var rubric = (Rubric)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
            var indicator = Books.Small().Indicators[0] with { Rubric = rubric };
            var book = Books.Small() with { Indicators = [indicator] };

            // Of an empty rubric something else may be missing, but never the rule of its kind.
            var error = Record.Exception(() => NextYear.From(book, new AssessmentYear(2570)));
            Assert.False(error is ArgumentOutOfRangeException, kind.Name);
        }
    }
}
