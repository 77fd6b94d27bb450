using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Tests.RuleBooks;

public sealed class FrozenYearTests
{
    private static readonly string Book = File.ReadAllText(Path.Combine(Books.Folder, "2560.json"));

    [Fact]
    public void Refuse_SameBookLaidOutDifferently_IsNull() =>
        Assert.Null(new FrozenYear(new AssessmentYear(2560), "2560.1", RuleBookHash.Of(Book)).Refuse(Book.Replace("\n", "\n\n", StringComparison.Ordinal)));

    [Fact]
    public void Refuse_OneBoundMoved_SaysThatTheYearIsAnnounced()
    {
        var changed = Book.Replace("\"atLeast\": 80", "\"atLeast\": 79", StringComparison.Ordinal);

        var reason = new FrozenYear(new AssessmentYear(2560), "2560.1", RuleBookHash.Of(Book)).Refuse(changed);

        Assert.Contains("ประกาศผลแล้ว", reason, StringComparison.Ordinal);
    }
}
