using System.Diagnostics.CodeAnalysis;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Http;

/// <summary>What the address of a request names: a year, an LGO, and where the route has one an indicator.</summary>
public sealed partial record RequestPlace(AssessmentYear Year, LgoCode Lgo, IndicatorId Indicator)
{
    /// <summary>
    /// How bodies are read: a member that nobody knows is a slip of the pen, and would be lost without a word; one that is missing, or null where
    /// there must be something, would be taken for what nobody said.
    /// </summary>
    public static System.Text.Json.JsonSerializerOptions Strict { get; } =
        new(PipelineJson.Options)
        {
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };

    /// <summary>Runs an answer over a place, or says what is wrong with the address or the body, in Thai.</summary>
    public static Task<IResult> AnswerAsync(
        HttpRequest request,
        string year,
        string lgo,
        string? indicator,
        Func<RequestPlace, Task<IResult?>> answer
    ) => GuardedAnswer.RunAsync(request, () => AnswerAsync(year, lgo, indicator, answer));

    /// <exception cref="FormatException">There is no body.</exception>
    /// <exception cref="BadHttpRequestException">The body is longer.</exception>
    public static async Task<T> BodyAsync<T>(HttpRequest request, CancellationToken cancellationToken, int maxBytes = SmallBody.Small)
    {
        using var body = await SmallBody.ReadAsync(request, maxBytes, cancellationToken);
        return await System.Text.Json.JsonSerializer.DeserializeAsync<T>(body, Strict, cancellationToken)
            ?? throw new FormatException("ไม่มีเนื้อหา JSON ในคำขอ");
    }

    private static async Task<IResult> AnswerAsync(string year, string lgo, string? indicator, Func<RequestPlace, Task<IResult?>> answer)
    {
        if (!TryParse(year, lgo, indicator, out var place))
        {
            return Answers.BadRequest(
                "ที่อยู่ไม่ถูกต้อง ต้องเป็น ปี พ.ศ. 4 หลัก/รหัส อปท. 7 หลัก และรหัสตัวชี้วัดถ้ามี เช่น 2568/3400102/1.1"
            );
        }

        try
        {
            return await answer(place)
                ?? Answers.NotFound(
                    $"ไม่พบ อปท. รหัส {lgo} ในทะเบียน หรือไม่มีเกณฑ์ของปี {year}{(indicator is null ? "" : $" หรือไม่มีตัวชี้วัด {indicator} ของ อปท. นี้")} ตรวจที่อยู่อีกครั้ง"
                );
        }
        catch (FormatException wrong)
        {
            return Answers.BadRequest(wrong.Message);
        }
        catch (System.Text.Json.JsonException wrong)
        {
            return Answers.BadRequest(JsonProblem(wrong));
        }
    }

    // The reader's own words name our types, which say nothing to a caller.
    private static string JsonProblem(System.Text.Json.JsonException wrong)
    {
        // A member that nobody knows: the reader names it only inside its own sentence.
        if (wrong.Path is not null && UnknownMember().Match(wrong.Message) is { Success: true } unknown)
        {
            return $"ไม่มีค่าชื่อ {unknown.Groups[1].Value} ในคำขอนี้ ตรวจตัวสะกด หรือเอาออก (no such member)";
        }

        if (MissingMembers().Match(wrong.Message) is { Success: true } missing)
        {
            return $"ในเนื้อหา JSON ขาด {missing.Groups[1].Value} เพิ่มแล้วส่งใหม่ (missing member)";
        }

        return wrong.Path switch
        {
            null or "" or "$" => "เนื้อหาต้องเป็น JSON โปรดตรวจรูปแบบตาม docs/marks.md",
            var path when path.EndsWith(".kind", StringComparison.Ordinal) => $"kind ใช้ได้: {KindsOfDecisions()}",
            var path => $"ค่าที่ {path} ในเนื้อหา JSON ไม่ถูกต้อง โปรดตรวจรูปแบบตาม docs/marks.md",
        };
    }

    private static string KindsOfDecisions() =>
        string.Join(
            ", ",
            Enum.GetValues<DecisionKind>()
                .Select(kind => System.Text.Json.JsonSerializer.SerializeToElement(kind, PipelineJson.Options).GetString())
        );

    private static bool TryParse(string year, string lgo, string? indicator, [NotNullWhen(true)] out RequestPlace? place)
    {
        var id = default(IndicatorId);
        var right =
            AssessmentYear.TryParse(year, null, out var assessed)
            & LgoCode.TryParse(lgo, null, out var code)
            & (indicator is null || IndicatorId.TryParse(indicator, null, out id));
        place = right ? new RequestPlace(assessed, code, id) : null;
        return right;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^The JSON property '([^']{1,60})' could not be mapped")]
    private static partial System.Text.RegularExpressions.Regex UnknownMember();

    [System.Text.RegularExpressions.GeneratedRegex("was missing required properties including: ([^.]{1,200})\\.")]
    private static partial System.Text.RegularExpressions.Regex MissingMembers();
}
