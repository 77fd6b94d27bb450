using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Core.Tests.RuleBooks.Json;

public sealed class RuleBookJsonTests
{
    private static readonly string Good = Books.SmallJson;

    // Each slip of an editor: what stands in the book, what it is changed to, the rule that must be named.
    [Theory]
    [InlineData("\"aggregation\": \"mean-of-domains\"", "\"aggregaton\": \"mean-of-domains\"", "unknown-member")]
    [InlineData("\"aggregation\": \"mean-of-domains\"", "\"aggregation\": \"median\"", "wrong-value")]
    [InlineData("\"meanTarget\": 80,", "\"meanTarget\": 80, \"meanTarget\": 81,", "repeated-member")]
    [InlineData("\"meanTarget\": 80,", "\"meanTarget\": 180,", "range")]
    [InlineData("\"confidenceThreshold\": 0.7", "\"confidenceThreshold\": 70", "range")]
    [InlineData("\"version\": \"2560.1\"", "\"version\": \"1\"", "version")]
    [InlineData("\"scale\": [0, 1, 3, 5]", "\"scale\": [1, 0, 3, 5]", "scale-ascends")]
    [InlineData("\"scale\": [0, 1, 3, 5]", "\"scale\": [0, 1, 2, 5]", "marks-on-scale")]
    [InlineData("{ \"name\": \"ดีเด่น\", \"from\": 90 }", "{ \"name\": \"ดีเด่น\", \"from\": 75 }", "bands-descend")]
    [InlineData("{ \"name\": \"ต่ำกว่า 70\", \"from\": 0 }", "{ \"name\": \"ต่ำกว่า 70\", \"from\": 10 }", "bands-cover-everything")]
    [InlineData("\"id\": \"2.1\"", "\"id\": \"1.1\"", "unique-id")]
    [InlineData("\"id\": \"2.1\"", "\"id\": \"ก.1\"", "wrong-value")]
    [InlineData("\"pao\": 10", "\"pao\": 15", "full-marks")]
    [InlineData("\"kind\": \"share-bands\"", "\"kind\": \"share\"", "unknown-rubric-kind")]
    [InlineData("\"part\": \"done\"", "\"part\": \"finished\"", "known-field")]
    [InlineData("\"whole\": \"total\",", "", "missing-member")]
    [InlineData("{ \"atLeast\": 60, \"marks\": 3 }", "{ \"atLeast\": 60, \"marks\": 2 }", "marks-on-scale")]
    [InlineData("{ \"atLeast\": 60, \"marks\": 3 }", "{ \"atLeast\": 60, \"marks\": 5 }", "bands-descend")]
    [InlineData("{ \"atLeast\": 60, \"marks\": 3 }", "{ \"atLeast\": 85, \"marks\": 3 }", "band-reachable")]
    [InlineData("{ \"atLeast\": 60, \"marks\": 3 }", "{ \"atLeast\": 60, \"above\": 60, \"marks\": 3 }", "one-bound-a-side")]
    [InlineData("{ \"atLeast\": 60, \"marks\": 3 }", "{ \"marks\": 3 }", "band-has-bound")]
    [InlineData("{ \"atLeast\": 80, \"marks\": 5 }", "{ \"atLeast\": 800, \"marks\": 5 }", "share-bounds")]
    [InlineData("{ \"atLeast\": 80, \"marks\": 5 }", "{ \"above\": 100, \"marks\": 5 }", "share-bounds")]
    [InlineData("{ \"atLeast\": 80, \"marks\": 5 }, ", "", "full-marks-reachable")]
    [InlineData(
        "\"selfAssessment\": true",
        "\"selfAssessment\": true, \"items\": [{ \"id\": \"a\", \"labels\": [\"ก\"] }]",
        "checklist-items"
    )]
    [InlineData("\"required\": false,\n          \"selfAssessment\": true", "\"selfAssessment\": true", "self-assessment")]
    [InlineData("\"facts\": [],", "\"facts\": [", "json")]
    public void Check_OneSlip_NamesTheLineAndTheRuleInBothLanguages(string before, string after, string rule)
    {
        var at = Good.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, "The slip's place is not in the book.");
        var json = Good[..at] + after + Good[(at + before.Length)..];

        var (_, problems) = RuleBookJson.Check(json, "2560.json");

        var problem = problems.FirstOrDefault(p => p.Rule == rule);
        Assert.True(problem is not null, $"Expected {rule}, found: {string.Join('\n', problems)}");
        Assert.Equal("2560.json", problem.File);
        Assert.Contains(problem.Thai, c => c is >= 'ก' and <= '๛');
        Assert.Contains(problem.English, char.IsAsciiLetter);
        // A rule about a whole entry points at its first line, the slip then stands below it; scale and full marks touch far entries.
        var line = Good[..at].Count(c => c == '\n') + 1;
        Assert.InRange(problem.Line, rule == "full-marks" ? 1 : line - 15, rule == "marks-on-scale" ? int.MaxValue : line + 15);
    }

    [Theory]
    [InlineData("\"aggregation\": \"mean-of-domains\"", "\"aggregation\": \"median\"", "ใช้ได้: sum-over-sum, mean-of-domains")]
    [InlineData("\"pao\": 10", "\"village\": 10", "ใช้ได้: pao, city, town, subdistrict, sao, pattaya")]
    [InlineData("\"meanTarget\": 80", "\"meanTarget\": \"แปดสิบ\"", "ต้องเป็นตัวเลข")]
    [InlineData("\"version\": \"2560.1\"", "\"version\": 2560.1", "ต้องเป็นข้อความในเครื่องหมายคำพูด")]
    [InlineData("\"real\": false", "\"real\": \"ไม่\"", "ต้องเป็น true หรือ false")]
    public void Check_WrongValue_SaysWhatMayStandThere(string before, string after, string expected)
    {
        Assert.Contains(before, Good, StringComparison.Ordinal);
        var (_, problems) = RuleBookJson.Check(Good.Replace(before, after, StringComparison.Ordinal), "2560.json");

        var problem = Assert.Single(problems);
        Assert.Contains(expected, problem.Thai, StringComparison.Ordinal);
        Assert.DoesNotContain("LpaFunctions.", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BandBelowTheWrongOne_PointsAtTheVeryLine()
    {
        var json = Good.Replace("{ \"atLeast\": 60, \"marks\": 3 }", "\n{ \"atLeast\": 60, \"marks\": 5 }", StringComparison.Ordinal);
        var line = json[..json.IndexOf("\n{ \"atLeast\": 60", StringComparison.Ordinal)].Count(c => c == '\n') + 2;

        var (_, problems) = RuleBookJson.Check(json, "book.json");

        Assert.Contains(problems, p => p.Line == line && p.Rule == "bands-descend");
        Assert.Contains($"book.json:{line}: [bands-descend]", string.Join('\n', problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralProblems_NamesThemAll()
    {
        var json = Good.Replace("\"meanTarget\": 80", "\"meanTarget\": 180", StringComparison.Ordinal)
            .Replace("\"2560.1\"", "\"x\"", StringComparison.Ordinal);

        var error = Assert.Throws<RuleBookException>(() => RuleBookJson.Parse(json, "book.json"));

        Assert.Equal(2, error.Problems.Count);
    }

    [Fact]
    public void Write_ParsedAgain_IsTheSameBook()
    {
        foreach (var year in (int[])[2560, 2561, 2562, 2564, 2567, 2568, 2569])
        {
            var text = RuleBookJson.Write(Books.Of(year));

            Assert.Equal(text, RuleBookJson.Write(RuleBookJson.Parse(text, "again")));
        }
    }
}
