using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.RuleBooks.Rubrics;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class CombinedRubricTests
{
    private const string Parts =
        """[{ "kind": "number-bands", "field": "days", "bands": [{ "atMost": 7, "marks": 5 }, { "marks": 1 }] }, { "kind": "checklist-count", "field": "list", "bands": [{ "atLeast": 3, "marks": 5 }, { "marks": 0 }] }]""";
    private static readonly AllOfRubric All = Read<AllOfRubric>($$"""{ "kind": "all-of", "parts": {{Parts}} }""");
    private static readonly AnyOfRubric Any = Read<AnyOfRubric>($$"""{ "kind": "any-of", "parts": {{Parts}} }""");

    [Theory]
    [InlineData(5, "abc", 5, 5)]
    [InlineData(9, "abc", 1, 5)]
    [InlineData(9, "a", 0, 1)]
    public void Apply_BothParts_TakesTheLowestOrTheHighest(int days, string done, int all, int any)
    {
        var input = Input(("days", Number(days)), ("list", List(done)));

        Assert.Equal((all, any), ((int)All.Apply(input).Marks!.Value, (int)Any.Apply(input).Marks!.Value));
    }

    [Fact]
    public void Apply_OnePartMissing_AllOfWaitsAndAnyOfTakesTheOther()
    {
        var input = Input(("days", Number(9)));

        Assert.Null(All.Apply(input).Marks);
        Assert.Equal(["list"], All.Apply(input).MissingFields);
        Assert.Equal(1m, Any.Apply(input).Marks);
        Assert.Empty(Any.Apply(input).MissingFields);
    }

    [Fact]
    public void Check_ProblemInAPart_NamesThePart() =>
        Assert.Contains(
            (
                All with
                {
                    Parts =
                    [
                        All.Parts[0],
                        new NumberBandsRubric
                        {
                            Field = "list",
                            Bands = [new ValueBand { AtLeast = 1m, Marks = 1m }, new ValueBand { Marks = 0m }],
                        },
                    ],
                }
            ).Check(Fields),
            p => p is { Rule: "field-kind", Path: ".parts[1]" }
        );

    [Fact]
    public void Kinds_OfTheAssembly_AreThoseOfTheGuide() =>
        Assert.Equal(
            [
                "all-of",
                "any-of",
                "average-of",
                "by-type",
                "checklist-count",
                "days-between",
                "deadline",
                "deduct",
                "growth-bands",
                "no-case",
                "number-bands",
                "share-bands",
                "steps",
                "sum-of",
            ],
            RubricKinds.All.Keys.Order(StringComparer.Ordinal)
        );
}
