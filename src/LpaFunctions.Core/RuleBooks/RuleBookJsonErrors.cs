using System.Text.Json;
using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Rubrics;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>Turns what the JSON reader says into a problem that an officer understands. What is not recognised keeps the reader's own words.</summary>
internal static partial class RuleBookJsonErrors
{
    /// <summary>The text is no JSON.</summary>
    public static RuleBookProblem ExplainForm(JsonException error, string fileName) => new(
        fileName,
        (int)(error.LineNumber ?? 0) + 1,
        error.Path ?? "$",
        "json",
        "รูปแบบ JSON ไม่ถูกต้อง โปรดตรวจเครื่องหมาย , { } [ ] และเครื่องหมายคำพูดที่บรรทัดนี้หรือก่อนหน้า",
        Clean(error.Message));

    /// <summary>The text is JSON, but no rule book.</summary>
    public static RuleBookProblem Explain(JsonException error, string fileName)
    {
        var line = (int)(error.LineNumber ?? 0) + 1;
        var path = error.Path ?? "$";
        var text = error.Message;
        var (rule, thai, english) = text switch
        {
            _ when Unmapped().Match(text) is { Success: true } m =>
                ("unknown-member", $"ไม่รู้จักรายการ \"{m.Groups[1].Value}\" โปรดตรวจตัวสะกดหรือลบออก", $"unknown member '{m.Groups[1].Value}'"),
            _ when Missing().Match(text) is { Success: true } m =>
                ("missing-member", $"ขาดรายการที่จำเป็น: {m.Groups[1].Value}", $"missing required members: {m.Groups[1].Value}"),
            _ when text.Contains("discriminator", StringComparison.Ordinal) =>
                ("unknown-rubric-kind", $"ไม่รู้จักชนิดเกณฑ์ (kind) ใช้ได้: {Kinds}", $"unknown or missing rubric kind; there are: {Kinds}"),
            _ when text.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) =>
                ("repeated-member", "มีรายการชื่อเดียวกันซ้ำในที่เดียวกัน", "the same member stands twice"),
            _ => ("wrong-value", "ค่าไม่ถูกชนิด เป็น null หรือไม่อยู่ในรายการที่ใช้ได้", Clean(text)),
        };
        return new RuleBookProblem(fileName, line, path, rule, thai, english);
    }

    private static string Kinds => string.Join(", ", RubricKinds.All.Keys.Order(StringComparer.Ordinal));

    private static string Clean(string message) => Tail().Replace(message, "").Trim();

    [GeneratedRegex(@"JSON property '([^']*)' could not be mapped", RegexOptions.None, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties[^:]*: (.*?)\.?(?: Path: |$)", RegexOptions.None, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@" ?(?:Path: |LineNumber: ).*$", RegexOptions.Singleline, 1000)]
    private static partial Regex Tail();
}
