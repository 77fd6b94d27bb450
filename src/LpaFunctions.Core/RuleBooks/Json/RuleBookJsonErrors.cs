using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Bands;

namespace LpaFunctions.Core.RuleBooks.Json;

/// <summary>Turns what the JSON reader says into a problem that an officer understands. What is not recognised keeps the reader's own words.</summary>
internal static partial class RuleBookJsonErrors
{
    private const string WrongKind = "wrong-value";

    /// <summary>The text is no JSON.</summary>
    public static RuleBookProblem ExplainForm(JsonException error, string fileName) =>
        new(
            fileName,
            (int)(error.LineNumber ?? 0) + 1,
            error.Path ?? "$",
            "json",
            "รูปแบบ JSON ไม่ถูกต้อง โปรดตรวจเครื่องหมาย , { } [ ] และเครื่องหมายคำพูดที่บรรทัดนี้หรือก่อนหน้า",
            Clean(error.Message)
        );

    /// <summary>The text is JSON, but no rule book.</summary>
    public static RuleBookProblem Explain(JsonException error, string fileName)
    {
        var line = (int)(error.LineNumber ?? 0) + 1;
        var path = error.Path ?? "$";
        var what = WhatIsWrong(error.Message);
        return new RuleBookProblem(fileName, line, path, what.Rule, what.Thai, what.English);
    }

    private static Explanation WhatIsWrong(string message)
    {
        if (Unmapped().Match(message) is { Success: true } unmapped)
        {
            var member = unmapped.Groups[1].Value;
            return new("unknown-member", $"ไม่รู้จักรายการ \"{member}\" โปรดตรวจตัวสะกดหรือลบออก", $"unknown member '{member}'");
        }

        if (Missing().Match(message) is { Success: true } missing)
        {
            var members = missing.Groups[1].Value;
            return new("missing-member", $"ขาดรายการที่จำเป็น: {members}", $"missing required members: {members}");
        }

        if (message.Contains("discriminator", StringComparison.Ordinal))
        {
            return new(
                "unknown-rubric-kind",
                $"ไม่รู้จักชนิดเกณฑ์ (kind) ใช้ได้: {Kinds}",
                $"unknown or missing rubric kind; there are: {Kinds}"
            );
        }

        if (message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase))
        {
            return new("repeated-member", "มีรายการชื่อเดียวกันซ้ำในที่เดียวกัน", "the same member stands twice");
        }

        return WantedType().Match(message) is { Success: true } wanted
            ? WrongValue(wanted.Groups[1].Value.TrimEnd('.'))
            : Wrong("ค่าไม่ถูกชนิด เป็น null หรือไม่อยู่ในรายการที่ใช้ได้", Clean(message));
    }

    // The reader names the type it wanted; an officer wants to know what may stand there.
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "The enums of rule books are kept, with the names of their values, for the converters that read them."
    )]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static Explanation WrongValue(string typeName)
    {
        if (typeof(RuleBook).Assembly.GetType(typeName) is { IsEnum: true } type)
        {
            var values = string.Join(
                ", ",
                type.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Name)
            );
            return Wrong($"ไม่รู้จักค่านี้ ใช้ได้: {values}", $"unknown value; there are: {values}");
        }

        if (typeName == typeof(BandMarks).FullName)
        {
            return NoBandMarks;
        }

        if (typeName == typeof(string).FullName)
        {
            return NoText;
        }

        // The others come wrapped: in a nullable, a list, a dictionary.
        return Wrapped.FirstOrDefault(wanted => typeName.Contains(wanted.Key, StringComparison.Ordinal)).Value ?? OtherForm;
    }

    private static readonly Explanation NoNumber = Wrong(
        "ต้องเป็นตัวเลข ไม่มีเครื่องหมายคำพูด",
        "a number is expected, without quotation marks"
    );
    private static readonly Explanation NoBandMarks = Wrong(
        "ต้องเป็นตัวเลข หรือ \"person\" (ให้ผู้ประเมินพิจารณา) หรือ \"cut\" (ตัดฐาน)",
        "a number is expected, or \"person\", or \"cut\""
    );
    private static readonly Explanation NoDate = Wrong(
        "ต้องเป็นวันที่ ค.ศ. ในเครื่องหมายคำพูด เช่น \"2024-09-30\"",
        "a date is expected: \"2024-09-30\""
    );
    private static readonly Explanation NoYesNo = Wrong("ต้องเป็น true หรือ false", "true or false is expected");
    private static readonly Explanation NoText = Wrong("ต้องเป็นข้อความในเครื่องหมายคำพูด", "a text in quotation marks is expected");
    private static readonly Explanation OtherForm = Wrong(
        "ค่าไม่ถูกชนิด หรือเป็น null ดูรูปแบบในคู่มือสมุดเกณฑ์ (docs/rulebooks.md)",
        "a value of another form is expected"
    );

    private static readonly KeyValuePair<string, Explanation>[] Wrapped =
    [
        new("Decimal", NoNumber),
        new("Int32", NoNumber),
        new("DateOnly", NoDate),
        new("Boolean", NoYesNo),
    ];

    private static Explanation Wrong(string thai, string english) => new(WrongKind, thai, english);

    private sealed record Explanation(string Rule, string Thai, string English);

    private static string Kinds => string.Join(", ", RubricKinds.All.Keys.Order(StringComparer.Ordinal));

    private static string Clean(string message) => Tail().Replace(message, "").Trim();

    [GeneratedRegex(@"JSON property '([^']*)' could not be mapped", RegexOptions.None, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties[^:]*: (.*?)\.?(?: Path: |$)", RegexOptions.None, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"could not be converted to ([\w.]+(?:`1\[.*?\])?)", RegexOptions.None, 1000)]
    private static partial Regex WantedType();

    [GeneratedRegex(@" ?(?:Path: |LineNumber: ).*$", RegexOptions.Singleline, 1000)]
    private static partial Regex Tail();
}
