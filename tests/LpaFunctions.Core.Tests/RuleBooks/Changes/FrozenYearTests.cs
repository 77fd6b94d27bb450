using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Core.Tests.RuleBooks.Changes;

public sealed class FrozenYearTests
{
    private static readonly string Json = Books.SmallJson;
    private static readonly FrozenYear Frozen = new(RuleBookJson.Parse(Json, "2560.json"));

    [Fact]
    public void Refuse_SameBookLaidOutDifferently_IsNull() =>
        Assert.Null(Frozen.Refuse(RuleBookJson.Parse(Json.Replace("\n", "\n\n", StringComparison.Ordinal), "again")));

    [Fact]
    public void Refuse_BookOfAnotherYear_IsNull() => Assert.Null(Frozen.Refuse(Books.Of(2568)));

    [Theory]
    [InlineData("\"atLeast\": 80", "\"atLeast\": 79")]
    [InlineData("\"version\": \"2560.1\"", "\"version\": \"2560.2\"")]
    public void Refuse_AnythingChanged_SaysThatTheYearIsAnnounced(string before, string after) =>
        Assert.StartsWith(
            "ปี 2560 ประกาศผลแล้วด้วยสมุดเกณฑ์รุ่น 2560.1",
            Frozen.Refuse(RuleBookJson.Parse(Json.Replace(before, after, StringComparison.Ordinal), "changed")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Hash_SameBookLaidOutDifferently_IsTheSame() =>
        Assert.Equal(RuleBookHash.Compute(Json), RuleBookHash.Compute(Json.Replace("\n", "\n\n", StringComparison.Ordinal)));
}
