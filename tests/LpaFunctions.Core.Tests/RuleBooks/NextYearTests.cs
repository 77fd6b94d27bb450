using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Years;
using LpaFunctions.Testing;

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
    public void From_DatesOfTheYearBefore_MoveOnWithTheYear()
    {
        var before = Books.Of(2569);

        var after = NextYear.From(before, new AssessmentYear(2571));

        var (old, moved) = (Days(before).ToArray(), Days(after).ToArray());
        Assert.NotEmpty(old);
        Assert.Equal(old.Select(d => d.AddYears(2)), moved);
    }

    [Fact]
    public void From_DayThatDaysAreCountedFrom_MovesOnWithTheYear()
    {
        var before = RuleBookJson.Parse(File.ReadAllText(RepoFiles.Fixture("rulebooks/shapes.json")), "shapes.json");

        var after = NextYear.From(before, new AssessmentYear(2569));

        var day = after.Indicators.Select(i => i.Rubric).OfType<DaysBetweenRubric>().Select(r => r.FromDay).OfType<DateOnly>();
        Assert.Equal([new DateOnly(2025, 6, 14)], day);
    }

    private static IEnumerable<DateOnly> Days(RuleBook book) =>
        book
            .Indicators.SelectMany(i => i.Rubric?.Outcomes() ?? [])
            .Select(b => b is DeadlineStep d ? d.OnOrBefore : (b as StepSpec)?.OnOrBefore)
            .Concat(book.Indicators.SelectMany(i => i.Fields).SelectMany(f => new[] { f.NotBefore, f.NotAfter }))
            .OfType<DateOnly>();

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
