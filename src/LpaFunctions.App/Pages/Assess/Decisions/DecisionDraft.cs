using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Records;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Assess.Decisions;

/// <summary>What an assessor put into the form, kept as it was typed where it is not accepted.</summary>
public sealed record DecisionDraft
{
    private const int LongestText = 2_000;

    public DecisionKind? Kind { get; init; }
    public decimal? Marks { get; init; }
    public string Reason { get; init; } = "";
    public string Approver { get; init; } = "";

    /// <summary>The version that the assessor saw.</summary>
    public string IfMatch { get; init; } = "";

    /// <summary>The same in words.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];
    public bool GoesOn { get; init; }

    /// <summary>The task that stood next in the queue when the page was made.</summary>
    public string Next { get; init; } = "";

    public static DecisionDraft Empty { get; } = new();

    public static async Task<DecisionDraft> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return Empty;
        }

        return Read(await request.ReadFormAsync(cancellationToken));
    }

    private static DecisionDraft Read(IFormCollection form)
    {
        var isMark = decimal.TryParse(form["marks"], CultureInfo.InvariantCulture, out var marks);
        var draft = new DecisionDraft
        {
            Kind = Parse(form["kind"]),
            Marks = isMark ? marks : null,
            Reason = Text(form["reason"]),
            Approver = Text(form["approver"]),
        };
        return draft with
        {
            IfMatch = Text(form["if-match"]),
            Seen = TaskSummary.Parse(form["seen"]),
            GoesOn = form["go"] == "next",
            Next = Text(form["next"]),
        };
    }

    /// <summary>As a decision that is taken on what the assessor saw and on nothing else: "*" names no version here.</summary>
    public DecisionRequest ToRequest(IndicatorId indicator)
    {
        var namesAll = IfMatch.Contains('*', StringComparison.Ordinal);
        return new DecisionRequest
        {
            Indicator = indicator,
            Kind = Kind ?? DecisionKind.Confirm,
            Marks = Kind == DecisionKind.Override ? Marks : null,
            Reason = OrNull(Reason),
            Approver = OrNull(Approver),
            IfMatch = namesAll ? null : IfMatch,
        };
    }

    /// <summary>The next task; null where there is none, or what came is none.</summary>
    public (LgoCode Lgo, IndicatorId Indicator)? NextTask() =>
        Next.Split('/') is [var lgo, var indicator]
        && LgoCode.TryParse(lgo, null, out var code)
        && IndicatorId.TryParse(indicator, null, out var id)
            ? (code, id)
            : null;

    /// <summary>As the API names it.</summary>
    public static string Word(DecisionKind kind) =>
        System.Text.Json.JsonSerializer.SerializeToElement(kind, PipelineJson.Options).GetString()!;

    private static DecisionKind? Parse(string? word) =>
        Enum.GetValues<DecisionKind>().Cast<DecisionKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static string Text(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length > LongestText ? text[..LongestText] : text;
    }
}
